import { writeFileSync } from 'node:fs';
import { compareNotices } from '../../src/comparison/index.js';
import type { EvidenceModel } from '../../src/comparison/pair/evidence-model.js';
import { evidenceModel } from '../../src/comparison/pair/evidence-weights.js';
import type { ComparisonCase } from './comparison-case.js';
import { countCommonGrams } from './count-common-grams.js';
import { generateCases } from './generate-cases.js';
import { learnModel, prepareLesson } from './learn-model.js';
import { readCases } from './read-cases.js';
import { emptyScore, printCalibration, printScore, scoreComparison } from './score-comparison.js';

const FIXTURES = ['fixtures/comparisons/clerks', 'fixtures/comparisons/clerks/blind-1'];
const NOTICES = 'fixtures/notices';
const COMMON_GRAMS = 'src/comparison/features/common-grams.ts';
const WEIGHTS = 'src/comparison/pair/evidence-weights.ts';

/** Lightly edited pairs to learn from, and how much each counts beside one of two clerks. */
const GENERATED = 100;
const GENERATED_SEED = 1;
const GENERATED_WEIGHT = 0.15;
/** A short pair has few candidates, so each counts for more. */
const SHORT_PAIR = 6;
const SHORT_WEIGHT = 3;
const WIDEST_LINE = 100;

const HELP = `train-comparison [--leave-one-out | --score] [FOLDER…]
Learns the weights of the comparison from ${FIXTURES.join(', ')}, from generated pairs and from the pairs in FOLDER…,
and writes ${WEIGHTS}.
--leave-one-out: writes nothing, but tells for each pair how it is compared by weights learned from the others.
--score: writes nothing, but tells how the weights in use compare the pairs in FOLDER… (none: the fixtures).
`;

function score(cases: readonly ComparisonCase[], modelFor: (known: ComparisonCase) => EvidenceModel): void {
  const total = emptyScore();
  for (const known of cases) {
    const own = emptyScore();
    const comparison = compareNotices(known.from, known.to, [], modelFor(known));
    scoreComparison(own, known, comparison);
    scoreComparison(total, known, comparison);
    process.stdout.write(printScore(known.name, own));
  }
  process.stdout.write(printScore('TOTAL', total) + printCalibration(total.calibration));
}

/** Lines of a width that can be read. */
function wrapWords(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 1 > WIDEST_LINE) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(' \\\n');
}

function printCommonGrams(): string {
  const steps = countCommonGrams(NOTICES).map(([share, grams]) => `  '${String(share)}': '\\\n${wrapWords(grams)}',`);
  return `/** What is said in notices whatever they are about: runs of two and three characters (# for a number) by the share of paragraphs that have them; written by \`npm run train:comparison\`. */
export const commonGrams: Readonly<Record<string, string>> = {
${steps.join('\n')}
};
`;
}

function printModel(model: EvidenceModel): string {
  const tables = Object.entries(model).map(([name, weights]) => {
    const lines = Object.entries(weights as Record<string, number>).map(
      ([signal, weight]) => `    ${signal}: ${String(weight)},`,
    );
    return `  ${name}: {\n${lines.join('\n')}\n  },`;
  });
  return `import type { EvidenceModel } from './evidence-model.js';

/** Log-odds of each signal, learned by \`npm run train:comparison\`; not to be edited by hand. */
export const evidenceModel: EvidenceModel = {
${tables.join('\n')}
};
`;
}

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (options.includes('--help')) process.stdout.write(HELP);
else if (options.includes('--score'))
  score((folders.length > 0 ? folders : FIXTURES).flatMap(readCases), () => evidenceModel);
else {
  const cases = [...FIXTURES, ...folders].flatMap(readCases);
  const generated = generateCases(GENERATED, GENERATED_SEED).map((known) => prepareLesson(known, GENERATED_WEIGHT));
  const lessons = cases.map((known) => prepareLesson(known, known.from.issues.length < SHORT_PAIR ? SHORT_WEIGHT : 1));
  if (options.includes('--leave-one-out'))
    score(cases, (known) => learnModel([...generated, ...lessons.filter((lesson) => lesson.known !== known)]));
  else if (options.includes('--common')) writeFileSync(COMMON_GRAMS, printCommonGrams());
  else writeFileSync(WEIGHTS, printModel(learnModel([...generated, ...lessons])));
}
