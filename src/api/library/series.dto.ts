import { ApiProperty } from '@nestjs/swagger';
import type { Status } from '../../ledger/index.js';
import { statuses } from '../dto/statuses.js';
import { ComparisonSummaryDto } from './comparison.dto.js';

class SeriesIdentityDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly issuer!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly kind!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly body!: string | null;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly feedbackDate!: string | null;

  @ApiProperty()
  readonly title!: string;
}

export class SeriesSummaryDto extends SeriesIdentityDto {
  @ApiProperty({ description: '通报份数' })
  readonly notices!: number;
}

export class SeriesPage {
  @ApiProperty({ type: [SeriesSummaryDto] })
  readonly items!: readonly SeriesSummaryDto[];

  @ApiProperty({ nullable: true, type: String })
  readonly nextCursor!: string | null;
}

export class SeriesNoticeDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly publishedDate!: string | null;
}

export class SeriesStepDto {
  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ type: ComparisonSummaryDto })
  readonly summary!: ComparisonSummaryDto;
}

export class HistoryEntryDto {
  @ApiProperty()
  readonly noticeId!: string;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly date!: string | null;

  @ApiProperty()
  readonly issueId!: string;

  @ApiProperty({ enum: statuses, nullable: true })
  readonly status!: Status | null;

  @ApiProperty({ nullable: true, type: String })
  readonly statusLabel!: string | null;

  @ApiProperty({ nullable: true, type: String, description: '当时写明的整改时限' })
  readonly deadline!: string | null;
}

export class IssuePlaceDto {
  @ApiProperty()
  readonly noticeId!: string;

  @ApiProperty()
  readonly issueId!: string;
}

export class ReturnRunnerUpDto extends IssuePlaceDto {
  @ApiProperty({ enum: ['from', 'to'] })
  readonly side!: string;

  @ApiProperty()
  readonly similarity!: number;
}

/** An issue came back after a notice left it out, and another would have served nearly as well. */
export class HistoryDiagnosticDto {
  @ApiProperty({ example: 'ambiguous-return' })
  readonly code!: string;

  @ApiProperty({ enum: ['error', 'warning', 'info'] })
  readonly severity!: string;

  @ApiProperty()
  readonly message!: string;

  @ApiProperty({ type: [IssuePlaceDto] })
  readonly from!: readonly IssuePlaceDto[];

  @ApiProperty({ type: [IssuePlaceDto] })
  readonly to!: readonly IssuePlaceDto[];

  @ApiProperty()
  readonly similarity!: number;

  @ApiProperty({ type: ReturnRunnerUpDto })
  readonly runnerUp!: ReturnRunnerUpDto;
}

/** One issue through all notices of a series. */
export class IssueHistoryDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly statement!: string;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly firstSeen!: string | null;

  @ApiProperty({ type: [HistoryEntryDto] })
  readonly entries!: readonly HistoryEntryDto[];

  @ApiProperty()
  readonly closed!: boolean;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly closedOn!: string | null;

  @ApiProperty()
  readonly reopened!: number;

  @ApiProperty({ nullable: true, type: Number })
  readonly ageDays!: number | null;

  @ApiProperty({ nullable: true, type: String })
  readonly deadline!: string | null;

  @ApiProperty()
  readonly overdue!: boolean;

  @ApiProperty()
  readonly vanishedOpen!: boolean;

  @ApiProperty({ type: [HistoryDiagnosticDto] })
  readonly diagnostics!: readonly HistoryDiagnosticDto[];
}

export class SeriesDto extends SeriesIdentityDto {
  @ApiProperty({ type: [SeriesNoticeDto] })
  readonly notices!: readonly SeriesNoticeDto[];

  @ApiProperty({ type: [SeriesStepDto] })
  readonly steps!: readonly SeriesStepDto[];

  @ApiProperty({ type: [IssueHistoryDto] })
  readonly issues!: readonly IssueHistoryDto[];
}
