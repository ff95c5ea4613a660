import { readPlain } from '../../../src/readers/plain/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { catchRefusal } from '../../support/catch-refusal.js';
import { bytesOf } from '../../support/bytes-of.js';

const options = { limits: defaultReadLimits };
const listTexts = (bytes: Uint8Array): readonly string[] =>
  readPlain(bytes, options).paragraphs.map((each) => each.text);
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits, 'hex'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => Uint8Array.from(Buffer.from(bytes).swap16());

describe('readPlain', () => {
  const text = '一、整改情况\r\n“问题”已完成。';
  const lines = ['一、整改情况', '“问题”已完成。'];
  // 一、整改情况 CR LF “问题”已完成。 in GB18030; 整改進展情況 LF 問題已完成 in Big5.
  const gb = hex('d2bba1a2d5fbb8c4c7e9bff60d0aa1b0cecacce2a1b1d2d1cdeab3c9a1a3');
  const big5 = hex('bee3a7efb669ae69b1a1aa700ab0ddc344a477a7b9a6a8');

  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\uFEFF${text}`)],
    ['UTF-16 LE with a mark', utf16(`\uFEFF${text}`)],
    ['UTF-16 BE with a mark', swapped(utf16(`\uFEFF${text}`))],
    ['UTF-16 LE', utf16(text)],
    ['UTF-16 BE', swapped(utf16(text))],
    ['GB18030', gb],
  ])('decodes %s', (_, bytes) => {
    expect(listTexts(bytes)).toEqual(lines);
  });

  test('tells Big5 from GB18030 by its everyday characters', () => {
    expect(listTexts(big5)).toEqual(['整改進展情況', '問題已完成']);
  });

  test('every line end ends a paragraph; blank lines and invisible characters are none', () => {
    expect(listTexts(bytesOf('一\r二\n三\f四\u2028五\r\n \u3000\n\u200B\n　六　'))).toEqual([
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
    ]);
  });

  test('a broken byte and a stray NUL leave UTF-8 what it is', () => {
    const sound = bytesOf('一、整改工作情况'.repeat(40));
    const broken = sound.slice();
    broken[300] = 0xff;
    broken[301] = 0;
    const source = readPlain(broken, options);
    expect(source.paragraphs[0]?.text.startsWith('一、整改工作情况')).toBe(true);
    expect(source.diagnostics.map((each) => each.code)).toEqual(['undecodable-characters']);
    expect(readPlain(sound, options).diagnostics).toEqual([]);
  });

  test('counts characters it cannot decode, and refuses bytes that are no text', () => {
    const long = Buffer.concat([gb, Buffer.alloc(800, 'd5fbb8c4', 'hex'), hex('ff')]);
    expect(readPlain(new Uint8Array(long), options).diagnostics.map((each) => each.code)).toEqual([
      'undecodable-characters',
    ]);
    expect(catchRefusal(() => readPlain(hex('fffe00d800d800d8'), options))).toBe('corrupt-file');
  });

  test('refuses a text longer than the limit before it is taken apart', () => {
    const limits = { ...defaultReadLimits, maxTextLength: 10 };
    expect(catchRefusal(() => readPlain(bytesOf('\n'.repeat(11)), { limits }))).toBe('too-much-content');
    expect(catchRefusal(() => readPlain(new Uint8Array(41).fill(0xff), { limits }))).toBe('too-much-content');
    expect(readPlain(bytesOf('整改情况\n已完成'), { limits }).paragraphs).toHaveLength(2);
  });

  const sentence = '整改工作领导小组召开会议研究部署各项任务并明确责任分工和完成时限';
  const wrap = (paragraph: string): string => {
    const indented = `　　${paragraph}`;
    return (indented.match(/.{1,30}/gu) ?? []).join('\n');
  };

  test('joins lines a program broke at a fixed width', () => {
    const paragraphs = [sentence.repeat(3), '二、短的一段。', sentence.repeat(4), sentence.repeat(2)];
    expect(listTexts(bytesOf(paragraphs.map(wrap).join('\n')))).toEqual(paragraphs);
  });

  test('leaves lines alone where paragraphs only happen to be long', () => {
    const paragraphs = [1, 2, 3, 4, 5, 6].map((count) => `（${count}）${sentence}`);
    expect(listTexts(bytesOf(paragraphs.join('\n')))).toEqual(paragraphs);
  });

  test('joins a text that is flush left where its lines stop in mid-sentence at one width', () => {
    const paragraphs = [1, 2, 3].map((count) => `${count}.${sentence}，${sentence}。`);
    const lines = paragraphs.flatMap((paragraph) => paragraph.match(/.{1,28}/gu) ?? []);
    expect(listTexts(bytesOf(lines.join('\n')))).toEqual(paragraphs);
  });

  test('a running head is no part of the sentence a page ended in', () => {
    const head = '青岚县水务集团有限公司文件';
    const body = [
      '收回资金',
      head,
      '第 1 页 共 2 页',
      '1.37亿元，已缴入国库。',
      '召开会议3次。',
      head,
      '第 2 页 共 2 页',
    ];
    const { paragraphs, furniture } = readPlain(bytesOf(body.join('\n')), options);
    expect(furniture.map(({ text }) => text)).toEqual([head, head]);
    expect(paragraphs.map(({ text }) => text)).not.toContain(head);
  });

  test('a cell that stands beside two page numbers is none', () => {
    const lines = ['1', '台账不全', '正在整改', '— 1 —', '2', '审批不严', '正在整改', '— 2 —'];
    expect(listTexts(bytesOf(lines.join('\n')))).toContain('正在整改');
  });
});
