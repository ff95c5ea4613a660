import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A quarter of a fingerprint: texts that differ little have at least one quarter in common. */
@Entity('fingerprint_band')
export class FingerprintBandEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @PrimaryColumn({ type: 'integer' })
  band!: number;

  @Column({ type: 'integer' })
  value!: number;
}
