import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Subscription } from 'rxjs';
import { ExtractionEvents, NoticesService } from '../../ledger/index.js';

/** Seconds; the middle ones are a DOCX, a PDF and a scan of usual length. */
const EXTRACTION_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What the service tells Prometheus. */
@Injectable()
export class MetricsService implements OnModuleDestroy {
  readonly registry = new Registry();
  private readonly uploads = new Counter({
    name: 'taizhang_uploads_total',
    help: 'Notices uploaded, by result.',
    labelNames: ['result'] as const,
    registers: [this.registry],
  });
  private readonly extractions = new Histogram({
    name: 'taizhang_extraction_seconds',
    help: 'Time to read and store one notice in this process, by outcome.',
    labelNames: ['outcome'] as const,
    buckets: EXTRACTION_BUCKETS,
    registers: [this.registry],
  });
  private readonly subscription: Subscription;

  constructor(events: ExtractionEvents, notices: NoticesService) {
    collectDefaultMetrics({ register: this.registry });
    this.subscription = events.finished.subscribe(({ outcome, seconds }) => {
      this.extractions.observe({ outcome }, seconds);
    });
    this.registry.registerMetric(buildStateGauge(notices));
  }

  onModuleDestroy(): void {
    this.subscription.unsubscribe();
  }

  countUpload(result: 'created' | 'duplicate'): void {
    this.uploads.inc({ result });
  }
}

/** Counted when asked for. Its `queued` is the depth of the queue: the rows are the truth. */
function buildStateGauge(notices: NoticesService): Gauge<'state'> {
  return new Gauge({
    name: 'taizhang_notices',
    help: 'Stored notices, by state.',
    labelNames: ['state'] as const,
    registers: [],
    async collect() {
      for (const [state, count] of Object.entries(await notices.countByState())) this.set({ state }, count);
    },
  });
}
