import type { ArchiveBlock, ArchiveNotice } from './make-archive-notice.js';
import { createDocx, escapeXml } from './docx-package.js';

/** Characters of one run. Word cuts a paragraph into runs wherever it was edited or its language changed. */
const RUN_LENGTH = 40;

const FONTS = {
  title: ['方正小标宋_GBK', 44],
  heading: ['黑体', 32],
  paragraph: ['仿宋_GB2312', 32],
  right: ['仿宋_GB2312', 32],
  cell: ['仿宋_GB2312', 24],
} as const;

const LAYOUT = {
  title: '<w:jc w:val="center"/>',
  heading: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
  paragraph: '<w:ind w:firstLineChars="200" w:firstLine="640"/>',
  right: '<w:jc w:val="right"/>',
  cell: '',
} as const;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="zw"><w:name w:val="公文正文"/><w:basedOn w:val="a"/></w:style>';

/** A paragraph as Word writes it: style, spacing and indent, and its text in several runs with their fonts. */
function writeParagraph(kind: keyof typeof FONTS, text: string): string {
  const [font, size] = FONTS[kind];
  const format = `<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman" w:hint="eastAsia"/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const runs = (text.match(new RegExp(`[\\s\\S]{1,${RUN_LENGTH}}`, 'gu')) ?? []).map(
    (part) => `<w:r>${format}<w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:pStyle w:val="zw"/><w:spacing w:line="560" w:lineRule="exact"/>${LAYOUT[kind]}${format}</w:pPr>${runs.join('')}</w:p>`;
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map((text) => {
        const inside = text.split('\n').map((line) => writeParagraph('cell', line));
        return `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inside.join('')}</w:tc>`;
      })
      .join('');
  const width = rows[0]?.map(() => '<w:gridCol w:w="2000"/>').join('') ?? '';
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${width}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function writeBlock(block: ArchiveBlock): string {
  return block.kind === 'table' ? writeTable(block.rows) : writeParagraph(block.kind, block.text);
}

/** A notice as a DOCX the way Word stores one. */
export function makeArchiveDocx(notice: ArchiveNotice): Uint8Array {
  return createDocx({ body: notice.blocks.map(writeBlock).join(''), styles: STYLES });
}
