import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { buildOfd } from '../support/build-ofd.js';
import { buildZip } from '../support/build-zip.js';
import { createDataFolder, removeDataFolders } from '../support/service-folders.js';
import { writeNotice, writeNumberedNotice } from '../support/service-notices.js';
import { type ServiceProcess, startService } from '../support/service-process.js';
import { buildPage, findChromium, type OpenPage, openPage } from './open-page.js';
import { findPrinted, printNotice } from './printed-notice.js';
import { readInk, readMarks } from './read-marks.js';
import { takeDownload } from './take-download.js';

const chromium = findChromium();
const fixture = (path: string): Promise<Buffer> => readFile(new URL(`../../fixtures/${path}`, import.meta.url));
const NARROW = 390;

let service: ServiceProcess;
let opened: OpenPage;
let page: Page;

/** Chooses files as a person does, and waits until each says what became of it. */
async function upload(files: readonly { readonly name: string; readonly buffer: Buffer }[]): Promise<void> {
  await page.goto(service.url);
  await page
    .locator('input[type=file]')
    .setInputFiles(files.map((file) => ({ mimeType: 'application/octet-stream', ...file })));
  for (const { name } of files)
    await page.locator('section[aria-live] li', { hasText: name }).locator('.state.good, .state.bad').waitFor();
}

const openNotice = async (fileName: string): Promise<void> => {
  await page.goto(service.url);
  await page.locator('tr', { hasText: fileName }).locator('td.title a').click();
  await page.locator('table.ledger').waitFor();
};

(chromium === null ? describe.skip : describe)('the page in a browser', () => {
  beforeAll(async () => {
    await buildPage();
    service = await startService(await createDataFolder());
    opened = await openPage(service.url, chromium ?? '');
    page = opened.page;
  }, 120_000);

  afterAll(async () => {
    await opened.close();
    await service.stop('SIGTERM');
    await removeDataFolders();
  });

  it('says that nothing is there yet', async () => {
    await page.getByText('还没有通报').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  it('takes several files; each shows whether it was read, a broken one why not', async () => {
    await upload([
      { name: '较早.txt', buffer: await fixture('comparisons/district-water/old.txt') },
      { name: '较晚.txt', buffer: await fixture('comparisons/district-water/new.txt') },
      { name: '损坏.docx', buffer: await fixture('defects/truncated.docx') },
    ]);
    const broken = page.locator('section[aria-live] li', { hasText: '损坏.docx' });
    expect(await broken.innerText()).toMatch(/文件已损坏[\s\S]*corrupt-file[\s\S]*未能读取/u);
    expect(await page.locator('tbody tr', { hasText: '较晚.txt' }).innerText()).toMatch(/2025-01-10[\s\S]*3\/6/u);
  });

  it('shows the ledger; a click on a fact marks its place in the source', async () => {
    await openNotice('较早.txt');
    expect(await page.locator('tr.issue').count()).toBe(6);
    await page.locator('.fact', { hasText: '43.5万元' }).click();
    expect(await page.locator('.source mark').innerText()).toBe('43.5万元');
    await page.locator('.fact', { hasText: '11件' }).press('Enter');
    expect(await page.locator('.source mark').innerText()).toBe('11件');
    await page.locator('tr.issue .span .status').first().click();
    expect(await page.locator('.source mark').innerText()).toBe('正在整改');
  });

  it('shows stated totals that differ as a finding, with the sentence they stand in', async () => {
    await upload([{ name: '数目.txt', buffer: await fixture('notices/env-gongshi-field-labels/notice.txt') }]);
    await openNotice('数目.txt');
    await page.getByText('总数：通报称 23 项，逐项列出 8 项。').waitFor();
    expect(await page.locator('q').innerText()).toContain('其余任务按方案分年度推进');
    await page.locator('q').click();
    expect(await page.locator('.source mark').innerText()).toBe(await page.locator('q').innerText());
  });

  it('shows the printed page of a PDF and marks the very words, also of two equal ones', async () => {
    await upload([{ name: '印发.pdf', buffer: Buffer.from(printNotice()) }]);
    await openNotice('印发.pdf');
    await page.locator('.source canvas').waitFor();
    await page.locator('.fact', { hasText: '3艘' }).nth(1).click();
    const [mark, ...others] = await readMarks(page);
    const printed = findPrinted(1, '3艘', 1);
    expect(others).toEqual([]);
    // The widths of single characters are shared out inside a run: half a character off at most.
    expect(mark?.left).toBeGreaterThan(printed.left - 7);
    expect(mark?.right).toBeLessThan(printed.right + 7);
    expect(mark?.top).toBeLessThan(printed.baseline);
    expect(mark?.bottom).toBeGreaterThan(printed.baseline);
    expect(await readInk(page)).toBeGreaterThan(0.05);
  });

  it('turns to the page a word stands on, and back by its buttons', async () => {
    await page.getByText('第 1 / 2 页').waitFor();
    await page.locator('.fact', { hasText: '477艘' }).click();
    await page.getByText('第 2 / 2 页').waitFor();
    const [mark] = await readMarks(page);
    const printed = findPrinted(2, '477艘');
    expect(Math.abs((mark?.left ?? 0) - printed.left)).toBeLessThan(21);
    expect((mark?.right ?? 0) - (mark?.left ?? 0)).toBeLessThan(5 * 14);
    await page.locator('.source').getByRole('button', { name: '上一页' }).click();
    await page.getByText('第 1 / 2 页').waitFor();
    expect(await page.locator('.source .box').count()).toBe(0);
  });

  it('shows the text instead when asked, with the same words marked', async () => {
    await page.locator('.source').getByRole('button', { name: '文本' }).click();
    expect(await page.locator('.source mark').innerText()).toBe('477艘');
    await page.locator('.source').getByRole('button', { name: '原文' }).click();
    await page.locator('.source .box').waitFor();
    await page.getByText('第 2 / 2 页').waitFor();
  });

  it('shows a scanned picture and marks the line', async () => {
    await upload([{ name: '扫描.png', buffer: await fixture('layout/scan.png') }]);
    await openNotice('扫描.png');
    await page.locator('.fact').first().click();
    expect(await readMarks(page)).toHaveLength(1);
    expect(await readInk(page)).toBeGreaterThan(0.05);
  });

  it('shows the text where the page cannot be drawn, and says so', async () => {
    await page.route('**/file', (route) => route.fulfill({ body: '%PDF-1.4 torn off' }));
    await openNotice('印发.pdf');
    await page.getByText('这个文件的版面无法显示').waitFor();
    await page.locator('.fact', { hasText: '477艘' }).click();
    expect(await page.locator('.source mark').innerText()).toBe('477艘');
    await page.unroute('**/file');
  });

  it('has the text and the page number alone of an OFD, which no browser draws', async () => {
    await upload([{ name: '版式.ofd', buffer: Buffer.from(buildOfd(writeNotice().split('\n'))) }]);
    await openNotice('版式.ofd');
    await page.locator('.fact', { hasText: '477台' }).click();
    expect(await page.locator('.source').innerText()).toMatch(/第 1 页/u);
    expect(await page.locator('.source').getByRole('group').count()).toBe(0);
  });

  it('hands out the ledger of a notice in each form, and the file itself', async () => {
    await openNotice('较早.txt');
    expect((await takeDownload(page, 'Excel')).head).toMatch(/^PK/u);
    const csv = await takeDownload(page, 'CSV');
    expect(csv.fileName).toMatch(/柳溪区水务局.*\.csv$/u);
    expect(csv.head).toContain('序号,');
    expect((await takeDownload(page, 'JSON')).fileName).toMatch(/\.json$/u);
    expect((await takeDownload(page, '原文件')).fileName).toBe('较早.txt');
  });

  it('compares the two notices that are ticked, the older first', async () => {
    await page.goto(service.url);
    for (const name of ['较晚.txt', '较早.txt'])
      await page.locator('tr', { hasText: name }).getByRole('checkbox').check();
    await page.getByRole('button', { name: '对比所选两份' }).click();
    await page.locator('.tile.progressed .count').waitFor();
    expect(await page.locator('.tile .count').allInnerTexts()).toEqual(['4', '1', '0', '1', '0', '1', '0', '0']);
    const levy = page.locator('tbody tr', { hasText: '水资源费' });
    expect(await levy.locator('.fact').innerText()).toMatch(/追缴欠费\s*43\.5万元 → 51\.8万元/u);
    expect(await levy.locator('td').first().locator('del').allInnerTexts()).toEqual(['不及时']);
    await page.locator('.tile.regressed').click();
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual([expect.stringContaining('河道采砂监控')]);
  });

  it('hands out the comparison as workbook, CSV and report', async () => {
    expect((await takeDownload(page, 'Excel')).head).toMatch(/^PK/u);
    expect((await takeDownload(page, 'CSV')).head).toContain('序号,变化');
    const report = await takeDownload(page, '对比报告');
    expect([report.fileName, report.head]).toEqual([
      expect.stringMatching(/对比\.html$/u),
      expect.stringContaining('<!doctype html>'),
    ]);
  });

  it('follows each issue through the series of the two', async () => {
    await page.goto(`${service.url}/series`);
    await page.getByRole('link', { name: /柳溪区水务局/u }).click();
    const reopened = page.locator('.matrix tr', { hasText: '河道采砂' });
    await reopened.waitFor();
    expect(await reopened.locator('.status').allInnerTexts()).toEqual(['已完成', '正在整改']);
    expect(await reopened.innerText()).toContain('反复 1 次');
    expect(await takeDownload(page, '跟踪表')).toMatchObject({
      fileName: expect.stringMatching(/跟踪\.xlsx$/u) as string,
      head: expect.stringMatching(/^PK/u) as string,
    });
  });

  it('begins a series of its own with a notice', async () => {
    const count = async (): Promise<number> => {
      const answer = await fetch(`${service.url}/api/v1/series`);
      return ((await answer.json()) as { items: unknown[] }).items.length;
    };
    const before = await count();
    await page.getByRole('button', { name: '调整系列 2' }).click();
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: '新建一个系列' });
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('1 份通报').waitFor();
    expect(await page.locator('.timeline li').count()).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('leads to a series whose notice has no title', async () => {
    const untitled = writeNotice({ issuer: '中共澄湖市史志办党组' }).split('\n').slice(1).join('\n');
    await upload([{ name: '无题.txt', buffer: Buffer.from(untitled) }]);
    await page.goto(`${service.url}/series`);
    await page.locator('tr', { hasText: '史志办' }).getByRole('link', { name: '无标题' }).click();
    await page.getByRole('heading', { name: '无标题' }).waitFor();
  });

  it('finds two characters in a measure and leads to the issue', async () => {
    await page.goto(`${service.url}/search`);
    await page.getByLabel(/关键词/u).fill('球');
    await page.getByRole('button', { name: '检索' }).click();
    await page.getByText('请输入至少两个字').waitFor();
    await page.getByLabel(/关键词/u).fill('球机');
    await page.getByRole('button', { name: '检索' }).click();
    await page.locator('.hits mark').first().waitFor();
    expect(await page.locator('.hits mark').allInnerTexts()).toEqual(['球机', '球机']);
    await page.locator('.hits a').first().click();
    await page.locator('.source mark', { hasText: '河道采砂' }).waitFor();
  });

  it('draws the overview', async () => {
    await page.goto(`${service.url}/overview`);
    await page.locator('figure svg').waitFor();
    expect(await page.locator('tbody tr', { hasText: '柳溪区水务局' }).count()).toBe(2);
  });

  it('imports an archive and tells of each file as it goes', async () => {
    const entries: readonly (readonly [string, Uint8Array])[] = [1, 2, 3].map((number) => [
      `通报${number.toString()}.txt`,
      new TextEncoder().encode(writeNumberedNotice(number)),
    ]);
    await page.goto(service.url);
    await page.locator('input[type=file]').setInputFiles({
      name: '归档.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(buildZip({ ...Object.fromEntries(entries), '空.txt': new Uint8Array() })),
    });
    await page.waitForURL(/\/imports\//u);
    await page.getByText('已处理 4 / 4').waitFor();
    expect(await page.locator('tbody .state').allInnerTexts()).toEqual(
      expect.arrayContaining(['已入库', '已入库', '已入库', '未能读取']),
    );
    expect(await page.locator('tbody tr', { hasText: '空.txt' }).innerText()).toContain('文件是空的');
  });

  it('speaks English on one click, and still does after a reload', async () => {
    await page.goto(service.url);
    await page.getByRole('button', { name: 'Switch to English' }).click();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(`${service.url}/notices/none`);
    await page.getByRole('alert').getByText('There is no such notice').waitFor();
    await page.getByRole('button', { name: '切换为中文' }).click();
  });

  it('says where a notice may be read wrongly, and takes another reading on one click', async () => {
    await upload([{ name: '两读.txt', buffer: await fixture('notices/status-after-last-measure/notice.txt') }]);
    await openNotice('两读.txt');
    const readings = page.locator('.readings');
    await readings.getByText(/这份通报的读法只有 \d\d% 的把握/u).waitFor();
    expect(await page.locator('tr.issue').count()).toBe(8);
    await readings.getByRole('button', { name: '按“（一）”读：6 个问题（可能性 不到 1%）' }).click();
    await readings.getByText('现在的读法是人工选定的。').waitFor();
    expect(await page.locator('tr.issue').count()).toBe(6);
    await page.reload();
    await readings.getByRole('button', { name: '恢复默认读法' }).click();
    await readings.getByRole('button', { name: '按“（一）”读：6 个问题' }).waitFor();
    expect(await page.locator('tr.issue').count()).toBe(8);
    expect(await readings.getByText('人工选定').count()).toBe(0);
  });

  it('deletes a notice after asking', async () => {
    await upload([{ name: '多余.txt', buffer: Buffer.from(writeNotice({ issuer: '中共澄湖市档案局党组' })) }]);
    await openNotice('多余.txt');
    await page.getByRole('button', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.locator('tbody tr', { hasText: '较早.txt' }).waitFor();
    expect(await page.locator('tbody tr', { hasText: '多余.txt' }).count()).toBe(0);
  });

  it('fits a phone', async () => {
    await page.setViewportSize({ width: NARROW, height: 844 });
    for (const path of ['/', '/compare', '/series', '/search?q=球机', '/overview']) {
      await page.goto(`${service.url}${path}`);
      await page.locator('main .view').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW);
    }
  });

  it('asked for nothing outside the service, and no script failed', () => {
    expect(opened.outbound).toEqual([]);
    // The one refusal is the notice that does not exist.
    expect(opened.faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  });
});
