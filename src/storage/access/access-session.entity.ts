import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A browser that showed a key once and from then on shows a token of its own. */
@Entity('access_session')
export class AccessSessionEntity {
  /** SHA-256 of the token in hexadecimal digits. */
  @PrimaryColumn({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  keyId!: string;

  @Column({ type: 'text' })
  expiresAt!: string;
}
