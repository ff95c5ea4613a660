import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MinLength } from 'class-validator';
import { ComparisonsService, type Comparison } from '../../ledger/index.js';
import { answer } from '../contract/describe-schemas.js';
import { ApiProblems } from '../problem/api-problems.js';

export class ComparisonQuery {
  @ApiProperty({ description: '较早一份通报的 id' })
  @IsString()
  @MinLength(1)
  readonly from!: string;

  @ApiProperty({ description: '较晚一份通报的 id' })
  @IsString()
  @MinLength(1)
  readonly to!: string;
}

@ApiTags('comparisons')
@Controller('api/v1/comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get()
  @ApiOperation({ summary: '两份已读取的通报之间的变化' })
  @ApiOkResponse(answer('Comparison'))
  @ApiProblems(400, 404, 409)
  compare(@Query() query: ComparisonQuery): Promise<Comparison> {
    return this.comparisons.compare(query.from, query.to);
  }
}
