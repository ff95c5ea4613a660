import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guessMediaType, listExtensions } from '../../src/readers/index.js';

describe('the table of formats', () => {
  test('names each extension once', () => {
    const extensions = listExtensions();
    expect(extensions).toEqual([...new Set(extensions)]);
    expect(extensions).toEqual(expect.arrayContaining(['docx', 'docm', 'doc', 'wps', 'pdf', 'ofd', 'html', 'mht']));
  });

  test.each([
    ['通报.DOCM', 'application/vnd.ms-word.document.macroenabled.12'],
    ['2024/附件.1/通报.wps', 'application/vnd.ms-works'],
    ['通报.jpeg', 'image/jpeg'],
    ['通报', 'application/octet-stream'],
    ['通报.xlsx', 'application/octet-stream'],
  ])('says of %s that it is %s', (name, mediaType) => {
    expect(guessMediaType(name)).toBe(mediaType);
  });

  test('the page offers every extension, and archives', () => {
    const page = readFileSync(join(import.meta.dirname, '../../src/web/src/views/home/DropZone.vue'), 'utf8');
    const offered = /accept="([^"]*)"/u.exec(page)?.[1]?.split(',') ?? [];
    expect(offered).toEqual([...listExtensions().map((extension) => `.${extension}`), '.zip']);
  });
});
