import 'reflect-metadata';
import { openStorage, type StorageConfig } from '../../src/storage/index.js';

/**
 * A process that stops itself in the middle of a write to the document it is told, as one does whose machine freezes, and
 * when it is let go on says whether the write still went through.
 */
const [config, id] = JSON.parse(process.argv[2] ?? '[]') as [StorageConfig, string];
const storage = await openStorage(config);
try {
  await storage.database.write(async (manager) => {
    await manager.query(`UPDATE document SET media_type = 'frozen/hand' WHERE id = '${id}'`);
    process.kill(process.pid, 'SIGSTOP');
    await manager.query(`UPDATE document SET media_type = 'thawed/hand' WHERE id = '${id}'`);
  });
  process.stdout.write('written');
} catch (error) {
  process.stdout.write(error instanceof Error && 'code' in error ? String(error.code) : String(error));
}
process.exit(0);
