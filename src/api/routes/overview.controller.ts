import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { OverviewService } from '../../ledger/index.js';
import type { OverviewPage } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { dropEmpty } from '../query/empty-parameters.js';
import { readPageRequest } from '../query/page-query.dto.js';
import { PeriodQuery } from '../query/period-query.dto.js';

@ApiTags('overview')
@Controller('api/v1/overview')
export class OverviewController {
  constructor(private readonly overview: OverviewService) {}

  @Get()
  @ApiOperation({ summary: '各单位各季度的整改进展；limit 为单位数' })
  @ApiOkResponse(answer('OverviewPage'))
  @ApiProblems(400)
  list(@Query() query: PeriodQuery): Promise<OverviewPage> {
    const { issuer, from, to } = query;
    return this.overview.list(dropEmpty({ issuer, from, to }), readPageRequest(query));
  }
}
