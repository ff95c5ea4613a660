import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportState } from '../import-batch.js';

/** One import of many files. */
@Entity('import_batch')
export class ImportBatchEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  state!: ImportState;

  @Column({ type: 'text' })
  createdAt!: string;

  @Column({ type: 'text', nullable: true })
  finishedAt!: string | null;
}
