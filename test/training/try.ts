import { proposeReadings } from '../../src/notice/reading/index.js';
import { listCases } from './cases.js';
import { learnGrams } from './learn-grams.js';
import { learnReadings } from './learn-readings.js';
import { readParts } from './parts.js';
const split = process.argv.indexOf('--test');
const trainDirs = process.argv.slice(2, split < 0 ? undefined : split);
const testDirs = split < 0 ? [] : process.argv.slice(split + 1);
const cases = trainDirs.flatMap(listCases);
const t0 = Date.now();
const grams = learnGrams(cases);
console.log(
  'grams',
  grams.size,
  [...grams]
    .slice(0, 40)
    .map(([g, w]) => `${g}${w}`)
    .join(' '),
);
const parts = (await Promise.all(cases.map((c) => readParts(c, grams)))).flat();
console.log(
  'cases',
  cases.length,
  'parts',
  parts.length,
  'missing',
  parts
    .filter((p) => p.missing > 0)
    .map((p) => `${p.name}:${p.missing}`)
    .join(' '),
  Date.now() - t0,
);
const weights = learnReadings(parts, grams, console.log);
console.log(Date.now() - t0);
function evaluate(list: typeof parts) {
  let right = 0,
    tp = 0,
    fp = 0,
    fn = 0;
  for (const p of list) {
    const [best] = proposeReadings(p.part, weights);
    const gold = new Set(p.views[0]!.gold.map(({ node }) => node.node.line));
    const found = (best?.issues ?? []).map(({ node }) => node.node.line);
    const hit = found.filter((l) => gold.has(l)).length;
    tp += hit;
    fp += found.length - hit;
    fn += gold.size - hit;
    if (hit === found.length && hit === gold.size) right += 1;
    else
      console.log(
        `${p.name}: ${hit}/${gold.size} +${found.length - hit} w ${best?.weight.toFixed(2)} level ${best?.level}`,
      );
  }
  console.log(`parts right ${right}/${list.length} F1 ${((2 * tp) / (2 * tp + fp + fn)).toFixed(4)}`);
}
evaluate(parts);
if (testDirs.length > 0) {
  const tests = (await Promise.all(testDirs.flatMap(listCases).map((c) => readParts(c, grams)))).flat();
  console.log(
    'TEST missing',
    tests
      .filter((p) => p.missing > 0)
      .map((p) => `${p.name}:${p.missing}`)
      .join(' '),
  );
  evaluate(tests);
}
