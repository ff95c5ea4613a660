import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  HttpStatus,
  Param,
  Patch,
  Post,
  Query,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { IngestionService, LedgerError, NoticesService, SeriesService } from '../../ledger/index.js';
import type { AcceptedNotice, Notice, NoticePage } from '../contract/answers.js';
import { answer } from '../contract/describe-schemas.js';
import { formatAttachment } from '../http/downloads.js';
import { type ReceivedFile, UploadSlotsInterceptor } from '../http/upload-slots.interceptor.js';
import { MetricsService } from '../operations/metrics.service.js';
import { ApiProblems } from '../problem/api-problems.js';
import { dropEmpty } from '../query/empty-parameters.js';
import { readPageRequest } from '../query/page-query.dto.js';
import { buildNoticeLinks } from './notice-links.js';
import { NoticeChange, NoticesQuery } from './notices.dto.js';

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/u;

/** The sender's word for the type, where it fits a header at all. */
function harmlessMediaType(mediaType: string): string {
  return MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream';
}

@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(
    private readonly ingestion: IngestionService,
    private readonly notices: NoticesService,
    private readonly series: SeriesService,
    private readonly metrics: MetricsService,
  ) {}

  @Post()
  @UseInterceptors(UploadSlotsInterceptor, FileInterceptor('file'))
  @HttpCode(HttpStatus.ACCEPTED)
  @ApiOperation({ summary: '上传一份通报；后台读取' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @ApiAcceptedResponse(answer('AcceptedNotice'))
  @ApiOkResponse(answer('AcceptedNotice', '同样的文件已经在库'))
  @ApiProblems(400, 413, 422, 429)
  async upload(
    @UploadedFile() file: ReceivedFile | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AcceptedNotice> {
    if (file === undefined) throw new LedgerError('file-missing', '请求中没有名为 file 的文件');
    const accepted = await this.ingestion.accept({
      fileName: file.originalname,
      mediaType: file.mimetype,
      bytes: file.buffer,
    });
    this.metrics.countUpload(accepted.created ? 'created' : 'duplicate');
    if (!accepted.created) response.status(HttpStatus.OK);
    return { id: accepted.id, state: accepted.state, links: buildNoticeLinks(accepted.id) };
  }

  @Get()
  @ApiOperation({ summary: '通报列表，新的在前' })
  @ApiOkResponse(answer('NoticePage'))
  @ApiProblems(400)
  list(@Query() query: NoticesQuery): Promise<NoticePage> {
    const { issuer, status, state, q } = query;
    return this.notices.list(dropEmpty({ issuer, status, state, q }), readPageRequest(query));
  }

  @Get(':id')
  @ApiOperation({ summary: '一份通报的状态与记录' })
  @ApiOkResponse(answer('Notice'))
  @ApiProblems(404)
  async find(@Param('id') id: string): Promise<Notice> {
    const { document, record } = await this.notices.find(id);
    const seriesId = record === null ? null : await this.series.findOfNotice(id);
    const {
      state,
      fileName,
      mediaType,
      bytes,
      sha256,
      createdAt,
      finishedAt,
      nearDuplicateOf,
      chosenReading,
      error,
      progress,
    } = document;
    return {
      id: document.id,
      state,
      ...(record === null ? {} : { record }),
      ...(progress === null ? {} : { progress }),
      ...(error === null ? {} : { error }),
      fileName,
      mediaType,
      bytes,
      sha256,
      createdAt,
      finishedAt,
      nearDuplicateOf,
      chosenReading,
      seriesId,
      links: buildNoticeLinks(document.id),
    };
  }

  @Get(':id/file')
  @ApiOperation({ summary: '上传的原文件，一字不动' })
  @ApiProduces('application/octet-stream')
  @ApiProblems(404)
  async download(@Param('id') id: string): Promise<StreamableFile> {
    const { document, bytes } = await this.notices.getContent(id);
    return new StreamableFile(bytes, {
      type: harmlessMediaType(document.mediaType),
      disposition: formatAttachment(document.fileName),
      length: bytes.length,
    });
  }

  @Patch(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: '把通报归入另一系列；seriesId 为 new 则新建一个，为 null 则不属于任何系列' })
  @ApiNoContentResponse()
  @ApiProblems(400, 404, 409)
  move(@Param('id') id: string, @Body() change: NoticeChange): Promise<void> {
    return this.series.moveNotice(id, change.seriesId);
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiOperation({ summary: '删除通报及由其得出的一切' })
  @ApiNoContentResponse()
  @ApiProblems(404)
  delete(@Param('id') id: string): Promise<void> {
    return this.notices.delete(id);
  }
}
