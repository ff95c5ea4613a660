import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, ValidateIf } from 'class-validator';
import type { DocumentState, Status } from '../../ledger/index.js';
import { schemas } from '../contract/schemas.js';
import { emptyAsAbsent } from '../query/empty-parameters.js';
import { PageQuery } from '../query/page-query.dto.js';

/** Which notices are listed. */
export class NoticesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '发布单位名称的一部分' })
  @IsOptional()
  @IsString()
  readonly issuer?: string;

  @ApiPropertyOptional({ enum: schemas.Status.enum, description: '至少有一个问题处于该状态' })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(schemas.Status.enum)
  readonly status?: Status;

  @ApiPropertyOptional({ enum: schemas.DocumentState.enum })
  @emptyAsAbsent()
  @IsOptional()
  @IsIn(schemas.DocumentState.enum)
  readonly state?: DocumentState;

  @ApiPropertyOptional({ description: '标题、发布单位或文件名的一部分' })
  @IsOptional()
  @IsString()
  readonly q?: string;
}

/** What a person may correct about a notice. */
export class NoticeChange {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'null' }],
    description: '系列的 id；new 为新建一个系列；null 为不属于任何系列',
  })
  @ValidateIf((change: NoticeChange) => change.seriesId !== null)
  @IsString()
  readonly seriesId!: string | null;
}

/** Which of its readings a notice is to be read by. */
export class ReadingChoice {
  @ApiProperty({ description: '记录 readings 中一种读法的 id', example: 'r2' })
  @IsString()
  @IsNotEmpty()
  readonly reading!: string;
}
