import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../../src/readers/index.js';
import { bytesOf } from '../../support/bytes-of.js';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/forms', name)));
const read = async (inside: string) => readDocument(bytesOf(`{\\rtf1\\ansi\\ansicpg936${inside}}`), '通报.rtf');
const textsOf = async (inside: string) => (await read(inside)).paragraphs.map(({ text }) => text);

test.each(['typed', 'automatic', 'table', 'ledger', 'lists'])(
  '%s.rtf gives the paragraphs of its DOCX',
  async (name) => {
    const rtf = await readDocument(fixture(`${name}.rtf`), `${name}.rtf`);
    const docx = await readDocument(fixture(`${name}.docx`), `${name}.docx`);
    expect(rtf.paragraphs.map(({ text }) => text)).toEqual(docx.paragraphs.map(({ text }) => text));
    expect(rtf.paragraphs.map(({ cells, table }) => [cells, table])).toEqual(
      docx.paragraphs.map(({ cells, table }) => [cells, table]),
    );
    expect(rtf).toMatchObject({ format: 'doc', mediaType: 'application/rtf', diagnostics: [] });
  },
);

test('is read under the name of a DOC, and said so', async () => {
  const { paragraphs, diagnostics } = await readDocument(fixture('typed.rtf'), '通报.doc');
  expect(paragraphs.length).toBeGreaterThan(10);
  expect(diagnostics.map(({ code }) => code)).toEqual(['extension-mismatch']);
});

test('decodes each run by its font: GBK, Big5, Unicode with its stand-ins', async () => {
  const fonts = '{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset136 MingLiU;}}';
  const text = "\\f0 \\'d5\\'fb\\'b8\\'c4\\f1 \\'be\\'e3\\'a7\\'ef\\f0\\uc2\\u36827\\'bd\\'f8\\u23637 ??\\par";
  expect(await textsOf(fonts + text)).toEqual(['整改整改进展']);
});

test('leaves out what is hidden, deleted, drawn or said of the file', async () => {
  const inside =
    '{\\info{\\title a}}{\\*\\generator b;}{\\pict 0a0b}{\\v c}{\\deleted d}\\b e\\b0 f{\\field{\\*\\fldinst HYPERLINK g}{\\fldrslt h}}{\\*\\unknown i}\\par';
  expect(await textsOf(inside)).toEqual(['efh']);
});

test('sets headers, notes and comments aside', async () => {
  const { paragraphs, furniture } = await read(
    '{\\header head\\par}text{\\footnote note}{\\*\\annotation remark}\\par',
  );
  expect(paragraphs.map(({ text }) => text)).toEqual(['text']);
  expect(furniture.map(({ text }) => text)).toEqual(['head', 'note', 'remark']);
});

test('puts automatic numbers before their text, and tells how it is set', async () => {
  const { paragraphs } = await read(
    "\\pard\\qc\\outlinelevel0\\b\\fs32{\\listtext\\'d2\\'bb\\'a1\\'a2\\tab}\\'d5\\'fb\\'b8\\'c4\\b0\\par",
  );
  expect(paragraphs).toEqual([
    {
      text: '一、整改',
      page: null,
      hints: { headingLevel: 1, bold: true, centred: true, fontSize: 16, automaticMarkerLength: 2 },
    },
  ]);
});

test('keeps the columns of cells by their edges; a cell that goes on from above is empty', async () => {
  const row = (cells: string, edges: string): string => `\\trowd\\trleft0${edges}\\pard\\intbl ${cells}\\row`;
  const { paragraphs } = await read(
    row('a\\cell b\\cell c\\cell', '\\cellx1000\\cellx2000\\cellx3000') +
      row('d\\cell\\cell', '\\cellx2000\\clvmrg\\cellx3000'),
  );
  expect(
    paragraphs.map(({ text, cells }) => [text, cells?.map(({ column, continues }) => [column, continues])]),
  ).toEqual([
    [
      'a\tb\tc',
      [
        [0, undefined],
        [1, undefined],
        [2, undefined],
      ],
    ],
    [
      'd',
      [
        [0, undefined],
        [2, true],
      ],
    ],
  ]);
});

test('refuses groups nested without end', async () => {
  await expect(read('{'.repeat(1000))).rejects.toMatchObject({ code: 'nesting-too-deep' });
});
