import { evidenceNames, wholeEvidenceNames } from '../../src/notice/reading/index.js';
import { Decoder, scoreTree } from '../../src/notice/reading/decode.js';
import { listCases } from './cases.js';
import { learnGrams } from './learn-grams.js';
import { describeReading, learnReadings, neighbourNames, toVector } from './learn-readings.js';
import { readParts } from './parts.js';
import { proposeReadings } from '../../src/notice/reading/index.js';
const split = process.argv.indexOf('--test');
const cases = process.argv.slice(2, split).flatMap(listCases);
const grams = learnGrams(cases);
const parts = (await Promise.all(cases.map((c) => readParts(c, grams)))).flat();
const weights = learnReadings(parts, grams);
const v = toVector(weights);
const names = [
  ...evidenceNames.map((n) => `I ${n}`),
  ...evidenceNames.map((n) => `M ${n}`),
  ...neighbourNames,
  ...wholeEvidenceNames,
];
const [dir, name] = process.argv.slice(split + 1);
for (const c of listCases(dir!).filter((c) => c.name.includes(name!)))
  for (const p of await readParts(c, grams)) {
    const [best] = proposeReadings(p.part, weights);
    const view = p.views[p.part.outlines.indexOf(best!.outline)]!;
    const sc = scoreTree(view.root, weights);
    const bestIssues = new Decoder(sc, weights.neighbours, p.part.tables).decode(view.root, best!.level).issues;
    const a = describeReading(p, view, bestIssues, best!.level);
    let gb: [number, string | null] = [-1e9, null];
    let g = a;
    for (const l of [best!.level, null, ...new Set(view.gold.map((x) => x.node.level))]) {
      const d = describeReading(p, view, view.gold, l);
      let s = 0;
      d.forEach((x, i) => (s += x * v[i]!));
      if (s > gb[0]) {
        gb = [s, l];
        g = d;
      }
    }
    let sa = 0;
    a.forEach((x, i) => (sa += x * v[i]!));
    console.log(c.name, 'best', sa.toFixed(1), 'gold', gb[0].toFixed(1), bestIssues.length, view.gold.length);
    console.log(
      names
        .map((n, i) => [n, (a[i]! - g[i]!) * v[i]!, a[i]! - g[i]!, v[i]!] as const)
        .filter((x) => Math.abs(x[1]) > 0.5)
        .sort((x, y) => y[1] - x[1])
        .map(([n, d, c, w]) => `${d.toFixed(1).padStart(7)} (${c.toFixed(1)} x ${w.toFixed(2)}) ${n}`)
        .join('\n'),
    );
  }
