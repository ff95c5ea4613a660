import fc from 'fast-check';
import { applyComparison, compareNotices, invertComparison, readComparedIssue } from '../../src/comparison/index.js';
import { noticePairs } from '../support/make-notice-pair.js';

const RUNS = { numRuns: 60 };

describe('laws of comparison', () => {
  it('apply(changes, before) = after', () => {
    fc.assert(
      fc.property(noticePairs, ({ from, to }) => {
        const after = applyComparison(compareNotices(from, to), from.issues.map(readComparedIssue));
        expect(after).toEqual(to.issues.map(readComparedIssue));
      }),
      RUNS,
    );
  });

  it('compare(b, a) is the inverse of compare(a, b)', () => {
    fc.assert(
      fc.property(noticePairs, ({ from, to }) => {
        const comparison = compareNotices(from, to);
        expect(compareNotices(to, from)).toEqual(invertComparison(comparison));
        expect(invertComparison(invertComparison(comparison))).toEqual(comparison);
      }),
      RUNS,
    );
  });

  it('compare(a, a) holds no change', () => {
    fc.assert(
      fc.property(noticePairs, ({ from }) => {
        const { changes, summary } = compareNotices(from, from);
        expect(summary).toMatchObject({ matched: from.issues.length, progressed: 0, regressed: 0, transitions: [] });
        for (const change of changes) {
          expect(change).toMatchObject({
            kind: 'matched',
            similarity: 1,
            moved: false,
            statementChanged: false,
            quantities: [],
          });
          expect(change.from).toEqual(change.to);
          expect(change.measures.every(({ kind }) => kind === 'same')).toBe(true);
          expect(change).not.toHaveProperty('wording');
        }
      }),
      RUNS,
    );
  });

  it('puts every issue of both notices in exactly one change', () => {
    fc.assert(
      fc.property(noticePairs, ({ from, to }) => {
        const { changes } = compareNotices(from, to);
        expect(changes.flatMap((change) => change.from).sort()).toEqual(from.issues.map(({ id }) => id).sort());
        expect(changes.flatMap((change) => change.to).sort()).toEqual(to.issues.map(({ id }) => id).sort());
      }),
      RUNS,
    );
  });
});
