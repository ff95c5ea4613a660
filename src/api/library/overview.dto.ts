import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString } from 'class-validator';
import { emptyAsAbsent } from '../dto/empty-as-absent.js';
import { PageQuery } from '../dto/page-query.dto.js';

/** Which issuers and dates the overview holds. */
export class OverviewQuery extends PageQuery {
  @ApiPropertyOptional({ description: '发布单位名称的一部分' })
  @IsOptional()
  @IsString()
  readonly issuer?: string;

  @ApiPropertyOptional({ format: 'date', description: '发布日期不早于' })
  @emptyAsAbsent()
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly from?: string;

  @ApiPropertyOptional({ format: 'date', description: '发布日期不晚于' })
  @emptyAsAbsent()
  @IsOptional()
  @IsISO8601({ strict: true })
  readonly to?: string;
}

export class IssuerProgressDto {
  @ApiProperty()
  readonly issuer!: string;

  @ApiProperty({ nullable: true, type: String, example: '2024Q1', description: '通报没有日期为 null' })
  readonly period!: string | null;

  @ApiProperty({ description: '该季度的通报份数；同一系列只有最后一份计入下列各数' })
  readonly notices!: number;

  @ApiProperty()
  readonly issues!: number;

  @ApiProperty()
  readonly closed!: number;

  @ApiProperty({ description: '正在整改，含长期任务' })
  readonly inProgress!: number;

  @ApiProperty()
  readonly notStarted!: number;

  @ApiProperty({ description: '已过整改时限而未完成' })
  readonly overdue!: number;

  @ApiProperty({ description: '与同一系列此前季度的最后一份通报相比状态倒退' })
  readonly regressed!: number;

  @ApiProperty({ description: '未销号即不再列出' })
  readonly vanishedOpen!: number;

  @ApiProperty({ nullable: true, type: Number, description: '已完成所占比例，0 至 1' })
  readonly shareClosed!: number | null;
}

export class OverviewPage {
  @ApiProperty({ type: [IssuerProgressDto] })
  readonly items!: readonly IssuerProgressDto[];

  @ApiProperty({ nullable: true, type: String })
  readonly nextCursor!: string | null;
}
