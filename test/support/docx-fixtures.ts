import { createLedger } from './create-ledger-docx.js';
import { createLists } from './create-lists-docx.js';
import { createParts } from './create-parts-docx.js';
import { createDocx, instance, level, numbered, numbering, paragraph, run } from './docx-package.js';

/** How notices mark their levels; the text of a line follows its marker. */
const markers: readonly RegExp[] = [
  /^[一二三四五六七八九十]+、/u,
  /^（[一二三四五六七八九十]+）/u,
  /^\d+\.\s?(?!\d)|^\d+\.\s(?=\d)/u,
  /^（\d+）/u,
  /^[①-⑳]/u,
];

interface TypedLine {
  readonly level: number | undefined;
  readonly text: string;
}

function readTypedLine(line: string): TypedLine {
  const found = markers.findIndex((marker) => marker.test(line));
  const marker = markers[found];
  return marker === undefined ? { level: undefined, text: line } : { level: found, text: line.replace(marker, '') };
}

function listLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** Word's five-level list of a notice: 一、（一）1.（1）①; the first two levels belong to the heading styles. */
const noticeLevels = [
  level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/><w:suff w:val="nothing"/>'),
  level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="2"/>'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimal', '（%4）', '<w:suff w:val="space"/>'),
  level(4, 'decimalEnclosedCircleChinese', '%5'),
].join('');

const headingStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
].join('');

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;

/** Every number typed, as most notices are. */
function createTyped(text: string): Uint8Array {
  return createDocx({
    body: listLines(text)
      .map((line) => paragraph(line))
      .join(''),
  });
}

/** Every number automatic: headings through their styles, the rest on the paragraph. */
function createAutomatic(text: string): Uint8Array {
  const body = listLines(text).map((line) => {
    const { level: depth, text: rest } = readTypedLine(line);
    if (depth === undefined) return paragraph(rest);
    return depth < 2 ? paragraph(rest, style(String(depth + 1))) : numbered(rest, 1, depth);
  });
  return createDocx({ body: body.join(''), styles: headingStyles, numbering: numbering(1, noticeLevels) });
}

/**
 * As WPS writes: a list of its own for every run of items, restarted by w:startOverride on a shared definition; the
 * heading style's number taken away (numId 0) where the number was typed.
 */
function createWps(text: string): Uint8Array {
  const instances = [instance(1, 1)];
  const openLists: Record<number, number> = {};
  let lastDepth = -1;
  const body = listLines(text).map((line, index) => {
    const { level: depth, text: rest } = readTypedLine(line);
    if (depth === undefined) return paragraph(rest);
    if (depth === 0) return paragraph(line, `${style('1')}<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`);
    if (depth === 1) return paragraph(line, `${style('2')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    if (depth > lastDepth || /^(?:1\.|（1）|①)/u.test(line)) {
      instances.push(
        instance(index + 10, 1, `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="1"/></w:lvlOverride>`),
      );
      openLists[depth] = index + 10;
    }
    lastDepth = depth;
    return numbered(rest, openLists[depth] ?? 1, depth);
  });
  const definition = `<w:abstractNum w:abstractNumId="1">${noticeLevels}</w:abstractNum>`;
  return createDocx({ body: body.join(''), styles: headingStyles, numbering: definition + instances.join('') });
}

const deleted = (text: string): string =>
  `<w:del w:id="9" w:author="校对"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const inserted = (text: string): string => `<w:ins w:id="8" w:author="校对">${run(text)}</w:ins>`;
const deletedMark = '<w:pPr><w:rPr><w:del w:id="7" w:author="校对"/></w:rPr></w:pPr>';

/** The notice with tracked changes nobody accepted yet: words replaced, paragraphs joined, one moved away. */
function createTracked(text: string): Uint8Array {
  const body = listLines(text).map((line, index) => {
    const middle = Math.floor(line.length / 2);
    const [head, tail] = [line.slice(0, middle), line.slice(middle)];
    if (index % 4 === 0) return `<w:p>${run(head)}${deleted('旧的说法')}${inserted(tail)}</w:p>`;
    if (index % 4 === 1) return `<w:p>${deletedMark}${run(head)}</w:p><w:p>${run(tail)}</w:p>`;
    if (index % 4 === 2) return `<w:p>${deletedMark}${deleted('整段删去')}</w:p>${paragraph(line)}`;
    return `<w:p>${deletedMark}<w:moveFrom w:id="6" w:author="校对">${run('移走的一段')}</w:moveFrom></w:p>${paragraph(line)}`;
  });
  return createDocx({ body: body.join('') });
}

const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

/** The task list as a table: a cell down two rows (merged), one across two columns. */
function createTable(text: string): Uint8Array {
  const [title = '', head = '', first = '', second = '', third = '', total = '', note = ''] = listLines(text);
  const plainRow = (line: string): string =>
    `<w:tr>${line
      .split('\t')
      .map((each) => cell(each))
      .join('')}</w:tr>`;
  const start = '<w:vMerge w:val="restart"/>';
  const [number = '', issue = '', measure = '', state = ''] = second.split('\t');
  const [laterMeasure = '', laterState = ''] = third.split('\t');
  const [sum = '', , done = ''] = total.split('\t');
  const rows = [
    plainRow(head),
    plainRow(first),
    `<w:tr>${cell(number, start)}${cell(issue, start)}${cell(measure)}${cell(state)}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell('', '<w:vMerge/>')}${cell(laterMeasure)}${cell(laterState)}</w:tr>`,
    `<w:tr>${cell(sum, '<w:gridSpan w:val="2"/>')}${cell('')}${cell(done)}</w:tr>`,
  ];
  const grid = '<w:gridCol w:w="2300"/>'.repeat(4);
  const tbl = `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
  return createDocx({ body: paragraph(title) + tbl + paragraph(note) });
}

/** File under fixtures/forms → which text it holds and how it is made from it. */
export const docxFixtures: Readonly<
  Record<string, { readonly text: string; readonly create: (text: string) => Uint8Array }>
> = {
  'typed.docx': { text: 'notice.txt', create: createTyped },
  'automatic.docx': { text: 'notice.txt', create: createAutomatic },
  'wps.docx': { text: 'notice.txt', create: createWps },
  'tracked.docx': { text: 'notice.txt', create: createTracked },
  'table.docx': { text: 'table.txt', create: createTable },
  'lists.docx': { text: 'lists.txt', create: createLists },
  'ledger.docx': { text: 'ledger.txt', create: createLedger },
  'parts.docx': { text: 'parts.txt', create: createParts },
};
