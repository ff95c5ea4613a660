import {
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  type MessageEvent,
  Param,
  Post,
  Query,
  Sse,
  StreamableFile,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { Readable } from 'node:stream';
import type { Observable } from 'rxjs';
import { formatReportCsv, formatReportJson, ImportsService, WatchImportService } from '../../ledger/index.js';
import { Needs } from '../access/role.guard.js';
import type { AcceptedImport, Import, ImportState } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { formatAttachment } from '../http/downloads.js';
import { BodyLimit, type ReceivedFile, UploadSlotsInterceptor } from '../http/upload-slots.interceptor.js';
import { ApiProblems } from '../problem/api-problems.js';
import { PageQuery, readPageRequest } from '../query/page-query.dto.js';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly watcher: WatchImportService,
  ) {}

  @Post()
  @BodyLimit('importLimitMb')
  @UseInterceptors(UploadSlotsInterceptor, AnyFilesInterceptor())
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: '批量导入：一个或多个 ZIP，或多份文件' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } },
  })
  @ApiAcceptedResponse(answer('AcceptedImport'))
  @ApiProblems(400, 413, 429)
  async upload(@UploadedFiles() files: readonly ReceivedFile[] | undefined): Promise<AcceptedImport> {
    const uploads = (files ?? []).map((file) => ({ diskPath: file.path, name: file.originalname }));
    const id = await this.imports.start(uploads);
    return { id, self: `/api/v1/imports/${id}`, events: `/api/v1/imports/${id}/events` };
  }

  @Get(':id')
  @ApiOperation({ summary: '导入的进度，以及每个文件的状态（分页）' })
  @ApiOkResponse(answer('Import'))
  @ApiProblems(400, 404)
  async find(@Param('id') id: string, @Query() query: PageQuery): Promise<Import> {
    const view = await this.imports.find(id);
    return { ...view, ...(await this.imports.listFiles(id, readPageRequest(query))) };
  }

  @Sse(':id/events')
  @ApiOperation({ summary: '同一内容的事件流：file（单个文件的状态）、progress（计数）、end（结束）' })
  @ApiProduces('text/event-stream')
  @ApiProblems(404, 429)
  async watch(@Param('id') id: string): Promise<Observable<MessageEvent>> {
    await this.imports.find(id);
    return this.watcher.watch(id);
  }

  @Delete(':id')
  @Needs('editor')
  @ApiOperation({ summary: '取消导入：未读取的不再读取，已读取的保留' })
  @ApiOkResponse(answer('ImportState'))
  @ApiProblems(404)
  cancel(@Param('id') id: string): Promise<ImportState> {
    return this.imports.cancel(id);
  }

  @Get(':id/report.csv')
  @ApiOperation({ summary: '导入报告（CSV）' })
  @ApiProduces('text/csv')
  @ApiProblems(404)
  async reportCsv(@Param('id') id: string): Promise<StreamableFile> {
    await this.imports.find(id);
    const report = Readable.from(formatReportCsv(this.imports.readFiles(id)));
    return new StreamableFile(report, {
      type: 'text/csv; charset=utf-8',
      disposition: formatAttachment(`import-${id}.csv`),
    });
  }

  @Get(':id/report.json')
  @ApiOperation({ summary: '导入报告（JSON）' })
  @ApiProduces('application/json')
  @ApiProblems(404)
  async reportJson(@Param('id') id: string): Promise<StreamableFile> {
    await this.imports.find(id);
    const report = Readable.from(formatReportJson(this.imports.readFiles(id)));
    return new StreamableFile(report, { type: 'application/json', disposition: formatAttachment(`import-${id}.json`) });
  }
}
