import { foldText } from '../../text/index.js';
import type { DeclaredTotals } from '../record.js';
import type { TextSpot } from '../text-spot.js';
import { attributeCounts, keepNamedCounts, type AttributedCount } from './attribute-counts.js';
import type { CountNoun } from './count-noun.js';
import { readCounts } from './read-counts.js';
import { readDistribution, type Distribution } from './read-distributive.js';
import { splitSentences } from './split-sentences.js';
import { shareFields, sumSentence, type SentenceTotals } from './sum-sentence.js';

/** The totals a notice states about its issues, and where. */
export interface DeclaredReading {
  readonly totals: Omit<DeclaredTotals, 'span'>;
  /** The sentence the numbers were read from; null where the notice states none. */
  readonly evidence: TextSpot | null;
  /** Set where the notice says of all issues, without a number, that they are done (均已完成整改). */
  readonly bodyClaim: 'allCompleted' | null;
  /** How many measures the notice says it took (制定整改措施58条): for information, never compared with the issues. */
  readonly measuresTotal: number | null;
  /** Other sentences that state the same totals with other numbers. */
  readonly contradictions: readonly TextSpot[];
}

interface Sentence {
  readonly spot: TextSpot;
  readonly text: string;
  readonly counts: readonly AttributedCount[];
  readonly distribution: Distribution | null;
}

interface Statement {
  readonly spot: TextSpot;
  readonly totals: SentenceTotals;
  readonly fields: number;
  /** The sentence goes on with what the one before counts (其余2个…). */
  readonly continues: boolean;
}

const ALL_COMPLETED = /(?:全部|均|都)(?:已|已经)?(?:全部|经|按期|如期)?(?:整改)?(?:完成|到位|销号|办结)/u;
const CONTINUES = /^(?:其余|剩余|剩下|余下|另有|另外|还有|尚有|仍有|其中|对)/u;

function blankOut(text: string, stretch: Distribution | null): string {
  if (stretch === null) return text;
  return text.slice(0, stretch.start) + '□'.repeat(stretch.end - stretch.start) + text.slice(stretch.end);
}

function readParagraph(original: string, index: number): Sentence[] {
  const folded = foldText(original);
  const earlier: ReturnType<typeof keepNamedCounts> = [];
  return splitSentences(folded).map(({ start, end }) => {
    const text = folded.slice(start, end);
    const distribution = readDistribution(text);
    const read = readCounts(blankOut(text, distribution));
    const counts = attributeCounts(read, earlier);
    earlier.push(...keepNamedCounts(read));
    return { spot: { text: index, start, end }, text, counts, distribution };
  });
}

function stateTotals(sentences: readonly Sentence[], noun: CountNoun): Statement[] {
  return sentences.map((sentence) => {
    const totals = sumSentence(sentence.counts, sentence.distribution, noun);
    const fields = shareFields.filter((field) => totals.shares[field] !== null).length;
    return { spot: sentence.spot, totals, fields, continues: CONTINUES.test(sentence.text) };
  });
}

/** The statement with the most shares; of equals one with a total, then the first. */
function pickStatement(statements: readonly Statement[]): Statement | null {
  const score = ({ fields, totals }: Statement): number =>
    fields === 0 ? 0 : fields * 2 + (totals.total === null ? 0 : 1);
  return statements.reduce<Statement | null>((best, next) => {
    return score(next) > (best === null ? 0 : score(best)) ? next : best;
  }, null);
}

/** The statement whose total is nearest to what the list itemises; of equals the first. */
function pickTotal(statements: readonly Statement[]): Statement | null {
  return statements.reduce<Statement | null>((best, next) => {
    if (next.totals.total === null) return best;
    return best?.totals.total == null || next.totals.total.rank > best.totals.total.rank ? next : best;
  }, null);
}

/** Shares left over to the sentence that follows (已完成15个。其余2个正在整改。). */
function addContinuation(picked: Statement, statements: readonly Statement[]): SentenceTotals['shares'] {
  const next = statements[statements.indexOf(picked) + 1];
  if (next?.continues !== true || next.spot.text !== picked.spot.text) return picked.totals.shares;
  const shares = picked.totals.shares;
  const more = next.totals.shares;
  return {
    completed: shares.completed ?? more.completed,
    longTerm: shares.longTerm ?? more.longTerm,
    inProgress: shares.inProgress ?? more.inProgress,
    notCompleted: shares.notCompleted ?? more.notCompleted,
  };
}

type Totals = Omit<DeclaredTotals, 'span'>;

function contradicts(statement: Statement, totals: Totals): boolean {
  const shares = statement.totals.shares;
  return shareFields.some(
    (field) => shares[field] !== null && totals[field] !== null && shares[field] !== totals[field],
  );
}

interface NounReading {
  readonly totals: Totals;
  readonly evidence: TextSpot;
  readonly contradictions: readonly TextSpot[];
}

function readNoun(sentences: readonly Sentence[], noun: CountNoun): NounReading | null {
  const statements = stateTotals(sentences, noun);
  const picked = pickStatement(statements);
  const totalFrom = picked?.totals.total == null ? pickTotal(statements) : picked;
  const evidence = picked ?? totalFrom;
  if (evidence === null) return null;
  const shares = picked === null ? evidence.totals.shares : addContinuation(picked, statements);
  const totals: Totals = { total: totalFrom?.totals.total?.value ?? null, ...shares };
  const others = statements.filter((statement) => statement !== picked && !statement.continues);
  return {
    totals,
    evidence: evidence.spot,
    contradictions: others.filter((statement) => contradicts(statement, totals)).map((statement) => statement.spot),
  };
}

/** Words by which the claim would speak of something the issues were split into. */
const OTHER_SUBJECT = /措施|举措|任务|制度|资金/u;

/** 反馈10个问题,已全部完成整改: the claim's own clause names no other subject. */
function claimsAllIssues(text: string): boolean {
  return text.split(/[,;:]/u).some((clause) => ALL_COMPLETED.test(clause) && !OTHER_SUBJECT.test(clause));
}

/** A total and, in the same sentence, the claim that all of it is done: as many are completed. */
function applyClaim(reading: NounReading, sentences: readonly Sentence[]): Totals {
  const { totals, evidence } = reading;
  const statesShare = shareFields.some((field) => totals[field] !== null);
  const sentence = sentences.find(({ spot }) => spot.text === evidence.text && spot.start === evidence.start);
  if (statesShare || totals.total === null || sentence === undefined || !claimsAllIssues(sentence.text)) return totals;
  return { ...totals, completed: totals.total };
}

/** 制定整改措施38条,完成整改任务36项: tasks nobody has counted are what the issues were split into. */
const withTotal = (reading: NounReading | null): NounReading | null => (reading?.totals.total == null ? null : reading);

const NOTHING: Totals = { total: null, completed: null, longTerm: null, inProgress: null, notCompleted: null };

/**
 * The totals a notice states about its issues, from its preamble, overview and closing paragraphs. Issues (问题) first;
 * tasks (整改任务) and cases (信访件) only where no issues are counted; measures, and tasks the issues were split into,
 * never. A number the notice does not write stays null. The forms are those of published notices: N个问题已整改完成N个,
 * N个属于长期任务…; 已完成N项,达到序时进度N项; 验收销号N个,剩余N个…; 分别有N个、N个; 4个方面18个问题.
 */
export function readDeclaredTotals(paragraphs: readonly { readonly text: string }[]): DeclaredReading {
  const sentences = paragraphs.flatMap((paragraph, index) => readParagraph(paragraph.text, index));
  const reading =
    readNoun(sentences, 'issue') ?? withTotal(readNoun(sentences, 'task')) ?? withTotal(readNoun(sentences, 'case'));
  const measures = sentences
    .flatMap((sentence) => sentence.counts)
    .find((count) => count.noun === 'measure' && count.status === null);
  const claimed = sentences.some(
    ({ text, counts }) =>
      ALL_COMPLETED.test(text) && !counts.some((count) => count.noun === 'issue' && count.status !== null),
  );
  return {
    totals: reading === null ? NOTHING : applyClaim(reading, sentences),
    evidence: reading?.evidence ?? null,
    bodyClaim: claimed ? 'allCompleted' : null,
    measuresTotal: measures?.value ?? null,
    contradictions: reading?.contradictions ?? [],
  };
}
