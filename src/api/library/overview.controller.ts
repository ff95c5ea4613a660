import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OverviewService } from '../../ledger/index.js';
import { dropEmpty } from '../dto/drop-empty.js';
import { readPageRequest } from '../dto/page-query.dto.js';
import type { Plain } from '../dto/plain.js';
import { ApiProblems } from '../problem/api-problems.js';
import { OverviewPage, OverviewQuery } from './overview.dto.js';

@ApiTags('overview')
@Controller('api/v1/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @ApiOperation({ summary: '各单位各季度的整改进展；limit 为单位数' })
  @ApiOkResponse({ type: OverviewPage })
  @ApiProblems(400)
  list(@Query() query: OverviewQuery): Promise<Plain<OverviewPage>> {
    const { issuer, from, to } = query;
    return this.overview.list(dropEmpty({ issuer, from, to }), readPageRequest(query));
  }
}
