import { expect, test } from '@jest/globals';
import { findSnippets } from '../../src/storage/snippets.js';

const text = (measureId: string | null, content: string) => ({ measureId, text: content });

test('a long text is cut round the first place, and places that overlap are one', () => {
  const [snippet] = findSnippets([text('m1', `${'前'.repeat(50)}整改整改中${'后'.repeat(200)}`)], ['整改整改', '改中']);
  expect(snippet).toEqual({
    measureId: 'm1',
    text: `${'前'.repeat(30)}整改整改中${'后'.repeat(89)}`,
    highlights: [{ start: 30, end: 35 }],
  });
});

test('no more than three of an issue, but each term at least once', () => {
  const texts = [1, 2, 3, 4, 5].map((n) => text(`m${n}`, n === 5 ? '最后压实责任' : '整改'));
  expect(findSnippets(texts, ['整改']).map((snippet) => snippet.measureId)).toEqual(['m1', 'm2', 'm3']);
  expect(findSnippets(texts, ['整改', '责任']).map((snippet) => snippet.measureId)).toEqual(['m1', 'm2', 'm3', 'm5']);
});

test('a character of two units is never cut in half', () => {
  const [snippet] = findSnippets([text(null, `𠮷${'前'.repeat(29)}整改${'后'.repeat(89)}𠮷`)], ['整改']);
  expect(snippet?.text.startsWith('𠮷')).toBe(true);
  expect(snippet?.text.endsWith('后')).toBe(true);
});
