import { readFile } from 'node:fs/promises';
import { readNotice } from '../../src/pipeline.js';

describe('the source text of a record', () => {
  it('lets every span be looked up in the record itself', async () => {
    const path = new URL('../../fixtures/notices/two-annexes/notice.txt', import.meta.url);
    const { paragraphs, sections, issues } = await readNotice(await readFile(path), 'notice.txt');
    const pieces = [
      ...sections.map(({ title, span }) => ({ text: title, span })),
      ...issues.map(({ statement, span }) => ({ text: statement, span })),
      ...issues.flatMap(({ measures }) => measures),
      ...issues.flatMap(({ measures }) => measures.flatMap(({ facts }) => facts)),
    ];
    expect(pieces.length).toBeGreaterThan(10);
    for (const { text, span } of pieces) expect(paragraphs[span.paragraph]?.slice(span.start, span.end)).toBe(text);
  });
});
