import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { buildSources } from '../support/build-sources.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** No call of the browser's own leaves the machine either. */
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium of this machine (CHROMIUM names one elsewhere). Where there is none the suite is left out and says so; under
 * CI that is a failure: a page nobody opened is not tested.
 */
export function findChromium(): string | null {
  const found = PLACES.find((place) => place !== '' && existsSync(place));
  if (found !== undefined) return found;
  const reason = 'no Chromium found (looked in CHROMIUM, /usr/bin): the page is NOT tested';
  if (process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`\n*** SKIPPED: test/web: ${reason} ***\n\n`);
  return null;
}

/** Builds the page next to the compiled service of this run, where the service looks for it. */
export async function buildPage(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'src/web'], {
    cwd: ROOT,
    env: { ...process.env, PAGE_OUT_DIR: join(await buildSources(), 'dist', 'web') },
  });
}

/** A browser window on the page, and what went wrong in it. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of scripts, and of loading; refusals of the content security policy are among them. */
  readonly faults: readonly string[];
  /** Addresses outside the service that were asked for. */
  readonly outbound: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPage(url: string, executablePath: string, width = 1280): Promise<OpenPage> {
  const profile = await mkdtemp(join(tmpdir(), 'taizhang-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: SWITCHES,
    viewport: { width, height: 860 },
    locale: 'zh-CN',
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const [faults, outbound]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(?:data|blob):/u.test(request.url())) outbound.push(request.url());
  });
  await page.goto(url);
  return {
    page,
    faults,
    outbound,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
