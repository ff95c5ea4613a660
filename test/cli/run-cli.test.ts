import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureWidth, runCli } from '../../src/cli/index.js';
import { captureTerminal } from '../support/capture-terminal.js';
import { writeNotice } from '../support/service-notices.js';

let folder: string;
let notice: string;
let later: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-cli-'));
  notice = join(folder, '通报.txt');
  later = join(folder, '后报.txt');
  await writeFile(notice, writeNotice());
  await writeFile(
    later,
    writeNotice({ date: '2023年9月30日' }).replace('正在整改', '已完成').replace('477台', '512台'),
  );
});

afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], columns?: number): Promise<{ code: number; out: string; err: string }> {
  const { terminal, out, err } = captureTerminal(columns);
  const code = await runCli(args, terminal);
  return { code, out: out(), err: err() };
}

describe('parse', () => {
  it('prints the record as JSON into a pipe, and nothing else', async () => {
    const { code, out, err } = await run(['parse', notice]);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      source: { fileName: '通报.txt' },
      issues: [{ status: 'completed' }, { status: 'longTerm' }, { status: 'inProgress' }],
    });
    expect((await run(['parse', notice, '--format', 'json'], 80)).out).toBe(out);
  });

  it('prints a table on a terminal that is no wider than the terminal', async () => {
    const { out } = await run(['parse', notice], 100);
    expect(out).toContain('中共澄湖市渔政局党组');
    expect(out).toMatch(/│ 3\s+│/u);
    expect(out).toContain('长期任务');
    const widths = out
      .split('\n')
      .filter((line) => /^[┌│├└]/u.test(line))
      .map(measureWidth);
    expect(new Set(widths).size).toBe(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    expect((await run(['parse', notice, '--format', 'table'])).out).toContain('│');
  });

  it('writes to a file', async () => {
    const file = join(folder, 'out.json');
    expect(await run(['parse', notice, '--out', file], 80)).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ schemaVersion: 1 });
    expect(await run(['parse', notice, '--out', join(folder, 'none', 'x.json')])).toMatchObject({ code: 2, out: '' });
  });

  it.each([
    ['fixtures/defects/truncated.docx', 'corrupt-file'],
    ['fixtures/defects/encrypted.docx', 'encrypted-file'],
    ['fixtures/defects/png-named.docx', 'format-mismatch'],
    ['/nonexistent/a.txt', 'file-not-found'],
    ['fixtures', 'not-a-file'],
  ])('%s is exit code 3 and %s on standard error alone', async (file, code) => {
    const result = await run(['parse', file]);
    expect([result.code, result.out]).toEqual([3, '']);
    expect(JSON.parse(result.err)).toEqual({ error: { code, message: expect.stringMatching(/./u) as string } });
  });

  it.each([
    ['', 'empty-file'],
    ['关于召开会议的通知\n请按时参加。', 'no-issues'],
  ])('a file with %j is exit code 3 and %s', async (text, code) => {
    const file = join(folder, 'odd.txt');
    await writeFile(file, text);
    const result = await run(['parse', file]);
    expect([result.code, (JSON.parse(result.err) as { error: { code: string } }).error.code]).toEqual([3, code]);
  });
});

describe('compare', () => {
  it('prints the comparison', async () => {
    const { code, out } = await run(['compare', notice, later]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, summary: { matched: 3, progressed: 1, unchanged: 2 } });
    const table = await run(['compare', notice, later, '--format', 'table']);
    expect(table.out).toContain('正在整改 → 已完成');
    expect(table.out).toContain('477 → 512台');
    expect(table.out).toContain('未列出无任何变化的问题 1 个');
  });

  it('follows each issue through more than two notices, by date', async () => {
    const last = join(folder, '终报.txt');
    await writeFile(last, writeNotice({ date: '2024年1月5日' }).replace('正在整改', '已完成'));
    const { out } = await run(['compare', last, notice, later]);
    const series = JSON.parse(out) as {
      notices: { publishedDate: string }[];
      issues: { entries: { status: string }[] }[];
    };
    expect(series.notices.map((one) => one.publishedDate)).toEqual(['2023-06-30', '2023-09-30', '2024-01-05']);
    expect(series.issues.map((issue) => issue.entries.map((entry) => entry.status))).toContainEqual([
      'inProgress',
      'completed',
      'completed',
    ]);
    expect((await run(['compare', last, notice, later, '--format', 'table'])).out).toContain('2023-09-30');
  });

  it('says which side could not be read', async () => {
    const result = await run(['compare', notice, '/nonexistent/b.txt']);
    expect([result.code, result.out]).toEqual([3, '']);
    expect(result.err).toContain('/nonexistent/b.txt');
  });
});

describe('usage', () => {
  it.each([
    [['parse']],
    [['parse', 'a', '--format', 'xml']],
    [['compare', 'a']],
    [['export', 'a', '--to', 'pdf', '--out', 'x']],
    [['export', 'a', '--to', 'csv']],
    [['import']],
    [['unknown']],
    [[]],
  ])('%j is exit code 2', async (args) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).not.toBe('');
  });

  it('help is no error and goes to standard output', async () => {
    const { code, out, err } = await run(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['parse', 'compare', 'export', 'import', 'serve', 'worker']) expect(out).toContain(command);
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
