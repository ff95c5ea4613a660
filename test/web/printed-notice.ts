import { buildPdf, type PdfRun } from '../support/build-pdf.js';

const SIZE = 14;
const LEFT = 98;
const TOP = 760;
const PITCH = 26;
const HEIGHT = 842;

const pages = [
  [
    '中共澄湖市渔政局党组关于巡察整改进展情况的通报',
    '2023年市委第一巡察组对渔政局开展了巡察。',
    '一、反馈问题整改落实情况',
    '1.船只登记造册不全',
    '整改进展情况：已完成。',
    '（1）补登船只3艘，核对船只3艘。',
  ],
  [
    '2.停航船只手续不全',
    '整改进展情况：正在整改。',
    '（1）已办理停航手续船只477艘。',
    '中共澄湖市渔政局党组',
    '2023年6月30日',
  ],
] as const;

const printLines = (lines: readonly string[]): readonly PdfRun[] =>
  lines.map((text, line) => ({ text, x: LEFT, y: TOP - line * PITCH, size: SIZE }));

/** A notice of two pages as a PDF whose font is not in it: each character is a square of 14 points. */
export function printNotice(): Uint8Array {
  return buildPdf(pages.map(printLines));
}

/** Where words are printed on a page (1-based), in points from its top left corner; `nth` of equal ones, from 0. */
export function findPrinted(page: number, words: string, nth = 0): { left: number; right: number; baseline: number } {
  const lines = pages[page - 1] ?? [];
  const line = lines.findIndex((text) => text.includes(words));
  let at = -1;
  for (let found = 0; found <= nth; found += 1) at = lines[line]?.indexOf(words, at + 1) ?? -1;
  if (line < 0 || at < 0) throw new Error(`${words} is not printed on page ${page}`);
  const left = LEFT + at * SIZE;
  return { left, right: left + words.length * SIZE, baseline: HEIGHT - TOP + line * PITCH };
}
