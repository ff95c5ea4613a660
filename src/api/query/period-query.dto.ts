import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsISO8601, IsOptional, IsString } from 'class-validator';
import { emptyAsAbsent } from './empty-parameters.js';
import { PageQuery } from './page-query.dto.js';

/** Which part of a list is asked for, by who published and when. */
export class PeriodQuery extends PageQuery {
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
