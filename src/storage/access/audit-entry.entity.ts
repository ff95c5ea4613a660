import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditAction } from './access.js';

/** One thing somebody did. Triggers of the database refuse to change or delete it. */
@Entity('audit_entry')
export class AuditEntryEntity {
  @PrimaryColumn({ type: 'integer', insert: false, update: false })
  number!: number;

  @Column({ type: 'text' })
  at!: string;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  action!: AuditAction;

  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'text', nullable: true })
  detail!: string | null;
}
