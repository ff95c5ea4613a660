import { ApiProperty } from '@nestjs/swagger';
import { IsString, ValidateIf } from 'class-validator';

/** What a person may correct about a notice. */
export class NoticeChange {
  @ApiProperty({ nullable: true, type: String })
  @ValidateIf((change: NoticeChange) => change.seriesId !== null)
  @IsString()
  readonly seriesId!: string | null;
}
