import { unzipSync } from 'fflate';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../src/cli/index.js';
import { captureTerminal } from '../../support/capture-terminal.js';
import { madeIssues, writeNotice } from '../../support/service-notices.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taizhang-export-'));
  await writeFile(join(folder, '通报.txt'), writeNotice());
});

afterAll(() => rm(folder, { recursive: true }));

async function exportTo(
  form: string,
  out: string,
  file = join(folder, '通报.txt'),
): Promise<{ code: number; out: string; err: string }> {
  const captured = captureTerminal();
  const code = await runCli(['export', file, '--to', form, '--out', out], captured.terminal);
  return { code, out: captured.out(), err: captured.err() };
}

describe('export', () => {
  it.each(['csv', 'json', 'html'])('writes the ledger as %s and nothing to the terminal', async (form) => {
    const out = join(folder, `ledger.${form}`);
    expect(await exportTo(form, out)).toEqual({ code: 0, out: '', err: '' });
    const text = await readFile(out, 'utf8');
    for (const issue of madeIssues) expect(text).toContain(issue.statement);
  });

  it('the HTML is a whole page with title and ledger, in Chinese', async () => {
    const out = join(folder, 'report.html');
    await exportTo('html', out);
    const page = await readFile(out, 'utf8');
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(page).toContain('<h2>整改台账</h2>');
  });

  it('writes a workbook', async () => {
    const out = join(folder, 'ledger.xlsx');
    expect(await exportTo('xlsx', out)).toEqual({ code: 0, out: '', err: '' });
    expect(Object.keys(unzipSync(await readFile(out)))).toContain('xl/workbook.xml');
  });

  it.each(['csv', 'xlsx', 'html'])('a file that cannot be written is wrong usage: %s', async (form) => {
    const { code, err } = await exportTo(form, join(folder, 'none', `ledger.${form}`));
    expect([code, err]).toEqual([2, expect.stringContaining('ENOENT')]);
  });

  it('a notice that cannot be read is exit code 3 and leaves no file', async () => {
    const out = join(folder, 'broken.csv');
    expect((await exportTo('csv', out, 'fixtures/defects/truncated.docx')).code).toBe(3);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
});
