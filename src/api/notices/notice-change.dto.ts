import { ApiProperty } from '@nestjs/swagger';
import { IsString, ValidateIf } from 'class-validator';

/** What a person may correct about a notice. */
export class NoticeChange {
  @ApiProperty({ nullable: true, type: String, description: '系列的 id；new 为新建一个系列；null 为不属于任何系列' })
  @ValidateIf((change: NoticeChange) => change.seriesId !== null)
  @IsString()
  readonly seriesId!: string | null;
}
