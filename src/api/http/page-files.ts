import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NOT_PAGE = /^\/(api|health|metrics)(\/|$)/u;
/** Vite names built files after their content, so a browser may keep them. */
const YEAR_MS = 365 * 24 * 3600 * 1000;

/**
 * Serves the built page from `folder`, where there is one: its files as they are, and its index for every other address a
 * browser asks for outside the API, since the page has addresses of its own.
 */
export function servePage(app: NestExpressApplication, folder: string): void {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  app.useStaticAssets(join(folder, 'assets'), {
    prefix: '/assets',
    immutable: true,
    maxAge: YEAR_MS,
    fallthrough: false,
  });
  app.useStaticAssets(folder, { index: false });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || NOT_PAGE.test(request.path) || request.accepts('html') === false) next();
    // By root and name: as one path it would be refused where a folder above has a name that starts with a dot.
    else response.sendFile('index.html', { root: folder });
  });
}
