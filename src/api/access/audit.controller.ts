import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AuditService } from '../../ledger/index.js';
import type { AuditPage } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { PageQuery, readPageRequest } from '../query/page-query.dto.js';
import { Needs } from './role.guard.js';

@ApiTags('access')
@Needs('admin')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @ApiOperation({ summary: '操作记录，新的在前；只增不改' })
  @ApiOkResponse(answer('AuditPage'))
  @ApiProblems(400, 401, 403)
  list(@Query() query: PageQuery): Promise<AuditPage> {
    return this.audit.list(readPageRequest(query));
  }
}
