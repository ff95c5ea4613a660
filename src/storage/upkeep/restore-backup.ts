import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../../config/index.js';
import { SQLITE_FILE } from '../data-source-options.js';
import { openStorage } from '../storage.js';
import { UpkeepRepository } from './upkeep.repository.js';

async function isEmpty(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return (await readdir(folder)).length === 0;
}

/**
 * Makes a data folder of a backup: a copy, brought up to date and looked through before it counts. `dataDir` must be empty
 * or not there; where the backup is no good it is left as it was.
 * @throws StartError data-folder-not-empty, database-damaged, database-too-new
 */
export async function restoreBackup(file: string, dataDir: string): Promise<void> {
  if (!(await isEmpty(dataDir)))
    throw new StartError(
      'data-folder-not-empty',
      `${dataDir} is not empty. A backup is restored into an empty folder.`,
    );
  try {
    await copyFile(file, join(dataDir, SQLITE_FILE));
    const storage = await openStorage({ dataDir, databaseUrl: null });
    try {
      const damage = await new UpkeepRepository(storage.database).inspectTables();
      const [first] = damage;
      if (first !== undefined)
        throw new StartError('database-damaged', `${file} is damaged: ${first.code} ${first.subject} ${first.detail}`);
    } finally {
      await storage.close();
    }
  } catch (error) {
    for (const name of await readdir(dataDir)) await rm(join(dataDir, name), { recursive: true });
    throw error;
  }
}
