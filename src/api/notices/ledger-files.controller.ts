import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NoticesService } from '../../ledger/index.js';
import { formatAttachment } from '../attachment.js';
import { nameFile } from '../name-file.js';
import { ApiProblems } from '../problem/api-problems.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Loaded when first asked for: the XLSX library costs a third of a second and 40 MB. */
function loadExport(): Promise<typeof import('../../export/index.js')> {
  return import('../../export/index.js');
}

/** The ledger (整改台账) of a notice, in the forms offices keep it in. */
@ApiTags('notices')
@Controller('api/v1/notices/:id')
export class LedgerFilesController {
  constructor(private readonly notices: NoticesService) {}

  @Get('ledger.xlsx')
  @ApiOperation({ summary: '整改台账（XLSX）' })
  @ApiProduces(XLSX)
  @ApiProblems(404, 409)
  async xlsx(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    response.type(XLSX).setHeader('Content-Disposition', formatAttachment(`${nameFile(record)}.xlsx`));
    const { writeLedgerXlsx } = await loadExport();
    await writeLedgerXlsx(record, response);
  }

  @Get('ledger.csv')
  @ApiOperation({ summary: '整改台账（CSV）' })
  @ApiProduces('text/csv')
  @ApiProblems(404, 409)
  async csv(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    response
      .type('text/csv; charset=utf-8')
      .setHeader('Content-Disposition', formatAttachment(`${nameFile(record)}.csv`));
    const { formatLedgerCsv } = await loadExport();
    response.send(formatLedgerCsv(record));
  }

  @Get('ledger.html')
  @ApiOperation({ summary: '整改台账：一页可寄可印的报告（HTML）' })
  @ApiProduces('text/html')
  @ApiProblems(404, 409)
  async html(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const record = await this.notices.getRecord(id);
    response.type('text/html; charset=utf-8');
    response.setHeader('Content-Disposition', formatAttachment(`${nameFile(record)}.html`));
    const { formatNoticeReport } = await loadExport();
    response.send(formatNoticeReport(record));
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
