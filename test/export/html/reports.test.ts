import { readFileSync } from 'node:fs';
import { compareNotices } from '../../../src/comparison/index.js';
import { formatComparisonReport, formatNoticeReport } from '../../../src/export/index.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { readNotice } from '../../../src/pipeline.js';
import { makeHostileRecord } from '../make-hostile.js';

const read = (name: string): Promise<NoticeRecord> =>
  readNotice(readFileSync(`fixtures/notices/${name}/notice.txt`), 'notice.txt');

describe('a report', () => {
  const record = makeHostileRecord();
  const pages = [
    formatNoticeReport(record),
    formatComparisonReport(compareNotices(record, record), record, record, { language: 'en' }),
  ];

  it('holds no script, no outside resource and no unescaped text', () => {
    for (const page of pages) {
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(page).not.toMatch(/<script|<link|<img|\bsrc=|\bhref=|url\(|@import/u);
    }
  });

  it('prints on A4, in the language asked for', () => {
    const [zh, en] = pages;
    expect(zh).toMatch(/<html lang="zh-CN">[^]*@page\{size:A4/u);
    expect(en).toMatch(/<html lang="en">[^]*Issues of which nothing changed/u);
  });

  it('marks what is new and what is gone in the wording', () => {
    const before = makeHostileRecord(['公务接待管理不够规范，台账登记不全']);
    const after = makeHostileRecord(['公务接待管理不规范，台账登记不全']);
    const page = formatComparisonReport(compareNotices(before, after), before, after);
    expect(page).toContain('公务接待管理不<del>够</del>规范，台账登记不全');
  });
});

describe('the report of a notice', () => {
  it('has the section as a line above its issues, and no column nothing stands in', async () => {
    const record = await read('university-three-level');
    const page = formatNoticeReport(record);
    const sections = new Set(record.issues.map(({ sectionId }) => sectionId));
    expect(page.match(/<tr class="group">/gu)).toHaveLength(sections.size);
    expect(page).not.toContain('责任单位与时限');
    const other = formatNoticeReport(await read('env-gongshi-field-labels'));
    expect(other).toContain('责任单位与时限');
    expect(other).not.toContain('下一步措施');
  });
});
