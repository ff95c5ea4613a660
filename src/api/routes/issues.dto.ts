import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import type { Status } from '../../ledger/index.js';
import { schemas } from '../contract/schemas.js';
import { emptyAsAbsent } from '../query/empty-parameters.js';
import { PeriodQuery } from '../query/period-query.dto.js';

/** Which issues are looked for. */
export class IssuesQuery extends PeriodQuery {
  @ApiPropertyOptional({ description: '至少两个字；空格分开的各词都须出现在问题或其措施中' })
  @IsOptional()
  @IsString()
  readonly q?: string;

  @ApiPropertyOptional({ enum: schemas.Status.enum })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(schemas.Status.enum)
  readonly status?: Status;

  @ApiPropertyOptional({ description: '所属部分标题的一部分' })
  @IsOptional()
  @IsString()
  readonly section?: string;
}
