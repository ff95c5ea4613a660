import type { Request } from 'express';
import { isIP } from 'node:net';
import { LedgerError } from '../../ledger/index.js';

/** As much of the configuration as says by which names the service is reached. */
export interface ServedNames {
  readonly host: string;
  /** Names beside addresses, in small letters. */
  readonly hostNames: readonly string[];
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/iu;

/** Whether a name or an address is this machine's own. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** The name without its port; brackets of an IPv6 address taken off. Null where it is no host at all. */
function readHostName(host: string): string | null {
  const match = /^(?:\[(?<six>[0-9a-f:.]+)\]|(?<name>[^\s:/?#@[\]]+))(?::\d{1,5})?$/iu.exec(host);
  return match?.groups?.['six'] ?? match?.groups?.['name']?.toLowerCase() ?? null;
}

/**
 * Whether the service is reached under this name. A page elsewhere can make a name of its own stand for our address (DNS
 * rebinding), but it cannot make a browser name an address: addresses are let in, and of names those configured. What
 * came in by loopback names loopback.
 */
function isServed(name: string, localAddress: string, served: ServedNames): boolean {
  if (served.hostNames.includes(name) || name === served.host.toLowerCase()) return true;
  if (isLoopback(localAddress)) return isLoopback(name);
  return isIP(name) !== 0 || name === 'localhost';
}

/** The origin's page may use the service: it is served here, under the name the request goes to, or one configured. */
function isOwnOrigin(origin: string, host: string, served: ServedNames): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.host === host.toLowerCase() || served.hostNames.includes(url.hostname);
}

/**
 * Refuses what a page of another site sends: a `Host` under which nothing is served here, an `Origin` that is not ours, and
 * whatever a browser itself calls cross-site. A link to the page from elsewhere is a navigation, and welcome: `isPage`.
 * @throws LedgerError `foreign-origin`
 */
export function refuseForeign(request: Request, served: ServedNames, isPage: boolean): void {
  const host = request.headers.host ?? '';
  const name = readHostName(host);
  if (name === null || !isServed(name, request.socket.localAddress ?? '', served))
    throw new LedgerError(
      'foreign-origin',
      `本服务不以此主机名（${host.slice(0, 100)}）提供；如属正当，请设置 HOST_NAMES`,
    );
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && !isOwnOrigin(origin, host, served))
    throw new LedgerError('foreign-origin', '拒绝来自其他网站的请求');
  if ((site === 'cross-site' || site === 'same-site') && !isPage)
    throw new LedgerError('foreign-origin', '拒绝来自其他网站的请求');
}
