import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InspectionKind } from '../../notice/index.js';

/** The notices of one issuer about one inspection. Goes with the last of them. */
@Entity('series')
export class SeriesEntity {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text', nullable: true })
  kind!: InspectionKind | null;

  @Column({ type: 'text', nullable: true })
  body!: string | null;

  @Column({ type: 'text', nullable: true })
  feedbackDate!: string | null;

  @Column({ type: 'text' })
  title!: string;
}
