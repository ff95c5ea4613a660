import 'reflect-metadata';
import type { INestApplicationContext, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { realpathSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { assertMayListen, configureHttp } from './api/index.js';
import { AppModule } from './app.module.js';
import { type Config, loadConfig } from './config/index.js';
import { describeStartFault } from './describe-start-fault.js';
import { JsonLogger } from './json-logger.js';
import { waitForSignal } from './wait-for-signal.js';

/** Where the build puts the page. */
const PAGE_FOLDER = fileURLToPath(new URL('./web/', import.meta.url));

/**
 * How long a shutdown may take in all, whatever hangs. Longer: supervisors kill first (most wait 30 s); shorter than the
 * queue's grace period: running work is lost. What is not put back by then is by its leases.
 */
const SHUTDOWN_MS = 25_000;

/** Notices may speak of people. */
const PRIVATE_UMASK = 0o077;

type StartOptions = Pick<NestApplicationOptions, 'logger' | 'forceCloseConnections' | 'abortOnError'>;

/** Errors at start are thrown on, for whoever started to tell; open connections do not hold up a shutdown. */
function buildOptions(config: Config): StartOptions {
  return { logger: new JsonLogger(config.logLevel), forceCloseConnections: true, abortOnError: false };
}

/** Runs a step of the start; files made from then on are for this user alone, and faults are told in plain words. */
async function plainly<T>(config: Config, step: () => Promise<T>): Promise<T> {
  process.umask(PRIVATE_UMASK);
  try {
    return await step();
  } catch (error) {
    throw describeStartFault(error, config);
  }
}

/** The service, ready to listen: tables made or updated, queue started, what was cut off taken up again. */
export async function createService(config: Config): Promise<NestExpressApplication> {
  const app = await plainly(config, () =>
    NestFactory.create<NestExpressApplication>(AppModule.register(config, 'service'), buildOptions(config)),
  );
  configureHttp(app, PAGE_FOLDER);
  return app;
}

/**
 * Serves until SIGTERM or SIGINT; then what is running is finished, or put back after a grace period. One that comes during
 * the start is kept until there is something to close.
 */
export async function serve(config: Config): Promise<void> {
  const asked = waitForSignal();
  const app = await createService(config);
  await listen(app, config);
  new JsonLogger(config.logLevel).log({ msg: 'listening', url: await app.getUrl() }, 'Service');
  await asked;
  await closeInTime(app, config);
}

/** Listens, unless whoever reaches that address could do anything; what was opened is then closed again. */
async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  try {
    await assertMayListen(app, config);
    await plainly(config, () => app.listen(config.port, config.host));
  } catch (error) {
    await closeInTime(app, config);
    throw error;
  }
}

async function closeInTime(app: INestApplicationContext, config: Config): Promise<void> {
  const late = wait(SHUTDOWN_MS, true, { ref: false });
  if ((await Promise.race([app.close(), late])) === true)
    new JsonLogger(config.logLevel).warn({ msg: 'ended before all was closed' }, 'Service');
}

/** The use cases without HTTP, a worker running: for the commands that do not serve. */
export function openLedger(config: Config): Promise<INestApplicationContext> {
  return plainly(config, () =>
    NestFactory.createApplicationContext(
      AppModule.register({ ...config, runWorker: true }, 'worker'),
      buildOptions(config),
    ),
  );
}

/** The use cases on the rows alone: nothing is read, no queue is reached. For commands that ask or change rows and end. */
export function openRows(config: Config): Promise<INestApplicationContext> {
  return plainly(config, () =>
    NestFactory.createApplicationContext(
      AppModule.register({ ...config, runWorker: false, redisUrl: null }, 'worker'),
      buildOptions({ ...config, logLevel: 'fatal' }),
    ),
  );
}

/** Works off the queue without serving, until SIGTERM or SIGINT. */
export async function work(config: Config): Promise<void> {
  const asked = waitForSignal();
  const app = await openLedger(config);
  await asked;
  await closeInTime(app, config);
}

function isStartedDirectly(): boolean {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === fileURLToPath(import.meta.url);
}

if (isStartedDirectly()) {
  await serve(loadConfig());
  process.exit(0);
}
