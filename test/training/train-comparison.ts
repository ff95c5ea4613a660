import { compareNotices } from '../../src/comparison/index.js';
import { readCases } from './read-cases.js';
import { emptyScore, printCalibration, printScore, scoreComparison } from './score-comparison.js';

const total = emptyScore();
for (const folder of process.argv.slice(2))
  for (const known of readCases(folder)) {
    const score = emptyScore();
    const comparison = compareNotices(known.from, known.to);
    scoreComparison(score, known, comparison);
    scoreComparison(total, known, comparison);
    process.stdout.write(printScore(known.name, score));
  }
process.stdout.write(printScore('TOTAL', total));
process.stdout.write(printCalibration(total.calibration));
