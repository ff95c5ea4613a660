import type { DataSource } from 'typeorm';
import { StartError } from '../config/index.js';

/** Where TypeORM writes down which migrations ran. */
const MIGRATIONS_TABLE = 'migrations';

async function listApplied(source: DataSource): Promise<readonly string[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable(MIGRATIONS_TABLE))) return [];
    const rows = (await runner.query(`SELECT name FROM ${MIGRATIONS_TABLE}`)) as readonly { readonly name: string }[];
    return rows.map(({ name }) => name);
  } finally {
    await runner.release();
  }
}

/**
 * A database a newer version has brought up to date may mean other things by the same names.
 * @throws StartError database-too-new where a migration ran that this version does not know
 */
export async function refuseNewer(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map(({ name }) => name));
  const unknown = (await listApplied(source)).filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new StartError(
      'database-too-new',
      `The database was used by a newer version of Taizhang (${unknown.join(', ')}). Use that version, or restore a backup made before it.`,
    );
}
