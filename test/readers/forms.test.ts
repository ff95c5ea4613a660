import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { readDocument } from '../../src/readers/index.js';
import { docxFixtures } from '../support/docx-fixtures.js';

const forms = join(import.meta.dirname, '../../fixtures/forms');
/** Made from DOCX fixtures by LibreOffice. */
const docFixtures = { 'typed.doc': 'typed.docx', 'table.doc': 'table.docx' };
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join(forms, name)));

async function listTexts(name: string): Promise<readonly string[]> {
  return (await readDocument(read(name), name)).paragraphs.map((paragraph) => paragraph.text);
}

/** `UPDATE_GOLDEN=1 npx jest test/readers/forms` (LibreOffice installed) makes the fixtures again from their texts. */
function updateFixtures(): void {
  mkdirSync(forms, { recursive: true });
  for (const [name, { text, create }] of Object.entries(docxFixtures)) {
    writeFileSync(join(forms, name), create(readFileSync(join(forms, text), 'utf8')));
  }
  for (const source of Object.values(docFixtures)) {
    execFileSync('soffice', ['--headless', '--convert-to', 'doc', '--outdir', forms, join(forms, source)]);
  }
}

if (process.env['UPDATE_GOLDEN'] === '1') updateFixtures();

describe('one notice in every form', () => {
  test.each(Object.keys(docxFixtures))('%s reads as its text does', async (name) => {
    expect(await listTexts(name)).toEqual(await listTexts(docxFixtures[name]!.text));
  });

  test.each(Object.entries(docFixtures))('%s reads as %s does', async (name, source) => {
    expect(await listTexts(name)).toEqual(await listTexts(source));
  });

  test.each(['typed.docx', 'tracked.docx'])('mammoth finds the same text in %s', async (name) => {
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(join(forms, name)) });
    expect((await listTexts(name)).join('').replace(/\s/gu, '')).toBe(value.replace(/\s/gu, ''));
  });
});
