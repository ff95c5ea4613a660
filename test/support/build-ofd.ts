import { strToU8, zipSync } from 'fflate';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const SIZE = 5.64;
const LEFT = 28;
const COLUMNS = 27;
const LINES = 22;
const PITCH = 9.9;

function escape(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

/** One line as a text object; every other line spells its advances out instead of repeating one by `g`. */
export function drawLine(text: string, x: number, y: number, size = SIZE): string {
  const advances = Array.from(text)
    .slice(0, -1)
    .map((character) => (/[\u0000-\u00ff]/u.test(character) ? size / 2 : size));
  const even = advances.every((advance) => advance === size);
  const deltas = even ? `g ${advances.length} ${size}` : advances.join(' ');
  const attribute = advances.length > 0 ? ` DeltaX="${deltas}"` : '';
  return `<ofd:TextObject Font="1" Size="${size}" Boundary="${x} ${y - size} 170 ${size * 1.2}"><ofd:TextCode X="0" Y="${size}"${attribute}>${escape(text)}</ofd:TextCode></ofd:TextObject>`;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u0000-\u00ff]/u.test(character) ? 0.5 : 1), 0);
}

/** Breaks a paragraph as a word processor does: two characters of indent, words whole, no closing mark at a line's start. */
function breakLines(paragraph: string): string[] {
  const words = paragraph.match(/[“（《]*(?:[\u0021-\u007e]+|[^\u0021-\u007e])[，。、；：！？”）》]*/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && widthOf(line) + widthOf(word) > COLUMNS - (lines.length === 0 ? 2 : 0)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}

/** Paragraphs → the drawing of each page: a running head in a template, page numbers, the text between. */
function layOut(paragraphs: readonly string[]): string[] {
  const lines = paragraphs.flatMap((paragraph) =>
    breakLines(paragraph).map((text, index) => ({ text, x: LEFT + (index === 0 ? 2 * SIZE : 0) })),
  );
  const pages: string[] = [];
  for (let start = 0; start < lines.length; start += LINES) {
    const body = lines.slice(start, start + LINES).map(({ text, x }, row) => drawLine(text, x, 42 + row * PITCH));
    pages.push(`${body.join('')}${drawLine(`— ${pages.length + 1} —`, 100, 275, 4)}`);
  }
  return pages;
}

/** A package of the given pages (each the inside of a layer), with a template that bears a running head. */
export function packOfd(
  pages: readonly string[],
  extra: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const content = (inside: string, template = '') =>
    `<ofd:Page ${NAMESPACE}>${template}<ofd:Content><ofd:Layer ID="9">${inside}</ofd:Layer></ofd:Content></ofd:Page>`;
  const list = pages
    .map((_, index) => `<ofd:Page ID="${index + 20}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
    .join('');
  const parts: Record<string, string | Uint8Array> = {
    'OFD.xml': `<ofd:OFD ${NAMESPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${list}</ofd:Pages></ofd:Document>`,
    'Doc_0/PublicRes.xml': `<ofd:Res ${NAMESPACE}><ofd:Fonts><ofd:Font ID="1" FontName="仿宋"/></ofd:Fonts></ofd:Res>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': content(drawLine('青禾镇巡察整改公开材料', 80, 20, 4)),
    ...Object.fromEntries(
      pages.map((page, index) => [
        `Doc_0/Pages/Page_${index}/Content.xml`,
        content(page, '<ofd:Template TemplateID="5" ZOrder="Background"/>'),
      ]),
    ),
    ...extra,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

/** A notice as an office suite exports it to OFD. */
export function buildOfd(paragraphs: readonly string[]): Uint8Array {
  return packOfd(layOut(paragraphs));
}
