import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Part } from '../../notice/index.js';

/** A heading of a notice. */
@Entity('section')
export class SectionEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text' })
  part!: Part;

  @Column({ type: 'integer' })
  depth!: number;

  /** 0-based place among the sections of the notice. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', nullable: true })
  marker!: string | null;

  @Column({ type: 'text' })
  title!: string;
}
