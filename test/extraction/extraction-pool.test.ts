import { ExtractionPool, type ExtractionLimits, type ReadProgress } from '../../src/extraction/index.js';
import { defaultReadLimits } from '../../src/readers/index.js';
import { coreProgram, misbehavingProgram } from '../support/extraction-programs.js';

const limits: ExtractionLimits = {
  extractWorkers: 2,
  extractTimeoutSeconds: 30,
  extractPageSeconds: 6,
  extractMemoryMb: 400,
};
const pools: ExtractionPool[] = [];

function createPool(changes: Partial<typeof limits> = {}, program = misbehavingProgram): ExtractionPool {
  const pool = new ExtractionPool({ ...limits, ...changes }, program);
  pools.push(pool);
  return pool;
}

async function titleOf(pool: ExtractionPool, behaviour: string, text = ''): Promise<string> {
  return (await pool.extract(Buffer.from(text), behaviour)).title;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

test('the core reads a notice in a process of its own', async () => {
  const notice = '某局关于巡察整改情况的通报\n一、关于学习不深入的问题\n整改进展情况：已完成。\n（1）组织学习12次。';
  const pool = createPool({}, coreProgram);
  const record = await pool.extract(new TextEncoder().encode(notice), '通报.txt');
  expect(record.source).toMatchObject({ fileName: '通报.txt', format: 'txt' });
  expect(record.title).toBe('某局关于巡察整改情况的通报');
  await expect(pool.extract(new Uint8Array(0), 'empty.txt')).rejects.toMatchObject({ code: 'empty-file' });
});

test('the limits on what a file may hold reach the process that reads it', async () => {
  const pool = createPool({ readLimits: { ...defaultReadLimits, maxTextLength: 5 } }, coreProgram);
  const reading = pool.extract(new TextEncoder().encode('一、制度不健全'), '通报.txt');
  await expect(reading).rejects.toMatchObject({ code: 'too-much-content' });
});

test('bytes go in, records come out, however many wait', async () => {
  const pool = createPool();
  const texts = Array.from({ length: 40 }, (_, index) => `通报${index}`);
  expect(await Promise.all(texts.map((text) => titleOf(pool, 'echo', text)))).toEqual(texts);
  expect(await titleOf(pool, 'large')).toHaveLength(200_000);
});

test('no more processes than workers, and they are used again', async () => {
  const pool = createPool();
  const pids = await Promise.all(Array.from({ length: 12 }, () => titleOf(pool, 'pid')));
  expect(new Set(pids).size).toBeLessThanOrEqual(2);
  expect(pids).toContain(await titleOf(pool, 'pid'));
});

test('a child sees nothing of the environment', async () => {
  process.env['TAIZHANG_TEST_SECRET'] = 'secret';
  const names = await titleOf(createPool(), 'environment');
  delete process.env['TAIZHANG_TEST_SECRET'];
  expect(names).not.toMatch(/SECRET|PATH|HOME/u);
});

test('a refusal keeps its code and message', async () => {
  await expect(titleOf(createPool(), 'refuse')).rejects.toMatchObject({
    name: 'UnreadableError',
    code: 'encrypted-file',
    message: 'a password is needed',
  });
});

test('a mistake in the core is no refusal, and the process goes on', async () => {
  const pool = createPool({ extractWorkers: 1 });
  const before = await titleOf(pool, 'pid');
  const fault: unknown = await titleOf(pool, 'fault').catch((error: unknown) => error);
  expect(fault).toMatchObject({ name: 'Error', message: expect.stringContaining('a mistake in the core') });
  expect(await titleOf(pool, 'pid')).toBe(before);
});

test('progress is passed on in order', async () => {
  const seen: ReadProgress[] = [];
  await createPool().extract(Buffer.from(''), 'progress', { onProgress: (progress) => seen.push(progress) });
  expect(seen.map(({ page }) => page)).toEqual([1, 2]);
});

test('a scan of many pages may take longer than the limit, which each page renews', async () => {
  const pool = createPool({ extractTimeoutSeconds: 1, extractPageSeconds: 1 });
  const started = performance.now();
  expect(await titleOf(pool, 'scan')).toBe('done');
  expect(performance.now() - started).toBeGreaterThan(2000);
});

describe('a file that does harm fails with its code, its process is gone, and the queue goes on', () => {
  test.each([
    ['hang', 'extraction-timeout', { extractTimeoutSeconds: 1 }],
    ['wait', 'extraction-timeout', { extractTimeoutSeconds: 1 }],
    ['hangAfterPage', 'extraction-timeout', { extractTimeoutSeconds: 1 }],
    ['samePage', 'extraction-timeout', { extractTimeoutSeconds: 1 }],
    ['moreThanItSays', 'extraction-timeout', { extractTimeoutSeconds: 1, extractPageSeconds: 1 }],
    ['scan', 'extraction-timeout', { extractTimeoutSeconds: 1, extractPageSeconds: 0 }],
    ['buffers', 'extraction-out-of-memory', { extractMemoryMb: 300 }],
    ['heap', 'extraction-out-of-memory', { extractMemoryMb: 200 }],
    ['exit', 'extraction-crashed', {}],
  ])('%s: %s', async (behaviour, code, changes) => {
    const pool = createPool({ ...changes, extractWorkers: 1 });
    const pid = Number(await titleOf(pool, 'pid'));
    const harmful = titleOf(pool, behaviour);
    const next = titleOf(pool, 'echo', '下一份');
    await expect(harmful).rejects.toMatchObject({ name: 'UnreadableError', code });
    expect(await next).toBe('下一份');
    expect(isRunning(pid)).toBe(false);
  });
});

test('a process that keeps much memory between files is replaced', async () => {
  const pool = createPool({ extractWorkers: 1 });
  const first = await titleOf(pool, 'keep');
  expect(await titleOf(pool, 'pid')).not.toBe(first);
});

test('an aborted file is given up at once, waiting or being read', async () => {
  const pool = createPool({ extractWorkers: 1 });
  const controller = new AbortController();
  const running = pool.extract(Buffer.from(''), 'wait', { signal: controller.signal });
  const waiting = pool.extract(Buffer.from(''), 'echo', { signal: controller.signal });
  const next = titleOf(pool, 'echo', '下一份');
  controller.abort(new Error('nobody waits for it'));
  await expect(running).rejects.toThrow('nobody waits for it');
  await expect(waiting).rejects.toThrow('nobody waits for it');
  await expect(pool.extract(Buffer.from(''), 'echo', { signal: controller.signal })).rejects.toThrow('nobody waits');
  expect(await next).toBe('下一份');
});

test('closing ends what is read and what waits, and every process', async () => {
  const pool = createPool({ extractWorkers: 1 });
  const pid = Number(await titleOf(pool, 'pid'));
  const running = expect(titleOf(pool, 'wait')).rejects.toThrow('closed');
  const waiting = expect(titleOf(pool, 'echo')).rejects.toThrow('closed');
  await pool.close();
  await Promise.all([running, waiting]);
  expect(isRunning(pid)).toBe(false);
  await expect(titleOf(pool, 'echo')).rejects.toThrow('closed');
});

test('a program that cannot start fails every file and hangs none', async () => {
  const pool = createPool({ extractWorkers: 1 }, { ...misbehavingProgram, entry: '/nowhere/child.js' });
  await expect(titleOf(pool, 'echo')).rejects.toMatchObject({ code: 'extraction-crashed' });
  await expect(titleOf(pool, 'echo')).rejects.toMatchObject({ code: 'extraction-crashed' });
});
