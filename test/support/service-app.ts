import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { configureHttp } from '../../src/api/index.js';
import { AppModule } from '../../src/app.module.js';
import { type Config, loadConfig } from '../../src/config/index.js';
import { ComparingPool, ExtractionPool } from '../../src/extraction/index.js';
import { JsonLogger } from '../../src/json-logger.js';
import { comparingProgram, coreProgram } from './extraction-programs.js';
import { createDataFolder } from './service-folders.js';

export { removeDataFolders } from './service-folders.js';

/** The whole service in this process, on a database of its own; its extraction children run from the sources. */
export interface TestService {
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly http: () => ReturnType<typeof request>;
  /** Closes the service and keeps its data. */
  readonly close: () => Promise<void>;
}

export async function startTestService(
  changes: Partial<Config> = {},
  pageFolder = '/nonexistent',
  program: typeof coreProgram = coreProgram,
): Promise<TestService> {
  const base = loadConfig({});
  const dataDir = changes.dataDir ?? (await createDataFolder());
  const config: Config = { ...base, dataDir, extractWorkers: 1, rateLimitPerMinute: 0, logLevel: 'silent', ...changes };
  const module = await Test.createTestingModule({ imports: [AppModule.register(config, 'service')] })
    .overrideProvider(ExtractionPool)
    .useValue(new ExtractionPool(config, program))
    .overrideProvider(ComparingPool)
    .useValue(new ComparingPool(config, comparingProgram))
    .setLogger(new JsonLogger(config.logLevel))
    .compile();
  const app = module.createNestApplication<NestExpressApplication>();
  configureHttp(app, pageFolder);
  await app.init();
  return { app, config, http: () => request(app.getHttpServer()), close: () => app.close() };
}

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Uploads one file; a string is its text. */
export async function upload(
  service: TestService,
  content: Uint8Array | string,
  fileName: string,
): Promise<Answer & { readonly id: string }> {
  const answer = await service.http().post('/api/v1/notices').attach('file', Buffer.from(content), fileName);
  return { status: answer.status, body: answer.body, id: String(answer.body.id) };
}

/** Asks again until a notice is done or failed. */
export async function waitUntilRead(service: TestService, id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const answer = await service.http().get(`/api/v1/notices/${id}`);
    const body = answer.body as Record<string, unknown>;
    if (body.state === 'done' || body.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
