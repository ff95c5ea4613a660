import { Controller, Get, UseFilters } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  HealthCheck,
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { ReadinessService } from '../../ledger/index.js';
import { ApiProblems } from '../problem/api-problems.js';
import { NotReadyFilter } from './not-ready.filter.js';

@ApiTags('operations')
@Controller(['health', 'api/v1/health'])
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly readiness: ReadinessService,
  ) {}

  @Get('live')
  @ApiOperation({ summary: '进程是否活着' })
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @HealthCheck()
  @UseFilters(NotReadyFilter)
  @ApiOperation({ summary: '数据库、队列和读取进程是否可用' })
  @ApiProblems(503)
  ready(): Promise<HealthCheckResult> {
    return this.health.check(this.readiness.parts.map((part) => () => this.checkPart(part.name, part.check)));
  }

  private async checkPart(name: string, check: () => Promise<void>): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check(name);
    try {
      await check();
      return indicator.up();
    } catch (error) {
      return indicator.down({ reason: error instanceof Error ? error.name : 'unknown' });
    }
  }
}
