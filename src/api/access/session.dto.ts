import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

/** Longer than any key. */
const LONGEST_KEY = 200;

export class SessionRequest {
  @ApiProperty({ description: '密钥，即 taizhang key add 打印的那一串' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_KEY)
  readonly key!: string;
}
