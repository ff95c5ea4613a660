import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An issue as it is searched: all its texts folded, in one row. The index over it is the table `issue_gram`. */
@Entity('issue_search')
export class IssueSearchEntity {
  /** Grows with the arrival of the notice and falls with the place in it: the newest notice's first issue is highest. */
  @PrimaryColumn({ type: 'bigint' })
  seq!: number;

  @Column({ type: 'integer' })
  documentNumber!: number;

  @Column({ type: 'text' })
  issueId!: string;

  /** Titles of the sections round it, folded, one a line. */
  @Column({ type: 'text' })
  sectionsFolded!: string;

  /** Statement and measures, folded, one a line. */
  @Column({ type: 'text' })
  textFolded!: string;
}
