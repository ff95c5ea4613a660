import { joinPageWords, pageLabels, pageListHeads, pageOpenings } from '../../src/language/index.js';

describe('words of pages', () => {
  it.each(pageLabels)('$example is a label', (row) => {
    expect(row.example).toMatch(new RegExp(`^${joinPageWords([row])}:`, 'iu'));
  });

  it.each(pageOpenings)('$example opens a line of the frame', (row) => {
    expect(row.example).toMatch(new RegExp(`^${joinPageWords([row])}`, 'iu'));
  });

  it.each(pageListHeads)('$example heads a list of other pages', (row) => {
    expect(row.example).toMatch(new RegExp(`^${joinPageWords([row])}:?$`, 'iu'));
  });
});
