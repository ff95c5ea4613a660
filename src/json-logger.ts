import { Injectable, type LoggerService } from '@nestjs/common';
import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './config/index.js';

const STANDARD_ERROR = 2;
/** What Nest says of every module and route at each start. */
const CHATTER: ReadonlySet<unknown> = new Set(['InstanceLoader', 'NestFactory', 'RouterExplorer', 'RoutesResolver']);

/**
 * Nest's log as JSON lines on standard error, which leaves standard output to results. Callers pass a sentence or plain
 * fields; none passes text of a document.
 */
@Injectable()
export class JsonLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(level: LogLevel) {
    this.logger = pino({ level }, destination({ dest: STANDARD_ERROR, sync: true }));
  }

  log(message: unknown, ...details: unknown[]): void {
    const line = describeLine(message, details);
    if (CHATTER.has(line.context)) this.logger.debug(line);
    else this.logger.info(line);
  }

  error(message: unknown, ...details: unknown[]): void {
    this.logger.error(describeLine(message, details));
  }

  warn(message: unknown, ...details: unknown[]): void {
    this.logger.warn(describeLine(message, details));
  }

  debug(message: unknown, ...details: unknown[]): void {
    this.logger.debug(describeLine(message, details));
  }

  verbose(message: unknown, ...details: unknown[]): void {
    this.logger.trace(describeLine(message, details));
  }

  fatal(message: unknown, ...details: unknown[]): void {
    this.logger.fatal(describeLine(message, details));
  }
}

/** Nest passes the name of the logging class last, and a stack before it where there is one. */
function describeLine(
  message: unknown,
  details: readonly unknown[],
): Record<string, unknown> & { readonly context: unknown } {
  const texts = details.filter((detail) => typeof detail === 'string');
  const fields = typeof message === 'object' && message !== null ? message : { msg: String(message) };
  const stack = texts.length > 1 ? texts[0] : undefined;
  return { context: texts.at(-1), ...(stack === undefined ? {} : { stack }), ...fields };
}
