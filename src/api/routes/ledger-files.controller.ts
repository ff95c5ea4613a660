import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NoticesService } from '../../ledger/index.js';
import { announceDownload, loadExport, nameFile, WORKBOOK_TYPE } from '../http/downloads.js';
import { ApiProblems } from '../problem/api-problems.js';

/** The ledger (整改台账) of a notice, in the forms offices keep it in. */
@ApiTags('notices')
@Controller('api/v1/notices/:id')
export class LedgerFilesController {
  constructor(private readonly notices: NoticesService) {}

  @Get('ledger.xlsx')
  @ApiOperation({ summary: '整改台账（XLSX）' })
  @ApiProduces(WORKBOOK_TYPE)
  @ApiProblems(404, 409)
  async xlsx(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    const { writeLedgerXlsx } = await loadExport();
    await writeLedgerXlsx(record, announceDownload(response, WORKBOOK_TYPE, `${nameFile(record)}.xlsx`));
  }

  @Get('ledger.csv')
  @ApiOperation({ summary: '整改台账（CSV）' })
  @ApiProduces('text/csv')
  @ApiProblems(404, 409)
  async csv(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    const { formatLedgerCsv } = await loadExport();
    announceDownload(response, 'text/csv', `${nameFile(record)}.csv`).send(formatLedgerCsv(record));
  }

  @Get('ledger.html')
  @ApiOperation({ summary: '整改台账：一页可寄可印的报告（HTML）' })
  @ApiProduces('text/html')
  @ApiProblems(404, 409)
  async html(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    const { formatNoticeReport } = await loadExport();
    announceDownload(response, 'text/html', `${nameFile(record)}.html`).send(formatNoticeReport(record));
  }

  @Get('ledger.json')
  @ApiOperation({ summary: '整改台账（JSON）' })
  @ApiProduces('application/json')
  @ApiProblems(404, 409)
  async json(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    const { formatLedgerJson } = await loadExport();
    response.type('application/json').send(formatLedgerJson(record));
  }
}
