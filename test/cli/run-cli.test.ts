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

async function run(
  args: readonly string[],
  columns?: number,
  input?: string,
): Promise<{ code: number; out: string; err: string }> {
  const { terminal, out, err } = captureTerminal(columns, input);
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

  it('takes the reading asked for, the default one where there is none such, and refuses what names none', async () => {
    const file = 'fixtures/notices/status-after-last-measure/notice.txt';
    const listIssues = async (...args: string[]): Promise<[number, string]> => {
      const { out } = await run(['parse', file, ...args]);
      const { issues, readings } = JSON.parse(out) as { issues: unknown[]; readings: { id: string }[] };
      return [issues.length, readings[0]?.id ?? ''];
    };
    const [usual, other] = [await listIssues(), await listIssues('--reading', 'r2')];
    expect([usual, other]).toEqual([
      [8, 'r1'],
      [6, 'r2'],
    ]);
    const few = await run(['parse', notice, '--reading', 'r4']);
    expect([few.code, few.out]).toEqual([0, (await run(['parse', notice])).out]);
    for (const value of ['', 'r5', '第一，']) {
      const { code, out, err } = await run(['parse', file, '--reading', value]);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('--reading');
    }
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

describe('parse with several files', () => {
  const titled = (text: string): (string | undefined)[] =>
    text
      .split('\n')
      .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as { publishedDate: string }).publishedDate));

  it('prints a record a line, in the order of the files', async () => {
    const { code, out, err } = await run(['parse', later, notice]);
    expect([code, err]).toEqual([0, '']);
    expect(titled(out)).toEqual(['2023-09-30', '2023-06-30']);
  });

  it('goes on behind one that cannot be read, names it by its path, and ends with 1', async () => {
    const { code, out, err } = await run(['parse', notice, '/nonexistent/a.txt', later]);
    expect([code, titled(out)]).toEqual([1, ['2023-06-30', '2023-09-30']]);
    expect(JSON.parse(err)).toEqual({
      error: { code: 'file-not-found', message: '没有这个文件：/nonexistent/a.txt', path: '/nonexistent/a.txt' },
    });
  });

  it('ends with 3 where none can be read', async () => {
    const { code, out, err } = await run(['parse', 'fixtures', '/nonexistent/a.txt']);
    expect([code, out, err.split('\n').length]).toEqual([3, '', 3]);
  });

  it('writes all of them to one file', async () => {
    const file = join(folder, 'many.jsonl');
    expect(await run(['parse', notice, later, '--out', file])).toEqual({ code: 0, out: '', err: '' });
    expect(titled(await readFile(file, 'utf8'))).toEqual(['2023-06-30', '2023-09-30']);
    expect(await run(['parse', notice, later, '--out', join(folder, 'none', 'x')])).toMatchObject({ code: 2, out: '' });
  });

  it('shows a table each on a terminal', async () => {
    const { out } = await run(['parse', notice, later], 100);
    expect(out.match(/^发布单位：/gmu)).toHaveLength(2);
  });
});

describe('colour', () => {
  it.each([
    [true, true],
    [false, false],
    [undefined, false],
  ])('where the terminal has colours (%s): %s', async (has, shown) => {
    const { terminal, out } = captureTerminal(100);
    Object.assign(terminal.stdout, has === undefined ? {} : { hasColors: () => has });
    await runCli(['parse', notice], terminal);
    expect(out().includes('\u001B[32m')).toBe(shown);
    await runCli(['compare', notice, later], terminal);
    expect(out().includes('\u001B[32m正在整改 → 已完成')).toBe(shown);
  });

  it('never in a pipe or a file', async () => {
    const { terminal, out } = captureTerminal();
    Object.assign(terminal.stdout, { hasColors: () => true });
    await runCli(['parse', notice, '--format', 'table'], terminal);
    expect(out()).not.toContain('\u001B');
  });
});

describe('standard input', () => {
  it('is read where a file is called -', async () => {
    const { code, out } = await run(['parse', '-'], undefined, writeNotice());
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      source: { fileName: 'stdin', format: 'txt' },
      publishedDate: '2023-06-30',
    });
  });

  it('may be one side of a comparison', async () => {
    const { code, out } = await run(['compare', '-', later], undefined, writeNotice());
    expect([code, (JSON.parse(out) as { summary: { progressed: number } }).summary.progressed]).toEqual([0, 1]);
  });

  it('that is empty is an empty file', async () => {
    const { code, err } = await run(['parse', '-']);
    expect([code, JSON.parse(err)]).toEqual([3, { error: { code: 'empty-file', message: '文件是空的。' } }]);
  });
});

async function expectHelp(command: string): Promise<void> {
  const args = [...command.split(' ').filter((word) => word !== ''), '--help'];
  const [zh, en] = [await run([...args, '--lang', 'zh']), await run([...args, '--lang', 'en'])];
  expect([zh.code, en.code]).toEqual([0, 0]);
  expect(zh.out).toMatch(/^用法：[^]*--lang/u);
  expect(en.out).toMatch(/^Usage:[^]*--lang/u);
  expect(en.out).not.toMatch(/\p{Script=Han}/u);
}

describe('the language', () => {
  it('of messages, help and tables is Chinese, and English on demand; records are the same', async () => {
    expect((await run(['compare', notice])).err).toMatch(/^compare 至少需要两个文件/u);
    expect((await run(['compare', notice, '--lang', 'en'])).err).toMatch(/^compare needs two files/u);
    expect((await run(['parse', '/nonexistent/a.txt', '--lang=en'])).err).toContain('There is no such file');
    const [zh, en] = [await run(['parse', '--help']), await run(['parse', '--help', '--lang', 'en'])];
    expect(zh.out).toMatch(/^用法： ?taizhang parse[^]*选项：/u);
    expect(en.out).toMatch(/^Usage: ?taizhang parse[^]*Options:/u);
    expect(en.out.replace(/（[^）]*）/gu, '')).not.toMatch(/\p{Script=Han}/u);
    const table = await run(['compare', notice, later, '--format', 'table', '--lang', 'en']);
    expect(table.out).toContain('In progress → Completed');
    expect(table.out).toMatch(/^Earlier: .* \(2023-06-30\)$/mu);
    expect((await run(['parse', notice, '--lang', 'en'])).out).toBe((await run(['parse', notice])).out);
  });

  it.each(['', 'parse', 'compare', 'export', 'import', 'serve', 'worker', 'key', 'key add', 'key list', 'key revoke'])(
    'of the help of “%s” is either',
    expectHelp,
  );
  it.each(['backup', 'restore', 'verify', 'reread'])('of the help of “%s” is either', expectHelp);

  it.each([
    [['parse'], /缺少参数 files/u],
    [['parse', 'a', '--format', 'xml'], /选项 .*--format.* 的内容不正确/u],
    [['parse', 'a', '--what'], /没有这个选项：--what/u],
    [['export', 'a', '--to', 'csv'], /缺少选项 .*--out/u],
    [['unknown'], /没有这个命令：unknown/u],
    [['key', 'unknown'], /没有这个命令：unknown/u],
    [['key', 'add', 'a'], /缺少选项 .*--role/u],
    [['restore', 'a'], /缺少选项 .*--data/u],
    [['export', 'a', 'b', '--to', 'csv', '--out', 'x'], /参数过多/u],
    [['parse', 'a', '--out'], /选项 .*--out.* 后缺少内容/u],
  ])('of what is wrong with %j is Chinese as well', async (args, message) => {
    expect((await run(args)).err).toMatch(message);
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
    [['key']],
    [['key', 'add', 'a', '--role', 'owner']],
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
