import { ApiProperty } from '@nestjs/swagger';
import type { Status } from '../../ledger/index.js';
import { statuses } from '../dto/statuses.js';

export class HighlightDto {
  @ApiProperty()
  readonly start!: number;

  @ApiProperty()
  readonly end!: number;
}

export class SnippetDto {
  @ApiProperty({ nullable: true, type: String, description: 'null 为问题本身，否则为措施的 id' })
  readonly measureId!: string | null;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: [HighlightDto] })
  readonly highlights!: readonly HighlightDto[];
}

export class IssueHitDto {
  @ApiProperty({ description: '通报的 id' })
  readonly documentId!: string;

  @ApiProperty()
  readonly issueId!: string;

  @ApiProperty()
  readonly noticeTitle!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly issuer!: string | null;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly publishedDate!: string | null;

  @ApiProperty({ enum: ['body', 'annex'] })
  readonly part!: 'body' | 'annex';

  @ApiProperty({ type: [String] })
  readonly sections!: readonly string[];

  @ApiProperty()
  readonly statement!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly statusLabel!: string | null;

  @ApiProperty({ enum: statuses, nullable: true })
  readonly status!: Status | null;

  @ApiProperty({ type: [SnippetDto] })
  readonly snippets!: readonly SnippetDto[];
}

export class IssuePage {
  @ApiProperty({ type: [IssueHitDto] })
  readonly items!: readonly IssueHitDto[];

  @ApiProperty({ nullable: true, type: String })
  readonly nextCursor!: string | null;
}
