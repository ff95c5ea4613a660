import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import type { DocumentState, Status } from '../../ledger/index.js';
import { emptyAsAbsent } from '../dto/empty-as-absent.js';
import { PageQuery } from '../dto/page-query.dto.js';
import { noticeStates, statuses } from '../dto/statuses.js';

/** Which notices are listed. */
export class NoticesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '发布单位名称的一部分' })
  @IsOptional()
  @IsString()
  readonly issuer?: string;

  @ApiPropertyOptional({ enum: statuses, description: '至少有一个问题处于该状态' })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(statuses)
  readonly status?: Status;

  @ApiPropertyOptional({ enum: noticeStates })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(noticeStates)
  readonly state?: DocumentState;

  @ApiPropertyOptional({ description: '标题、发布单位或文件名的一部分' })
  @IsOptional()
  @IsString()
  readonly q?: string;
}
