import { compareNotices, followIssues } from '../../src/comparison/index.js';
import { type ComparingLimits, ComparingPool } from '../../src/extraction/index.js';
import { comparingProgram, misbehavingThread } from '../support/extraction-programs.js';
import { sampleIssue, sampleNotice } from '../support/sample-notice.js';

const limits = { compareWorkers: 1, compareTimeoutSeconds: 20, compareMemoryMb: 128, compareQueueLimit: 5 };
const pools: ComparingPool[] = [];

function createPool(changes: Partial<ComparingLimits> = {}, program = misbehavingThread): ComparingPool {
  const pool = new ComparingPool({ ...limits, ...changes }, program);
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

const ask = (pool: ComparingPool, title: string): Promise<unknown> =>
  pool.compare(sampleNotice(title, []), sampleNotice('', []));

describe('ComparingPool', () => {
  it('gives what the core gives', async () => {
    const pool = createPool({}, comparingProgram);
    const older = sampleNotice('通报一', [sampleIssue('i1', '台账不全')]);
    const newer = sampleNotice('通报二', [sampleIssue('i1', '台账不全、更新不及时')]);
    expect(await pool.compare(older, newer)).toEqual(compareNotices(older, newer));
    const notices = [
      { id: 'a', record: older },
      { id: 'b', record: newer },
    ];
    expect(await pool.follow(notices)).toEqual(followIssues(notices));
  });

  it('ends what takes too long, keeps the main thread free meanwhile, and goes on', async () => {
    const pool = createPool({ compareTimeoutSeconds: 1 });
    const longest = watchLoop();
    await expect(ask(pool, 'spin')).rejects.toMatchObject({ code: 'comparison-too-large' });
    expect(longest()).toBeLessThan(500);
    const started = performance.now();
    await Promise.all([expect(ask(pool, 'spin')).rejects.toThrow(), expect(ask(pool, 'next')).resolves.toBe('next')]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it('ends what takes too much memory, and goes on', async () => {
    const pool = createPool();
    await expect(ask(pool, 'hoard')).rejects.toMatchObject({ code: 'comparison-too-large' });
    await expect(ask(pool, 'next')).resolves.toBe('next');
  });

  it('a thread that ends and a fault of the core fail their task alone', async () => {
    const pool = createPool();
    await expect(ask(pool, 'exit')).rejects.toThrow();
    await expect(ask(pool, 'fault')).rejects.toThrow('a fault of the core');
    await expect(ask(pool, 'next')).resolves.toBe('next');
  });

  it('lets so many wait and no more', async () => {
    const pool = createPool({ compareQueueLimit: 1, compareTimeoutSeconds: 1 });
    const running = ask(pool, 'spin').catch(() => undefined);
    const waiting = ask(pool, 'next');
    await expect(ask(pool, 'one too many')).rejects.toMatchObject({ code: 'too-many-comparisons' });
    await running;
    await expect(waiting).resolves.toBe('next');
  });

  it('closed, it takes nothing more and lets nothing hang', async () => {
    const pool = createPool();
    const running = expect(ask(pool, 'spin')).rejects.toThrow('closed');
    const waiting = expect(ask(pool, 'next')).rejects.toThrow('closed');
    await pool.close();
    await Promise.all([running, waiting]);
    await expect(ask(pool, 'next')).rejects.toThrow('closed');
  });
});

/** The longest the event loop was held up since, in milliseconds. */
function watchLoop(): () => number {
  let [last, longest] = [performance.now(), 0];
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}
