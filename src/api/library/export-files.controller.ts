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
import { formatAttachment } from '../attachment.js';
import { nameFile } from '../name-file.js';
import { ApiProblems } from '../problem/api-problems.js';
import { ComparisonQuery } from './comparisons.controller.js';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Loaded when first asked for: the XLSX library costs a third of a second and 40 MB. */
function loadExport(): Promise<typeof import('../../export/index.js')> {
  return import('../../export/index.js');
}

interface Compared {
  readonly comparison: Comparison;
  readonly from: NoticeRecord;
  readonly to: NoticeRecord;
}

/** Comparisons and series in the forms offices pass on. */
@ApiTags('comparisons', 'series')
@Controller('api/v1')
export class ExportFilesController {
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
    response.type(WORKBOOK_TYPE).setHeader('Content-Disposition', formatAttachment(`${nameFile(to)}-对比.xlsx`));
    await writeComparisonXlsx(comparison, from, to, response);
  }

  @Get('comparisons/export.csv')
  @ApiOperation({ summary: '两份通报的对比（CSV）' })
  @ApiProduces('text/csv')
  @ApiProblems(400, 404, 409)
  async comparisonCsv(@Query() query: ComparisonQuery, @Res() response: Response): Promise<void> {
    const { comparison, from, to } = await this.compare(query);
    const { formatComparisonCsv } = await loadExport();
    response.type('text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', formatAttachment(`${nameFile(to)}-对比.csv`));
    response.send(formatComparisonCsv(comparison, from, to));
  }

  @Get('comparisons/export.html')
  @ApiOperation({ summary: '两份通报的对比：一页可寄可印的报告（HTML）' })
  @ApiProduces('text/html')
  @ApiProblems(400, 404, 409)
  async comparisonHtml(@Query() query: ComparisonQuery, @Res() response: Response): Promise<void> {
    const { comparison, from, to } = await this.compare(query);
    const { formatComparisonReport } = await loadExport();
    response.type('text/html; charset=utf-8');
    response.setHeader('Content-Disposition', formatAttachment(`${nameFile(to)}-对比.html`));
    response.send(formatComparisonReport(comparison, from, to));
  }

  @Get('series/:id/export.xlsx')
  @ApiOperation({ summary: '一个系列：每个问题在各份通报中的状态（XLSX）' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiProblems(404)
  async seriesXlsx(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const series = await this.series.find(id);
    const { writeSeriesXlsx } = await loadExport();
    response.type(WORKBOOK_TYPE).setHeader('Content-Disposition', formatAttachment(`${series.title}-跟踪.xlsx`));
    await writeSeriesXlsx(series, response);
  }

  private async compare(query: ComparisonQuery): Promise<Compared> {
    const comparison = await this.comparisons.compare(query.from, query.to);
    const from = await this.notices.getRecord(query.from);
    return { comparison, from, to: await this.notices.getRecord(query.to) };
  }
}
