import { ApiProperty } from '@nestjs/swagger';
import type { ImportFileState } from '../../ledger/index.js';

export class AcceptedImport {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ example: '/api/v1/imports/…' })
  readonly self!: string;

  @ApiProperty({ example: '/api/v1/imports/…/events' })
  readonly events!: string;
}

/** How many files of an import are where; every file is counted once. */
export class ImportCountsDto {
  @ApiProperty()
  readonly found!: number;

  @ApiProperty()
  readonly pending!: number;

  @ApiProperty()
  readonly working!: number;

  @ApiProperty()
  readonly imported!: number;

  @ApiProperty()
  readonly duplicates!: number;

  @ApiProperty()
  readonly failed!: number;

  @ApiProperty()
  readonly cancelled!: number;
}

export class ImportFileDto {
  @ApiProperty({ example: '归档.zip/2024/通报.docx' })
  readonly path!: string;

  @ApiProperty({ enum: ['pending', 'queued', 'processing', 'imported', 'duplicate', 'failed', 'cancelled'] })
  readonly state!: ImportFileState;

  @ApiProperty({ nullable: true, type: String })
  readonly noticeId!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly nearDuplicateOf!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly code!: string | null;

  @ApiProperty({ nullable: true, type: String })
  readonly message!: string | null;
}

/** An import as a whole. */
export class ImportStateDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty({ enum: ['running', 'done', 'cancelled'] })
  readonly state!: 'running' | 'done' | 'cancelled';

  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;

  @ApiProperty({ type: ImportCountsDto })
  readonly counts!: ImportCountsDto;
}

/** An import and a page of its files. */
export class ImportDto extends ImportStateDto {
  @ApiProperty({ type: [ImportFileDto] })
  readonly items!: readonly ImportFileDto[];

  @ApiProperty({ nullable: true, type: String })
  readonly nextCursor!: string | null;
}
