import type { INestApplicationContext } from '@nestjs/common';
import { ConfigError, type Config } from '../../config/index.js';
import { AccessService } from '../../ledger/index.js';
import { isLoopback } from './foreign-requests.js';

/**
 * While no key exists the service may be reached by this machine alone.
 * @throws ConfigError where it is to listen on another address
 */
export async function assertMayListen(app: INestApplicationContext, config: Config): Promise<void> {
  if (isLoopback(config.host) || (await app.get(AccessService).isGuarded())) return;
  throw new ConfigError([
    {
      variable: 'HOST',
      value: config.host,
      expected:
        '127.0.0.1 until there is a key: whoever reached the service could do anything. Add one with: taizhang key add NAME --role admin',
    },
  ]);
}
