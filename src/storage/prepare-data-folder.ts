import { chmod, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';

/** Notices may speak of people: what is kept is for the service's own user alone. */
const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/**
 * Makes the data folder, for its owner alone; one that is there keeps its own rights, since it may hold other things.
 * The SQLite file in it, and so its journal, is for its owner alone in either case.
 */
export async function prepareDataFolder(dataDir: string, sqliteFile: string | null): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: PRIVATE_FOLDER });
  if (sqliteFile === null) return;
  const path = join(dataDir, sqliteFile);
  const file = await open(path, 'a', PRIVATE_FILE);
  await file.close();
  await chmod(path, PRIVATE_FILE);
}
