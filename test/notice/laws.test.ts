import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { buildNotice, type NoticeRecord } from '../../src/notice/index.js';
import { normaliseLine, UnreadableError, type Paragraph, type SourceText, type Span } from '../../src/text/index.js';

const folder = 'fixtures/notices';
const notices = readdirSync(folder).map((slug) =>
  readFileSync(`${folder}/${slug}/notice.txt`, 'utf8')
    .split('\n')
    .map(normaliseLine)
    .filter((line) => line !== ''),
);
const anyLine = fc.constantFrom(...notices.flat());

function toSource(lines: readonly string[]): SourceText {
  const paragraphs = lines.map((text): Paragraph => ({ text, page: null }));
  return {
    format: 'txt',
    mediaType: 'text/plain',
    paragraphs,
    furniture: [],
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

function build(lines: readonly string[]): NoticeRecord | null {
  try {
    return buildNotice(toSource(lines), { fileName: 'x.txt', sha256: '', bytes: 0 });
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

function checkCoverage(lines: readonly string[], { coverage }: NoticeRecord): void {
  const characters = lines.join('').replace(/\s/gu, '').length;
  const unassigned = coverage.unassigned.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  expect(coverage.characters).toBe(characters);
  expect(coverage.assigned + unassigned).toBe(characters);
}

function checkSlices(lines: readonly string[], record: NoticeRecord): void {
  const at = ({ paragraph, start, end }: Span): string => (lines[paragraph] ?? '').slice(start, end);
  for (const { title, span } of record.sections) expect(at(span)).toBe(title);
  for (const issue of record.issues) {
    expect(at(issue.span)).toBe(issue.statement);
    expect(issue.statement).toContain(issue.core);
    if (issue.statusSpan !== null) expect(at(issue.statusSpan)).toBe(issue.statusLabel);
    for (const { text, span } of issue.fields) expect(at(span)).toBe(text);
    for (const { text, span, facts } of issue.measures) {
      expect(at(span)).toBe(text);
      for (const fact of facts) expect(at(fact.span)).toBe(fact.text);
    }
  }
  for (const { text, span } of record.coverage.unassigned) expect(at(span)).toBe(text);
}

function checkTree({ sections, issues }: NoticeRecord): void {
  const ids = new Set(sections.map(({ id }) => id));
  for (const { parentId } of sections) if (parentId !== null) expect(ids.has(parentId)).toBe(true);
  for (const { sectionId } of issues) if (sectionId !== null) expect(ids.has(sectionId)).toBe(true);
  const measureIds = issues.flatMap(({ measures }) => measures.map(({ id }) => id));
  expect(new Set(measureIds).size).toBe(measureIds.length);
}

function checkLaws(lines: readonly string[]): void {
  const record = build(lines);
  if (record === null) return;
  checkCoverage(lines, record);
  checkSlices(lines, record);
  checkTree(record);
}

describe('laws 1 and 2: nothing is dropped, everything is a slice', () => {
  it.each(notices.map((lines, index): [number, readonly string[]] => [index, lines]))('fixture %i', (_, lines) => {
    checkLaws(lines);
  });

  it('hold for lines of notices in any order', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 60 }), (lines) => {
        checkLaws(lines);
      }),
      { numRuns: 300 },
    );
  });

  it('hold for a notice with lines lost, doubled and joined', () => {
    const spoiled = fc.constantFrom(...notices).chain((lines) =>
      fc
        .array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('drop', 'double', 'join')), { maxLength: 20 })
        .map((edits) => {
          const copy = [...lines];
          for (const [index, edit] of edits) {
            const at = index % Math.max(1, copy.length);
            const line = copy[at] ?? '';
            if (edit === 'drop') copy.splice(at, 1);
            else if (edit === 'double') copy.splice(at, 0, line);
            else copy.splice(at, 2, `${line} ${copy[at + 1] ?? ''}`.trim());
          }
          return copy.filter((line) => line !== '');
        }),
    );
    fc.assert(
      fc.property(spoiled, (lines) => {
        checkLaws(lines);
      }),
      { numRuns: 300 },
    );
  });
});
