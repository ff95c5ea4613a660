import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/index.js';
import { startService } from '../support/service-process.js';
import { writeArchive } from '../support/make-archive.js';
import { fillDatabase, readBaseRecords } from './fill-database.js';
import { compareRates, type Line } from './report.js';
import { createFolder, importFolder } from './taizhang.js';

const WORKERS = 2;
const QUERIES = 20;
/** What people type: words of two characters and more, several at once, with filters; and what they page through. */
const paths = [
  '/issues?q=台账',
  '/issues?q=渡口安全',
  '/issues?q=长期任务',
  '/issues?q=固定资产 账实不符',
  '/issues?q=招标投标&status=completed',
  '/issues?q=补贴&from=2023-03-01&to=2023-06-30',
  '/issues?q=巡查&section=主责主业',
  '/issues?q=没有这种说法',
  '/issues?q=第777号',
  '/notices?limit=50',
  '/notices?limit=50&issuer=港航',
  '/notices?limit=50&q=测绘局',
  '/notices?limit=50&status=completed',
];

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((first, second) => first - second);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function ask(url: string, path: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${url}/api/v1${encodeURI(path)}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return performance.now() - started;
}

/** p95 over HTTP, over all the queries together and of the slowest one by itself. */
async function measureQueries(dataDir: string, stored: number): Promise<readonly Line[]> {
  const service = await startService(dataDir);
  const all: number[] = [];
  let slowest = { path: '', p95: 0 };
  try {
    for (const path of paths) {
      await ask(service.url, path);
      const times: number[] = [];
      for (let round = 0; round < QUERIES; round += 1) times.push(await ask(service.url, path));
      all.push(...times);
      if (percentile(times, 0.95) > slowest.p95) slowest = { path, p95: percentile(times, 0.95) };
    }
  } finally {
    await service.stop('SIGTERM');
  }
  return [
    { name: `search and list, p95, ${stored} notices`, ours: percentile(all, 0.95), unit: 'ms', most: 50 },
    { name: `the slowest of them: ${slowest.path}`, ours: slowest.p95, unit: 'ms', most: 50 },
  ];
}

async function sizeOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The import's rate, the answers' times and the memory with few and with many notices stored. */
export async function measureGrowth(few: number, many: number, files: number): Promise<readonly Line[]> {
  const folder = await createFolder();
  const dataDir = join(folder, 'data');
  await mkdir(dataDir);
  try {
    const bases = await readBaseRecords();
    const importSome = async (name: string, first: number) => {
      await writeArchive(join(folder, name), 'docx', files, first);
      return importFolder(join(folder, name), dataDir, WORKERS);
    };
    const fill = async (from: number, to: number): Promise<number> => {
      const storage = await openStorage({ dataDir, databaseUrl: null });
      const started = performance.now();
      await fillDatabase(storage, bases, from, to);
      await storage.close();
      return (performance.now() - started) / (to - from);
    };
    await fill(0, few);
    const early = await importSome('few', 0);
    const queriesEarly = await measureQueries(dataDir, few);
    const perNotice = await fill(few, many);
    const bytes = await sizeOf(dataDir);
    const late = await importSome('many', files);
    const third = Math.floor(late.memory.length / 3);
    const [start, middle, end] = [late.memory[third], late.memory[2 * third], late.memory.at(-2)];
    return [
      ...compareRates(`import rate at ${many} stored / at ${few} stored`, late.rate, early.rate, 0.9),
      ...queriesEarly,
      ...(await measureQueries(dataDir, many)),
      {
        name: 'memory of the import, two thirds in / one third in',
        ours: middle ?? 0,
        theirs: start ?? 1,
        unit: 'MB',
        most: 1.2,
      },
      { name: 'memory of the import, end / one third in', ours: end ?? 0, theirs: start ?? 1, unit: 'MB', most: 1.2 },
      { name: 'database for one notice (its file left out)', ours: bytes / many / 1024, unit: 'kB' },
      { name: 'storing and indexing one notice', ours: perNotice, unit: 'ms' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
