import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

const DEFAULT_LIMIT = 50;
/** Larger: one answer grows to megabytes; smaller: a client needs many requests. */
const MOST = 500;

/** Which part of a list is asked for. */
export class PageQuery {
  @ApiPropertyOptional({ description: '上一页的 nextCursor；不给则为第一页' })
  @IsOptional()
  @IsString()
  readonly cursor?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: MOST, default: DEFAULT_LIMIT })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  readonly limit?: number;
}

/** The page request of a query, its defaults filled in. An empty cursor asks for the first page, as a form leaves it. */
export function readPageRequest(query: PageQuery): { readonly cursor: string | null; readonly limit: number } {
  return {
    cursor: query.cursor === undefined || query.cursor === '' ? null : query.cursor,
    limit: query.limit ?? DEFAULT_LIMIT,
  };
}
