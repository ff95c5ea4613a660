import { readNotice } from '../../../src/pipeline.js';
import type { NoticeRecord } from '../../../src/notice/index.js';
import { createDocx, paragraph } from '../../support/docx-package.js';

/** A paragraph, or a table set to place texts: its rows of cells. */
type Part = string | readonly (readonly string[])[];

/** The parts as people type them: cells of a row a tab apart, or each on its own line. */
const readText = (parts: readonly Part[]): Promise<NoticeRecord> =>
  readNotice(
    new TextEncoder().encode(
      parts.flatMap((part) => (typeof part === 'string' ? [part] : part.map((row) => row.join('  ')))).join('\n'),
    ),
    'notice.txt',
  );

function readWord(parts: readonly Part[]): Promise<NoticeRecord> {
  const cell = (text: string): string =>
    `<w:tc>${text
      .split('\n')
      .map((line) => paragraph(line))
      .join('')}</w:tc>`;
  const body = parts.map((part) =>
    typeof part === 'string'
      ? paragraph(part)
      : `<w:tbl>${part.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`,
  );
  return readNotice(createDocx({ body: body.join('') }), 'notice.docx');
}

const title = '关于县委巡察反馈意见整改进展情况的通报';
const body: readonly string[] = [
  '县委第一巡察组反馈问题2个，已完成1个，正在整改1个。',
  '一、党的建设方面',
  '1.党费收缴不及时。',
  '整改情况：已完成。补缴党费1200元。',
  '2.台账不规范。',
  '整改情况：正在整改。重建台账2本。',
];
const signer = '中共渡口县水务局党组';

describe.each([
  ['text', readText],
  ['DOCX', readWord],
] as const)('official paper as %s', (_, read) => {
  test('red head, number and approver are no part of the title', async () => {
    const record = await read([
      '000012',
      '机密★1年',
      '中共渡口县水务局党组文件',
      [['渡水党组发〔2024〕3号', '签发人：苏晚']],
      title,
      ...body,
      signer,
      '2024年3月5日',
    ]);
    expect(record).toMatchObject({ title, issuer: signer, publishedDate: '2024-03-05' });
    expect(record.coverage.unassigned).toEqual([]);
    expect(record.issues).toHaveLength(2);
  });

  test('a title that names its issuer stays whole below a red head', async () => {
    const record = await read([
      '渡口县水务局文件',
      '渡水发〔2024〕12号',
      '渡口县水务局',
      title,
      ...body,
      '渡口县水务局',
      '2024年3月5日',
    ]);
    expect(record.title).toBe(`渡口县水务局${title}`);
  });

  test('a signature set in a table signs', async () => {
    const record = await read([
      title,
      ...body,
      [
        ['', signer],
        ['', '2024年3月5日'],
      ],
    ]);
    expect(record).toMatchObject({ issuer: signer, publishedDate: '2024-03-05' });
    expect(record.issues.at(-1)?.measures.map(({ text }) => text)).toEqual(['重建台账2本。']);
  });

  test('a 版记 below the signature is neither measure nor signature', async () => {
    const record = await read([
      title,
      ...body,
      signer,
      '2024年3月5日',
      '（此件公开发布）',
      [['抄送：县纪委监委，县委组织部，县委巡察办。'], ['渡口县水务局办公室', '2024年3月6日印发']],
    ]);
    expect(record).toMatchObject({ issuer: signer, publishedDate: '2024-03-05' });
    expect(record.issues.at(-1)?.measures.map(({ text }) => text)).toEqual(['重建台账2本。']);
    expect(record.coverage.unassigned).toEqual([]);
  });

  test('a 版记 that labels who printed it', async () => {
    const record = await read([
      title,
      ...body,
      signer,
      '2024年3月5日',
      [
        ['抄送', '县纪委监委，县委巡察办'],
        ['印发机关', '渡口县水务局办公室'],
        ['印发日期', '2024年3月6日'],
      ],
    ]);
    expect(record).toMatchObject({ issuer: signer, publishedDate: '2024-03-05' });
    expect(record.issues.at(-1)?.measures).toHaveLength(1);
  });

  test('who printed it signs where nobody else does', async () => {
    const record = await read([title, ...body, [['渡口县水务局办公室', '2024年3月6日印发']]]);
    expect(record).toMatchObject({ issuer: '渡口县水务局办公室', publishedDate: '2024-03-06' });
  });
});
