import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SearchService } from '../../ledger/index.js';
import type { IssuePage } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { dropEmpty } from '../query/empty-parameters.js';
import { readPageRequest } from '../query/page-query.dto.js';
import { IssuesQuery } from './issues.dto.js';

@ApiTags('issues')
@Controller('api/v1/issues')
export class IssuesController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @ApiOperation({ summary: '在问题和措施中全文检索' })
  @ApiOkResponse(answer('IssuePage'))
  @ApiProblems(400)
  find(@Query() query: IssuesQuery): Promise<IssuePage> {
    const { issuer, status, from, to, section } = query;
    const q = query.q?.trim() ?? '';
    return this.search.search(
      { q: q === '' ? null : q, ...dropEmpty({ issuer, status, from, to, section }) },
      readPageRequest(query),
    );
  }
}
