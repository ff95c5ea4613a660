import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Measure } from '../../notice/index.js';

/** A measure of an issue. */
@Entity('measure')
export class MeasureEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @PrimaryColumn({ type: 'text' })
  issueId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** 0-based place among the measures of the issue. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text', nullable: true })
  marker!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  kind!: Measure['kind'];
}
