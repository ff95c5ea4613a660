import { readFileSync } from 'node:fs';
import { readHtml } from '../../../src/readers/html/index.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { normaliseLine } from '../../../src/text/index.js';
import { portalPages } from '../../support/portal-pages.js';

const options = { limits: defaultReadLimits };
const notices = new URL('../../../fixtures/notices/', import.meta.url);
/** Notices of different make, and on how many lines each prints its title. */
const titleLines: Readonly<Record<string, number>> = {
  'six-label-lines': 2,
  'type-tags-before-statement': 3,
  'env-item-n-tasks': 1,
  'status-in-heading-line': 1,
  'audit-letter-status-sentence': 1,
};

function readLines(slug: string): readonly string[] {
  const lines = readFileSync(new URL(`${slug}/notice.txt`, notices), 'utf8').split('\n');
  return lines.map((line) => normaliseLine(line).replace(/ +/gu, ' ')).filter((line) => line !== '');
}

describe.each(Object.keys(portalPages))('%s', (name) => {
  test.each(Object.entries(titleLines))('%s reads as its text does', (slug, count) => {
    const lines = readLines(slug);
    const notice = { title: lines.slice(0, count), body: lines.slice(count) };
    const page = portalPages[name]!(notice);
    const { paragraphs } = readHtml(new TextEncoder().encode(page), options);
    const read = paragraphs.map((paragraph) => paragraph.text);
    // A page that has the title in one piece only shows it as one line.
    const title = read.length === lines.length ? notice.title : [notice.title.join('')];
    expect(read).toEqual([...title, ...notice.body]);
  });
});
