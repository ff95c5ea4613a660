import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeriesService } from '../../ledger/index.js';
import type { Series, SeriesPage } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';
import { PageQuery, readPageRequest } from '../query/page-query.dto.js';

@ApiTags('series')
@Controller('api/v1/series')
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Get()
  @ApiOperation({ summary: '同一单位、同一次巡视巡察（审计、督察）的通报系列' })
  @ApiOkResponse(answer('SeriesPage'))
  @ApiProblems(400)
  list(@Query() query: PageQuery): Promise<SeriesPage> {
    return this.series.list(readPageRequest(query));
  }

  @Get(':id')
  @ApiOperation({ summary: '一个系列：各份通报、相邻两份之间的变化，以及每个问题的来龙去脉' })
  @ApiOkResponse(answer('Series'))
  @ApiProblems(404)
  find(@Param('id') id: string): Promise<Series> {
    return this.series.find(id);
  }
}
