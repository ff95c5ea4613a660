import { readFileSync } from 'node:fs';
import { nameStatus } from '../../src/comparison/index.js';
import type { Status } from '../../src/notice/index.js';

/** The page is built apart and cannot share the table: its own has to say the same. */
const pageWords = readFileSync(new URL('../../src/web/src/language/common-words.ts', import.meta.url), 'utf8');

const statuses: readonly (Status | null)[] = [
  'completed',
  'completedOngoing',
  'longTerm',
  'inProgress',
  'notStarted',
  'notCompleted',
  'unknown',
  null,
];

describe('the names of statuses', () => {
  it('tell a label that says nothing known from none, and all from one another', () => {
    expect([nameStatus('unknown'), nameStatus(null)]).toEqual(['不明', '未列明']);
    for (const language of ['zh', 'en'] as const)
      expect(new Set(statuses.map((status) => nameStatus(status, language))).size).toBe(statuses.length);
  });

  it.each(statuses)('are the same on the page: %s', (status) => {
    const words = `['${nameStatus(status)}', '${nameStatus(status, 'en')}']`;
    expect(pageWords).toContain(`'status.${status ?? 'none'}': ${words},`);
  });
});
