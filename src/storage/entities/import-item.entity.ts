import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportItemState } from '../import-batch.js';

/** One file of an import. */
@Entity('import_item')
export class ImportItemEntity {
  @PrimaryColumn({ type: 'text' })
  batchId!: string;

  @PrimaryColumn({ type: 'text' })
  path!: string;

  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  @Column({ type: 'text' })
  state!: ImportItemState;

  @Column({ type: 'text', nullable: true })
  documentId!: string | null;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  errorMessage!: string | null;
}
