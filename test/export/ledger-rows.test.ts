import { formatLedgerJson } from '../../src/export/index.js';
import { hostileTexts, makeHostileRecord } from './make-hostile.js';

describe('JSON', () => {
  it('gives every text as it is', () => {
    const { rows } = JSON.parse(formatLedgerJson(makeHostileRecord())) as { rows: { problem: string }[] };
    expect(rows.map(({ problem }) => problem)).toEqual([...hostileTexts]);
  });
});
