import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentState } from '../document.js';

/** A file that was taken in. The row is the truth about what is still to be done with it. */
@Entity('document')
export class DocumentEntity {
  /** Given by the database in the order of arrival; rows derived from the document refer to it. */
  @PrimaryColumn({ type: 'integer', insert: false, update: false })
  number!: number;

  /** What the world calls it. */
  @Column({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  fileName!: string;

  /** The file name folded, for searching in it. */
  @Column({ type: 'text' })
  fileNameFolded!: string;

  @Column({ type: 'text' })
  mediaType!: string;

  @Column({ type: 'integer' })
  bytes!: number;

  @Column({ type: 'text' })
  state!: DocumentState;

  @Column({ type: 'integer' })
  attempts!: number;

  @Column({ type: 'text', nullable: true })
  leaseOwner!: string | null;

  /** Milliseconds since 1970 by the database's own clock, so that machines need not agree on the time. */
  @Column({ type: 'bigint', nullable: true })
  leaseUntil!: number | null;

  /** How far a document is read that is read page by page; null before its first page. */
  @Column({ type: 'integer', nullable: true })
  pagesRead!: number | null;

  @Column({ type: 'integer', nullable: true })
  pageCount!: number | null;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage!: string | null;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text', nullable: true })
  finishedAt!: string | null;

  @Column({ type: 'text', nullable: true })
  nearDuplicateOf!: string | null;

  /** How the issues of the reading a person chose are marked; null where nobody chose. */
  @Column({ type: 'text', nullable: true })
  chosenLevel!: string | null;

  /** How many issues that reading had: tells it from others of its level. */
  @Column({ type: 'integer', nullable: true })
  chosenIssues!: number | null;
}
