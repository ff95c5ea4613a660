import { ApiProperty } from '@nestjs/swagger';
import type { Status } from '../../ledger/index.js';
import { statuses } from '../dto/statuses.js';
import { DeclaredTotalsDto } from '../notices/record-parts.dto.js';

export class StatusChangeDto {
  @ApiProperty({ enum: statuses, nullable: true })
  readonly from!: Status | null;

  @ApiProperty({ enum: statuses, nullable: true })
  readonly to!: Status | null;

  @ApiProperty({ enum: ['progressed', 'regressed', 'unchanged'] })
  readonly direction!: string;
}

export class MeasureChangeDto {
  @ApiProperty({ enum: ['same', 'changed', 'added', 'removed'] })
  readonly kind!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly from!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly to!: string | null;
}

export class QuantityChangeDto {
  @ApiProperty()
  readonly text!: string;

  @ApiProperty()
  readonly from!: string;

  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly unit!: string | null;
}

export class DeadlineChangeDto {
  @ApiProperty({ nullable: true, type: String })
  readonly from!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly to!: string | null;

  @ApiProperty()
  readonly slipped!: boolean;
}

export class TextPieceDto {
  @ApiProperty({ enum: ['equal', 'insert', 'delete'] })
  readonly kind!: string;

  @ApiProperty()
  readonly text!: string;
}

export class IssueChangeDto {
  @ApiProperty({ enum: ['matched', 'added', 'removed', 'split', 'merged'] })
  readonly kind!: string;

  @ApiProperty({ type: [String] })
  readonly from!: readonly string[];

  @ApiProperty({ type: [String] })
  readonly to!: readonly string[];

  @ApiProperty()
  readonly similarity!: number;

  @ApiProperty()
  readonly moved!: boolean;

  @ApiProperty()
  readonly statementChanged!: boolean;

  @ApiProperty({ type: StatusChangeDto })
  readonly statusChange!: StatusChangeDto;

  @ApiProperty({ type: [MeasureChangeDto] })
  readonly measures!: readonly MeasureChangeDto[];

  @ApiProperty({ type: [QuantityChangeDto] })
  readonly quantities!: readonly QuantityChangeDto[];

  @ApiProperty({ description: '仅 removed：未销号即不再列出' })
  readonly vanishedOpen!: boolean;

  @ApiProperty({ type: [TextPieceDto] })
  readonly wording!: readonly TextPieceDto[];

  @ApiProperty({ type: DeadlineChangeDto })
  readonly deadline!: DeadlineChangeDto;
}

export class ComparedNoticeDto {
  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly publishedDate!: string | null;
}

export class TransitionDto {
  @ApiProperty({ enum: statuses, nullable: true })
  readonly from!: Status | null;

  @ApiProperty({ enum: statuses, nullable: true })
  readonly to!: Status | null;

  @ApiProperty()
  readonly count!: number;
}

export class DeclaredPairDto {
  @ApiProperty({ type: DeclaredTotalsDto })
  readonly from!: DeclaredTotalsDto;

  @ApiProperty({ type: DeclaredTotalsDto })
  readonly to!: DeclaredTotalsDto;
}

export class ComparisonSummaryDto {
  @ApiProperty()
  readonly matched!: number;

  @ApiProperty()
  readonly added!: number;

  @ApiProperty()
  readonly removed!: number;

  @ApiProperty()
  readonly split!: number;

  @ApiProperty()
  readonly merged!: number;

  @ApiProperty()
  readonly progressed!: number;

  @ApiProperty()
  readonly regressed!: number;

  @ApiProperty()
  readonly unchanged!: number;

  @ApiProperty()
  readonly vanishedOpen!: number;

  @ApiProperty({ type: [TransitionDto] })
  readonly transitions!: readonly TransitionDto[];

  @ApiProperty({ type: DeclaredPairDto })
  readonly declared!: DeclaredPairDto;
}

/** A comparison as the OpenAPI page shows it; its types are those of the core. */
export class ComparisonDto {
  @ApiProperty()
  readonly schemaVersion!: number;

  @ApiProperty({ type: ComparedNoticeDto })
  readonly from!: ComparedNoticeDto;

  @ApiProperty({ type: ComparedNoticeDto })
  readonly to!: ComparedNoticeDto;

  @ApiProperty({ type: ComparisonSummaryDto })
  readonly summary!: ComparisonSummaryDto;

  @ApiProperty({ type: [IssueChangeDto] })
  readonly changes!: readonly IssueChangeDto[];
}
