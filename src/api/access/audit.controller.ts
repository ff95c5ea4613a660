import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../../ledger/index.js';
import { PageQuery, readPageRequest } from '../dto/page-query.dto.js';
import type { Plain } from '../dto/plain.js';
import { ApiProblems } from '../problem/api-problems.js';
import { Needs } from './role.guard.js';

export class AuditEntryDto {
  @ApiProperty({ description: '时间（UTC，ISO 8601）' })
  readonly at!: string;

  @ApiProperty({ description: '密钥的名称；local 为无密钥时的本机，command line 为命令行' })
  readonly actor!: string;

  @ApiProperty({
    example: 'uploaded',
    description:
      'uploaded、imported、corrected、reading-chosen、series-changed、deleted、exported、key-added、key-revoked、backup',
  })
  readonly action!: string;

  @ApiProperty({ type: String, nullable: true, description: '对象的 id 或名称' })
  readonly subject!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '补充：文件名、权限等' })
  readonly detail!: string | null;
}

export class AuditPage {
  @ApiProperty({ type: [AuditEntryDto] })
  readonly items!: AuditEntryDto[];

  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: string | null;
}

@ApiTags('access')
@Needs('admin')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiOperation({ summary: '操作记录，新的在前；只增不改' })
  @ApiOkResponse({ type: AuditPage })
  @ApiProblems(400, 401, 403)
  list(@Query() query: PageQuery): Promise<Plain<AuditPage>> {
    return this.audit.list(readPageRequest(query));
  }
}
