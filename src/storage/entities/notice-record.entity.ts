import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The whole record of a notice as JSON. A table of its own, so that lists do not read past it. */
@Entity('notice_record')
export class NoticeRecordEntity {
  @PrimaryColumn({ type: 'integer' })
  documentNumber!: number;

  @Column({ type: 'text' })
  recordJson!: string;

  /** The version of the program that read it; null from before it was written down. */
  @Column({ type: 'text', nullable: true })
  readBy!: string | null;
}
