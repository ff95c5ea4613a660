import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import {
  type Comparison,
  ComparisonsService,
  type NoticeRecord,
  NoticesService,
  SeriesService,
} from '../../ledger/index.js';
import { announceDownload, loadExport, nameFile, WORKBOOK_TYPE } from '../http/downloads.js';
import { ApiProblems } from '../problem/api-problems.js';
import { ComparisonQuery } from './comparisons.controller.js';

interface Compared {
  readonly comparison: Comparison;
  readonly from: NoticeRecord;
  readonly to: NoticeRecord;
}

/** Comparisons and series in the forms offices pass on. */
@ApiTags('comparisons', 'series')
@Controller('api/v1')
export class ComparisonFilesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly comparisons: ComparisonsService,
    private readonly series: SeriesService,
  ) {}

  @Get('comparisons/export.xlsx')
  @ApiOperation({ summary: '两份通报的对比（XLSX）' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiProblems(400, 404, 409)
  async comparisonXlsx(@Query() query: ComparisonQuery, @Res() response: Response): Promise<void> {
    const { comparison, from, to } = await this.compare(query);
    const { writeComparisonXlsx } = await loadExport();
    const file = announceDownload(response, WORKBOOK_TYPE, `${nameFile(to)}-对比.xlsx`);
    await writeComparisonXlsx(comparison, from, to, file);
  }

  @Get('comparisons/export.csv')
  @ApiOperation({ summary: '两份通报的对比（CSV）' })
  @ApiProduces('text/csv')
  @ApiProblems(400, 404, 409)
  async comparisonCsv(@Query() query: ComparisonQuery, @Res() response: Response): Promise<void> {
    const { comparison, from, to } = await this.compare(query);
    const { formatComparisonCsv } = await loadExport();
    const csv = formatComparisonCsv(comparison, from, to);
    announceDownload(response, 'text/csv', `${nameFile(to)}-对比.csv`).send(csv);
  }

  @Get('comparisons/export.html')
  @ApiOperation({ summary: '两份通报的对比：一页可寄可印的报告（HTML）' })
  @ApiProduces('text/html')
  @ApiProblems(400, 404, 409)
  async comparisonHtml(@Query() query: ComparisonQuery, @Res() response: Response): Promise<void> {
    const { comparison, from, to } = await this.compare(query);
    const { formatComparisonReport } = await loadExport();
    const page = formatComparisonReport(comparison, from, to);
    announceDownload(response, 'text/html', `${nameFile(to)}-对比.html`).send(page);
  }

  @Get('series/:id/export.xlsx')
  @ApiOperation({ summary: '一个系列：每个问题在各份通报中的状态（XLSX）' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiProblems(404)
  async seriesXlsx(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const series = await this.series.find(id);
    const { writeSeriesXlsx } = await loadExport();
    await writeSeriesXlsx(series, announceDownload(response, WORKBOOK_TYPE, `${series.title}-跟踪.xlsx`));
  }

  private async compare(query: ComparisonQuery): Promise<Compared> {
    const comparison = await this.comparisons.compare(query.from, query.to);
    const from = await this.notices.getRecord(query.from);
    return { comparison, from, to: await this.notices.getRecord(query.to) };
  }
}
