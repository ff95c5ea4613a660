import { expect, test } from '@jest/globals';
import { openTiff } from '../../../src/readers/ocr/picture/read-tiff.js';
import { defaultReadLimits } from '../../../src/readers/read-options.js';
import { readLayoutFixture } from '../../support/layout-fixtures.js';

test('a TIFF in the middle of a larger memory, as an upload comes, is read where it stands', () => {
  const file = readLayoutFixture('scan.tiff');
  const shared = Buffer.alloc(file.length + 64, 0x2a);
  shared.set(file, 16);
  expect(openTiff(shared.subarray(16, 16 + file.length), defaultReadLimits).pages).toBe(1);
});
