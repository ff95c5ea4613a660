import { findAddress, findDates, findDeadlines, findEmail, findPhone, readMarkers } from '../../src/language/index.js';

const finders = { readMarkers, findDates, findDeadlines, findEmail, findPhone, findAddress };
/** What texts of thousands of one thing cost most. */
const units = ['•', '010-1', '1', '2023年', '12月', '年底', '\t', 'a.', '1.', '邮箱a ', '地址', '电话(', '【已整改】'];
const LENGTH = 40_000;
/** Generous: each takes some ten milliseconds; what grows with the square of the length takes seconds. */
const MOST_MS = 1000;

describe.each(Object.entries(finders))('%s on long texts of one thing', (_name, find: (text: string) => unknown) => {
  it.each(units)('%j again and again takes its time in proportion', (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const started = performance.now();
    find(text);
    expect(performance.now() - started).toBeLessThan(MOST_MS);
  });
});
