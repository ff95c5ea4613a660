import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureComparison } from './measure-comparison.js';
import { measureGrowth } from './measure-growth.js';
import { measureReading } from './measure-reading.js';
import { measureRecognition } from './measure-recognition.js';
import { measureSingle } from './measure-single.js';
import { printLines } from './report.js';

/**
 * Measures speed, size and memory on a made-up archive (notices of about 15,000 characters in four structures), beside
 * pandoc and pdftotext, and prints what was measured with its targets. `--quick`: a small run, for a look;
 * `--only reading|growth|comparison|recognition|single`.
 */
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const quick = values.quick;

const measurements = {
  reading: () => measureReading(quick ? 30 : 600),
  growth: () => (quick ? measureGrowth(50, 200, 20) : measureGrowth(1_000, 20_000, 300)),
  comparison: () => Promise.resolve(measureComparison(quick ? [200, 500] : [1_000, 2_500, 5_000])),
  recognition: () => measureRecognition(),
  single: () => measureSingle(),
};

process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`);
for (const [name, measure] of Object.entries(measurements)) {
  if (values.only !== undefined && values.only !== name) continue;
  process.stdout.write(`\n${name}\n`);
  printLines(await measure());
}
process.exit(0);
