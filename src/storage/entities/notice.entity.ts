import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InspectionKind } from '../../notice/index.js';

/** What lists, filters and totals need of a notice. */
@Entity('notice')
export class NoticeEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  titleFolded!: string;

  @Column({ type: 'text', nullable: true })
  issuer!: string | null;

  @Column({ type: 'text', nullable: true })
  issuerFolded!: string | null;

  @Column({ type: 'text', nullable: true })
  issuerKey!: string | null;

  @Column({ type: 'text', nullable: true })
  publishedDate!: string | null;

  @Column({ type: 'text', nullable: true })
  kind!: InspectionKind | null;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'text', nullable: true })
  feedbackDate!: string | null;

  @Column({ type: 'integer', nullable: true })
  declaredTotal!: number | null;

  @Column({ type: 'integer', nullable: true })
  declaredCompleted!: number | null;

  @Column({ type: 'integer', nullable: true })
  declaredLongTerm!: number | null;

  @Column({ type: 'integer', nullable: true })
  declaredInProgress!: number | null;

  @Column({ type: 'integer', nullable: true })
  declaredNotCompleted!: number | null;

  @Column({ type: 'integer' })
  countedTotal!: number;

  @Column({ type: 'integer' })
  countedCompleted!: number;

  @Column({ type: 'integer' })
  countedLongTerm!: number;

  @Column({ type: 'integer' })
  countedInProgress!: number;

  @Column({ type: 'integer' })
  countedNotCompleted!: number;

  @Column({ type: 'integer' })
  countedUnstated!: number;

  @Column({ type: 'boolean' })
  balanced!: boolean;

  @Column({ type: 'double precision' })
  confidence!: number;

  @Column({ type: 'text', nullable: true })
  fingerprint!: string | null;

  @Column({ type: 'text', nullable: true })
  seriesId!: string | null;
}
