import { PassThrough } from 'node:stream';
import { writeLedgerXlsx } from '../../../src/export/index.js';
import { makeHostileRecord } from '../make-hostile.js';

it('a workbook whose reader goes away is an error, not a wait for ever', async () => {
  const out = new PassThrough();
  const writing = writeLedgerXlsx(makeHostileRecord(), out);
  out.destroy();
  await expect(writing).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
});
