import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString } from 'class-validator';
import type { Status } from '../../ledger/index.js';
import { schemas } from '../contract/schemas.js';
import { emptyAsAbsent } from '../query/empty-parameters.js';
import { PageQuery } from '../query/page-query.dto.js';

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

  @ApiPropertyOptional({ enum: schemas.Status.enum })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(schemas.Status.enum)
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
