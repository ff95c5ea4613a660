import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { readDocument } from '../../src/readers/index.js';
import type { SourceText } from '../../src/text/index.js';
import { docxFixtures } from '../support/docx-fixtures.js';

const forms = join(import.meta.dirname, '../../fixtures/forms');
/** DOC fixtures made from the DOCX fixtures of the same name by LibreOffice. */
const docFixtures = ['typed', 'automatic', 'tracked', 'table', 'lists', 'ledger', 'parts'];
/** LibreOffice writes a restart as a list of its own, so this one has other numbers: the tests of DOC mend it. */
const restarted = 'wps';
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(forms, name)));
const readForm = (name: string): Promise<SourceText> => readDocument(read(name), name);

async function listTexts(name: string): Promise<readonly string[]> {
  return (await readForm(name)).paragraphs.map((paragraph) => paragraph.text);
}

/** All that is read but the format; and the size of the letters, which LibreOffice states where the DOCX leaves it open. */
async function listContent(name: string): Promise<unknown> {
  const { paragraphs, furniture } = await readForm(name);
  return [...paragraphs, ...furniture].map(({ hints, ...paragraph }) => [paragraph, { ...hints, fontSize: undefined }]);
}

/** `UPDATE_GOLDEN=1 npx jest test/readers/forms` (LibreOffice installed) makes the fixtures again from their texts. */
function updateFixtures(): void {
  mkdirSync(forms, { recursive: true });
  for (const [name, { text, create }] of Object.entries(docxFixtures)) {
    writeFileSync(join(forms, name), create(readFileSync(join(forms, text), 'utf8')));
  }
  const sources = [...docFixtures, restarted].map((name) => join(forms, `${name}.docx`));
  for (const form of ['doc', 'rtf']) {
    execFileSync('soffice', ['--headless', '--convert-to', form, '--outdir', forms, ...sources]);
  }
}

if (process.env['UPDATE_GOLDEN'] === '1') updateFixtures();

describe('one notice in every form', () => {
  test.each(Object.keys(docxFixtures))('%s reads as its text does', async (name) => {
    expect(await listTexts(name)).toEqual(await listTexts(docxFixtures[name]!.text));
  });

  test.each(docFixtures)('%s.doc reads as its DOCX does', async (name) => {
    expect(await listContent(`${name}.doc`)).toEqual(await listContent(`${name}.docx`));
  });

  test.each(['typed.docx', 'tracked.docx'])('mammoth finds the same text in %s', async (name) => {
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(forms, name)) });
    expect((await listTexts(name)).join('').replace(/\s/gu, '')).toBe(value.replace(/\s/gu, ''));
  });
});
