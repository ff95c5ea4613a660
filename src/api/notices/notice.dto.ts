import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { DocumentState, NoticeRecord } from '../../ledger/index.js';
import { noticeStates } from '../dto/statuses.js';
import { NoticeRecordDto } from './notice-record.dto.js';

/** Where a notice and what belongs to it is found. */
export class NoticeLinks {
  @ApiProperty({ example: '/api/v1/notices/…' })
  readonly self!: string;

  @ApiProperty({ example: '/api/v1/notices/…/file' })
  readonly file!: string;

  @ApiProperty({ example: '/api/v1/notices/…/ledger.xlsx' })
  readonly ledger!: string;
}

export class FailureDto {
  @ApiProperty({ example: 'corrupt-file' })
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** The answer to an upload. */
export class AcceptedNotice {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: noticeStates })
  readonly state!: DocumentState;

  @ApiProperty({ type: NoticeLinks })
  readonly links!: NoticeLinks;
}

/** How far a file is read that is read page by page (PDF, OFD, scans). */
export class ReadingProgressDto {
  @ApiProperty({ description: '已读到第几页' })
  readonly page!: number;

  @ApiProperty({ description: '共几页' })
  readonly pages!: number;
}

/** A stored notice. */
export class NoticeDto extends AcceptedNotice {
  @ApiProperty()
  readonly fileName!: string;

  @ApiProperty()
  readonly mediaType!: string;

  @ApiProperty()
  readonly bytes!: number;

  @ApiProperty()
  readonly sha256!: string;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', nullable: true, type: String })
  readonly finishedAt!: string | null;

  @ApiProperty({ nullable: true, type: String, description: '同一通报的另一份文件（如同时有 DOCX 和 PDF）' })
  readonly nearDuplicateOf!: string | null;

  @ApiProperty({ nullable: true, type: String, description: '所属系列的 id；未读取或不属于任何系列为 null' })
  readonly seriesId!: string | null;

  @ApiPropertyOptional({ type: NoticeRecordDto, description: 'state 为 done 时才有' })
  readonly record?: NoticeRecord;

  @ApiPropertyOptional({ type: ReadingProgressDto, description: 'state 为 processing、逐页读取时才有' })
  readonly progress?: ReadingProgressDto;

  @ApiPropertyOptional({ type: FailureDto, description: 'state 为 failed 时才有' })
  readonly error?: FailureDto;
}

/** One line of the list; `title` and what follows are null until the notice is done. */
export class NoticeSummaryDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: noticeStates })
  readonly state!: DocumentState;

  @ApiProperty()
  readonly fileName!: string;

  @ApiProperty({ nullable: true, type: String })
  readonly title!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly issuer!: string | null;

  @ApiProperty({ nullable: true, type: String, format: 'date' })
  readonly publishedDate!: string | null;

  @ApiProperty({ nullable: true, type: Number })
  readonly issues!: number | null;

  @ApiProperty({ nullable: true, type: Number, description: '其中已完成（含已完成并长期坚持）的问题数' })
  readonly closed!: number | null;

  @ApiProperty({ nullable: true, type: Number, description: '读取的可信程度，0 至 1' })
  readonly confidence!: number | null;

  @ApiProperty({ nullable: true, type: Boolean, description: '通报所称数目与逐项统计是否一致' })
  readonly balanced!: boolean | null;

  @ApiProperty({ nullable: true, type: String })
  readonly seriesId!: string | null;

  @ApiProperty({ nullable: true, type: FailureDto })
  readonly error!: FailureDto | null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
}

export class NoticePage {
  @ApiProperty({ type: [NoticeSummaryDto] })
  readonly items!: readonly NoticeSummaryDto[];

  @ApiProperty({ nullable: true, type: String })
  readonly nextCursor!: string | null;
}
