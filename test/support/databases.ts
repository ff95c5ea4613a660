import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where a test finds an empty database, and how it is taken away again. */
export interface TestDatabase {
  readonly config: { readonly dataDir: string; readonly databaseUrl: string | null };
  readonly drop: () => Promise<void>;
}

export interface TestEngine {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly create: () => Promise<TestDatabase>;
}

const POSTGRES_URL = process.env['TEST_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

async function createFolder(): Promise<{ dataDir: string; remove: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'taizhang-test-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
}

async function runOnServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

const sqlite: TestEngine = {
  name: 'SQLite',
  create: async () => {
    const { dataDir, remove } = await createFolder();
    return { config: { dataDir, databaseUrl: null }, drop: remove };
  },
};

const postgres: TestEngine = {
  name: 'PostgreSQL',
  create: async () => {
    const { dataDir, remove } = await createFolder();
    const name = `taizhang_test_${randomBytes(6).toString('hex')}`;
    await runOnServer(`CREATE DATABASE ${name}`);
    const url = new URL(POSTGRES_URL);
    url.pathname = `/${name}`;
    return {
      config: { dataDir, databaseUrl: url.href },
      drop: async () => {
        await runOnServer(`DROP DATABASE ${name} WITH (FORCE)`);
        await remove();
      },
    };
  },
};

/**
 * The engines a suite runs on. Where PostgreSQL cannot be reached its half is left out and says so; under CI that is
 * a failure: an engine nobody tested is not supported.
 */
export async function findEngines(): Promise<readonly TestEngine[]> {
  try {
    await runOnServer('SELECT 1');
    return [sqlite, postgres];
  } catch (error) {
    const reason = `PostgreSQL at ${new URL(POSTGRES_URL).host} cannot be reached (${String(error)})`;
    if (process.env['CI'] === 'true') throw new Error(`${reason}, and CI=true allows no skipping`, { cause: error });
    process.stderr.write(`\n*** SKIPPED on PostgreSQL: ${reason}. Set TEST_POSTGRES_URL. ***\n`);
    return [sqlite];
  }
}
