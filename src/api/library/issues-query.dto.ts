import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString } from 'class-validator';
import type { Status } from '../../ledger/index.js';
import { emptyAsAbsent } from '../dto/empty-as-absent.js';
import { PageQuery } from '../dto/page-query.dto.js';
import { statuses } from '../dto/statuses.js';

/** Which issues are looked for. */
export class IssuesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '至少两个字；空格分开的各词都须出现在问题或其措施中' })
  @IsOptional()
  @IsString()
  readonly q?: string;

  @ApiPropertyOptional({ description: '发布单位名称的一部分' })
  @IsOptional()
  @IsString()
  readonly issuer?: string;

  @ApiPropertyOptional({ enum: statuses })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(statuses)
  readonly status?: Status;

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

  @ApiPropertyOptional({ description: '所属部分标题的一部分' })
  @IsOptional()
  @IsString()
  readonly section?: string;
}
