import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AccessRole } from './access.js';

/** A key somebody was given. Revoked ones stay, so that the audit trail's names keep their meaning. */
@Entity('access_key')
export class AccessKeyEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: AccessRole;

  /** SHA-256 of the key in hexadecimal digits: the key itself is nowhere. */
  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text', nullable: true })
  revokedAt!: string | null;
}
