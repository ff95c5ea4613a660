import { ApiProperty } from '@nestjs/swagger';
import type { Status } from '../../ledger/index.js';
import { statuses } from '../dto/statuses.js';
import {
  DeclaredTotalsDto,
  InspectionDto,
  MeasureDto,
  NoticeSourceDto,
  ReconciliationDto,
  SectionDto,
  SpanDto,
} from './record-parts.dto.js';

export class IssueFieldDto {
  @ApiProperty()
  readonly label!: string;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}

export class IssueDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly sectionId!: string | null;

  @ApiProperty({ enum: ['body', 'annex'] })
  readonly part!: string;

  @ApiProperty()
  readonly ordinal!: number;

  @ApiProperty({ nullable: true, type: String })
  readonly marker!: string | null;

  @ApiProperty()
  readonly statement!: string;

  @ApiProperty()
  readonly core!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly statusLabel!: string | null;

  @ApiProperty({ nullable: true, type: SpanDto })
  readonly statusSpan!: SpanDto | null;

  @ApiProperty({ enum: statuses, nullable: true })
  readonly status!: Status | null;

  @ApiProperty({ type: [String] })
  readonly responsible!: readonly string[];

  @ApiProperty({ nullable: true, type: String })
  readonly deadline!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly deadlineDate!: string | null;

  @ApiProperty({ type: [IssueFieldDto] })
  readonly fields!: readonly IssueFieldDto[];

  @ApiProperty({ type: [MeasureDto] })
  readonly measures!: readonly MeasureDto[];

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}

export class ContactDto {
  @ApiProperty({ nullable: true, type: String })
  readonly phone!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly email!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly address!: string | null;
}

export class UnassignedDto {
  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}

export class CoverageDto {
  @ApiProperty()
  readonly characters!: number;

  @ApiProperty()
  readonly assigned!: number;

  @ApiProperty()
  readonly furniture!: number;

  @ApiProperty({ type: [UnassignedDto] })
  readonly unassigned!: readonly UnassignedDto[];
}

export class DiagnosticDto {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty({ enum: ['error', 'warning', 'info'] })
  readonly severity!: string;

  @ApiProperty()
  readonly message!: string;

  @ApiProperty({ nullable: true, type: SpanDto })
  readonly span!: SpanDto | null;
}

/** The record of a notice as the OpenAPI page shows it; its types are those of the core. */
export class NoticeRecordDto {
  @ApiProperty()
  readonly schemaVersion!: number;

  @ApiProperty({ type: NoticeSourceDto })
  readonly source!: NoticeSourceDto;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly issuer!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly publishedDate!: string | null;

  @ApiProperty({ type: InspectionDto })
  readonly inspection!: InspectionDto;

  @ApiProperty({ type: DeclaredTotalsDto })
  readonly declared!: DeclaredTotalsDto;

  @ApiProperty({ type: ReconciliationDto })
  readonly reconciliation!: ReconciliationDto;

  @ApiProperty({ type: [SectionDto] })
  readonly sections!: readonly SectionDto[];

  @ApiProperty({ type: [IssueDto] })
  readonly issues!: readonly IssueDto[];

  @ApiProperty({ type: ContactDto })
  readonly contact!: ContactDto;

  @ApiProperty({ type: CoverageDto })
  readonly coverage!: CoverageDto;

  @ApiProperty()
  readonly confidence!: number;

  @ApiProperty({ type: [DiagnosticDto] })
  readonly diagnostics!: readonly DiagnosticDto[];

  @ApiProperty({ type: [String], description: '原文各段；各处 span 所指' })
  readonly paragraphs!: readonly string[];
}
