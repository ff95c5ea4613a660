import { createDocx, level, numbered, numbering, paragraph } from './docx-package.js';

const WIDTHS = [900, 2600, 2600, 1600, 1300];

const cell = (inside: string, width: number, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${inside}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const span = (count: number): string => `<w:gridSpan w:val="${count}"/>`;

function table(widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A cell from one grid column up to another. */
function spread(text: string, from: number, to: number): string {
  const width = WIDTHS.slice(from, to).reduce((sum, each) => sum + each, 0);
  return cell(paragraph(text), width, to - from > 1 ? span(to - from) : '');
}

const plainRow = (texts: readonly string[]): string =>
  row(...texts.map((text, column) => cell(paragraph(text), WIDTHS[column] ?? 0)));

/** A cell with an automatic number alone and one character, for a number without text says nothing. */
function numberedCell(column: number, properties = ''): string {
  return cell(numbered('是', 1, 0), WIDTHS[column] ?? 0, properties);
}

/** A table of four in a cell, written in its line with spaces. */
function nestedCell(text: string): string {
  const [first = '', second = '', third = '', fourth = ''] = text.split(' ');
  const inner = [first, second, third, fourth].map((each) => cell(paragraph(each), 600));
  return cell(table([600, 600, 600, 600], [row(...inner)]) + paragraph(''), WIDTHS[2] ?? 0);
}

/** A ledger: heading rows across all columns, numbers in cells, cells merged down and across, a table in a cell. */
export function createLedger(text: string): Uint8Array {
  const lines = text.split('\n');
  const [title = '', head = '', sectionOne = '', first = '', second = '', third = '', sectionTwo = ''] = lines;
  const [fourth = '', total = '', note = ''] = lines.slice(7);
  const [, issue = '', measure = '', state = '', person = ''] = first.split('\t');
  const [laterMeasure = '', laterState = '', laterPerson = ''] = second.split('\t');
  const [, nextIssue = '', nextMeasure = '', nextState = ''] = third.split('\t');
  const [, lastIssue = '', nested = '', lastState = '', lastPerson = ''] = fourth.split('\t');
  const [sum = '', , done = ''] = total.split('\t');
  const start = '<w:vMerge w:val="restart"/>';
  const goesOn = '<w:vMerge/>';
  const at = (inside: string, column: number, properties = ''): string => cell(inside, WIDTHS[column] ?? 0, properties);
  const rows = [
    plainRow(head.split('\t')),
    row(spread(sectionOne, 0, 5)),
    row(
      numberedCell(0, start),
      at(paragraph(issue), 1, start),
      ...[measure, state, person].map((each, index) => at(paragraph(each), index + 2)),
    ),
    row(
      at(paragraph(''), 0, goesOn),
      at(paragraph(''), 1, goesOn),
      ...[laterMeasure, laterState, laterPerson].map((each, index) => at(paragraph(each), index + 2)),
    ),
    row(numberedCell(0), at(paragraph(nextIssue), 1), at(paragraph(nextMeasure), 2), spread(nextState, 3, 5)),
    row(spread(sectionTwo, 0, 5)),
    row(
      numberedCell(0),
      at(paragraph(lastIssue), 1),
      nestedCell(nested),
      at(paragraph(lastState), 3),
      at(paragraph(lastPerson), 4),
    ),
    row(spread(sum, 0, 2), at(paragraph(''), 2), spread(done, 3, 5)),
  ];
  return createDocx({
    body: paragraph(title) + table(WIDTHS, rows) + paragraph(note),
    numbering: numbering(1, level(0, 'chineseCounting', '%1', '<w:suff w:val="nothing"/>')),
  });
}
