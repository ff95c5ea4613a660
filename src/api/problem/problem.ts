import { ApiProperty } from '@nestjs/swagger';

/** RFC 9457: what went wrong, with a stable `code` that programs branch on. */
export class Problem {
  @ApiProperty({ example: 'about:blank' })
  readonly type!: string;

  @ApiProperty({ example: 'Not Found' })
  readonly title!: string;

  @ApiProperty({ example: 404 })
  readonly status!: number;

  @ApiProperty({ example: '没有这份通报' })
  readonly detail!: string;

  @ApiProperty({ example: 'notice-not-found' })
  readonly code!: string;

  @ApiProperty({ example: '/api/v1/notices/…' })
  readonly instance!: string;
}
