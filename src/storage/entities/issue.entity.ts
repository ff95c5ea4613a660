import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Part, Status } from '../../notice/index.js';

/** An issue of a notice. */
@Entity('issue')
export class IssueEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  sectionId!: string | null;

  @Column({ type: 'text' })
  part!: Part;

  @Column({ type: 'integer' })
  ordinal!: number;

  /** 0-based place among the issues of the notice. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', nullable: true })
  marker!: string | null;

  @Column({ type: 'text' })
  statement!: string;

  @Column({ type: 'text' })
  core!: string;

  @Column({ type: 'text', nullable: true })
  statusLabel!: string | null;

  @Column({ type: 'text', nullable: true })
  status!: Status | null;

  @Column({ type: 'text' })
  responsibleJson!: string;

  @Column({ type: 'text', nullable: true })
  deadline!: string | null;

  @Column({ type: 'text', nullable: true })
  deadlineDate!: string | null;
}
