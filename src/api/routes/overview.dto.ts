import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString } from 'class-validator';
import { emptyAsAbsent } from '../query/empty-parameters.js';
import { PageQuery } from '../query/page-query.dto.js';

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
