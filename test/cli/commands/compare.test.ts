import { strFromU8, unzipSync } from 'fflate';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../src/cli/index.js';
import { captureTerminal } from '../../support/capture-terminal.js';
import { madeIssues, writeNotice } from '../../support/service-notices.js';

let folder: string;
let [first, second, third] = ['', '', ''];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-compare-'));
  [first, second, third] = ['一.txt', '二.txt', '三.txt'].map((name) => join(folder, name)) as [string, string, string];
  await writeFile(first, writeNotice());
  await writeFile(second, writeNotice({ date: '2023年9月30日' }).replace('正在整改', '已完成'));
  await writeFile(third, writeNotice({ date: '2024年1月5日' }).replace('正在整改', '已完成'));
});

afterAll(() => rm(folder, { recursive: true }));

async function compare(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { terminal, out, err } = captureTerminal();
  const code = await runCli(['compare', ...args], terminal);
  return { code, out: out(), err: err() };
}

async function readSheets(file: string): Promise<{ names: string; first: string }> {
  const entries = unzipSync(await readFile(file));
  const read = (name: string): string => strFromU8(entries[name] ?? new Uint8Array());
  return { names: read('xl/workbook.xml'), first: read('xl/worksheets/sheet2.xml') + read('xl/worksheets/sheet1.xml') };
}

describe('compare into a file', () => {
  it('two notices make a workbook of changes', async () => {
    const out = join(folder, 'pair.xlsx');
    expect(await compare(first, second, '--format', 'xlsx', '--out', out)).toEqual({ code: 0, out: '', err: '' });
    const sheets = await readSheets(out);
    expect(sheets.names).toContain('变化明细');
    expect(sheets.first).toContain(madeIssues[2]?.statement);
  });

  it('three notices make a workbook of the series, oldest first', async () => {
    const out = join(folder, 'series.xlsx');
    expect(await compare(third, first, second, '--format', 'xlsx', '--out', out)).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    const sheets = await readSheets(out);
    expect(sheets.names).toContain('跟踪矩阵');
    expect(sheets.first).toMatch(/2023-06-30[\s\S]*2023-09-30[\s\S]*2024-01-05/u);
  });

  it('CSV goes to a file, or to standard output, with a row a change', async () => {
    const out = join(folder, 'pair.csv');
    await compare(first, second, '--format', 'csv', '--out', out);
    const text = await readFile(out, 'utf8');
    expect(text).toMatch(/^\uFEFF序号,变化,原问题/u);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + madeIssues.length);
    expect((await compare(first, second, '--format', 'csv')).out).toBe(text);
  });

  it('HTML is a page of its own', async () => {
    const out = join(folder, 'pair.html');
    await compare(first, second, '--format', 'html', '--out', out);
    expect(await readFile(out, 'utf8')).toMatch(/^<!doctype html>[\s\S]*整改进展对比/u);
  });

  it.each([
    ['a workbook without a file', () => [first, second, '--format', 'xlsx'], '--out'],
    ['CSV of three notices', () => [first, second, third, '--format', 'csv'], 'xlsx'],
    ['HTML of three notices', () => [first, second, third, '--format', 'html'], 'xlsx'],
    [
      'a folder that is not there',
      () => [first, second, '--format', 'xlsx', '--out', join(folder, 'no', 'x')],
      'ENOENT',
    ],
  ])('%s is wrong usage, said before anything is written', async (_name, args, reason) => {
    const before = await readdir(folder);
    const { code, out, err } = await compare(...args());
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(reason)]);
    expect(await readdir(folder)).toEqual(before);
  });
});
