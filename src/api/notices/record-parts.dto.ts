import { ApiProperty } from '@nestjs/swagger';

/** Where a text stands in the source. */
export class SpanDto {
  @ApiProperty({ description: '段落，从 0 起' })
  readonly paragraph!: number;

  @ApiProperty({ description: '段内起点（UTF-16）' })
  readonly start!: number;

  @ApiProperty()
  readonly end!: number;

  @ApiProperty({ nullable: true, type: Number })
  readonly page!: number | null;
}

export class NoticeSourceDto {
  @ApiProperty()
  readonly fileName!: string;

  @ApiProperty()
  readonly mediaType!: string;

  @ApiProperty({ enum: ['docx', 'doc', 'pdf', 'html', 'txt', 'ofd', 'image'] })
  readonly format!: string;

  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty()
  readonly bytes!: number;

  @ApiProperty({ nullable: true, type: Number })
  readonly pages!: number | null;

  @ApiProperty()
  readonly ocr!: boolean;
}

export class InspectionDto {
  @ApiProperty({ enum: ['xunshi', 'xuncha', 'audit', 'environment', 'other'], nullable: true })
  readonly kind!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly body!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly from!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly to!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly feedbackDate!: string | null;
}

export class DeclaredTotalsDto {
  @ApiProperty({ nullable: true, type: Number })
  readonly total!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  readonly completed!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  readonly longTerm!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  readonly inProgress!: number | null;

  @ApiProperty({ nullable: true, type: Number })
  readonly notCompleted!: number | null;

  @ApiProperty({ nullable: true, type: SpanDto })
  readonly span!: SpanDto | null;
}

export class CountedTotalsDto {
  @ApiProperty()
  readonly total!: number;

  @ApiProperty()
  readonly completed!: number;

  @ApiProperty()
  readonly longTerm!: number;

  @ApiProperty()
  readonly inProgress!: number;

  @ApiProperty()
  readonly notCompleted!: number;

  @ApiProperty()
  readonly unstated!: number;
}

export class TotalDifferenceDto {
  @ApiProperty()
  readonly field!: string;

  @ApiProperty()
  readonly declared!: number;

  @ApiProperty()
  readonly counted!: number;
}

export class ReconciliationDto {
  @ApiProperty({ type: CountedTotalsDto })
  readonly counted!: CountedTotalsDto;

  @ApiProperty()
  readonly balanced!: boolean;

  @ApiProperty({ type: [TotalDifferenceDto] })
  readonly differences!: readonly TotalDifferenceDto[];
}

export class SectionDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly parentId!: string | null;

  @ApiProperty({ enum: ['body', 'annex'] })
  readonly part!: string;

  @ApiProperty()
  readonly depth!: number;

  @ApiProperty({ nullable: true, type: String })
  readonly marker!: string | null;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}

export class FactDto {
  @ApiProperty({ enum: ['date', 'deadline', 'quantity', 'money', 'percent', 'document'] })
  readonly kind!: string;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ nullable: true, type: String, description: '数字、日期或文件名' })
  readonly value!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly unit!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly subject!: string | null;

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}

export class MeasureDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly marker!: string | null;

  @ApiProperty()
  readonly text!: string;

  @ApiProperty({ enum: ['measure', 'nextStep'] })
  readonly kind!: string;

  @ApiProperty({ type: [FactDto] })
  readonly facts!: readonly FactDto[];

  @ApiProperty({ type: SpanDto })
  readonly span!: SpanDto;
}
