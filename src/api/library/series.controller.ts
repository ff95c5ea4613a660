import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SeriesService, type SeriesView } from '../../ledger/index.js';
import { PageQuery, readPageRequest } from '../dto/page-query.dto.js';
import type { Plain } from '../dto/plain.js';
import { ApiProblems } from '../problem/api-problems.js';
import { SeriesDto, SeriesPage } from './series.dto.js';

@ApiTags('series')
@Controller('api/v1/series')
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Get()
  @ApiOperation({ summary: '同一单位、同一次巡视巡察（审计、督察）的通报系列' })
  @ApiOkResponse({ type: SeriesPage })
  @ApiProblems(400)
  list(@Query() query: PageQuery): Promise<Plain<SeriesPage>> {
    return this.series.list(readPageRequest(query));
  }

  @Get(':id')
  @ApiOperation({ summary: '一个系列：各份通报、相邻两份之间的变化，以及每个问题的来龙去脉' })
  @ApiOkResponse({ type: SeriesDto })
  @ApiProblems(404)
  find(@Param('id') id: string): Promise<SeriesView> {
    return this.series.find(id);
  }
}
