import { AMOUNT_PATTERN, readAmount } from '../../language/index.js';
import { findLastNoun, readNounBefore, readNounBehind, type CountNoun, type NounMention } from './count-noun.js';
import { findCountStatuses, type CountStatus, type StatusMention } from './count-status.js';
import { splitClauses, type Clause } from './split-sentences.js';

/** One counted number of a sentence and what the clause around it says of it. */
export interface Count {
  readonly start: number;
  readonly value: number;
  readonly classifier: string;
  /** Null where the number stands alone (12个) and its noun is to be found earlier in the sentence. */
  readonly noun: CountNoun | null;
  /** A number of groups (方面, 类), which no later number is a share of. */
  readonly group: boolean;
  readonly specific: boolean;
  /** A kind of issue (历史遗留问题) rather than all of them. */
  readonly modified: boolean;
  readonly status: CountStatus | null;
  /** The status stands behind the number (18个问题已完成整改): the number may be the total as well. */
  readonly statusBehind: boolean;
  /** What the clause says before the number, for telling how the number is introduced. */
  readonly lead: string;
  /** The clause from its beginning to the number, other numbers included (梳理形成9个方面27项). */
  readonly introduction: string;
  readonly separator: string;
}

const COUNT = new RegExp(
  `(?<![第\\d.一二三四五六七八九十百千〇零两])(${AMOUNT_PATTERN})\\s*[余多]?\\s*(大方面|方面|个|项|条|件|处|宗|类|种|大类)`,
  'gu',
);
/** Classifiers of groups of issues: 4个方面12类问题 are no number of issues. */
const GROUP_CLASSIFIER = /方面|类|种/u;
/** What may stand between a status and the number it is said of: 完成整改的问题共12个. */
const STATUS_FILLER =
  /^(?:整改|销号|任务|问题|具体|反馈|事项|目标|措施|共计|合计|累计|共|有|达|计|为|到|数|约|近|的|了|\s|:)*$/u;
/** What may begin the words between a number and its status (3个因客观原因尚未完成); a noun (3个村已完成) may not. */
const GAP_START = /^[已均全都正尚未仍还需因属为是的取持长基部达有按将待完整销具在实得列纳可阶立目截继推应由通经,]/u;
/** A longer gap would reach a status that is said of something else; a shorter one loses 因客观原因…. */
const LONGEST_GAP = 18;
const REMAINDER = /(?:其余|剩余|剩下|余下)(?:的)?$/u;

interface RawCount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly classifier: string;
}

function findRawCounts(text: string): RawCount[] {
  return [...text.matchAll(COUNT)].flatMap((match) => {
    const value = readAmount(match[1] ?? '');
    if (value === null) return [];
    return [{ start: match.index, end: match.index + match[0].length, value, classifier: match[2] ?? '' }];
  });
}

function readStatusBefore(lead: string): StatusMention | null {
  return findCountStatuses(lead).find((mention) => STATUS_FILLER.test(lead.slice(mention.end))) ?? null;
}

/** The status said behind a number; what it qualifies must be the number, not another noun (3个正在建设的项目). */
function readStatusBehind(behind: string): StatusMention | null {
  const mention = findCountStatuses(behind).find(({ start, end }) => {
    if (start > LONGEST_GAP || (start > 0 && !GAP_START.test(behind))) return false;
    return !/^[^,]{0,4}的(?!问题|任务)\S/u.test(behind.slice(end));
  });
  return mention ?? null;
}

interface Surroundings {
  readonly lead: string;
  readonly introduction: string;
  readonly behind: string;
  /** The clause after this one, where it holds no number of its own (剩余3个,正在有序推进). */
  readonly next: string;
  /** A number follows in the same clause and the words between are its status, not this one's. */
  readonly statusIsNexts: boolean;
}

function describeCount(
  raw: RawCount,
  { lead, introduction, behind, next, statusIsNexts }: Surroundings,
  clause: Clause,
): Count {
  const nounBehind: NounMention | null = readNounBehind(behind);
  const nounBefore = nounBehind === null ? readNounBefore(lead) : null;
  const statusText = nounBefore === null ? lead : lead.slice(0, nounBefore.start);
  const before = readStatusBefore(statusText) ?? readStatusBefore(lead);
  const rest = behind.slice(nounBehind?.length ?? 0);
  const behindStatus = before !== null || statusIsNexts ? null : readStatusBehind(rest);
  const remainder = REMAINDER.test(lead) && before === null && behindStatus === null;
  const nextStatus = remainder ? (readStatusBehind(next)?.status ?? 'inProgress') : null;
  const subject = before === null ? null : findLastNoun(lead.slice(0, before.start));
  const loose =
    behind.trim() !== '' && !/^[,的]/u.test(behind) && nounBehind === null && behindStatus === null && !statusIsNexts;
  const group = GROUP_CLASSIFIER.test(raw.classifier) || /^个?方面/u.test(behind);
  const status = before?.status ?? behindStatus?.status ?? nextStatus;
  const noun = nounBehind?.noun ?? nounBefore?.noun ?? subject?.noun ?? (loose || status === null ? 'other' : null);
  return {
    start: raw.start,
    value: raw.value,
    classifier: raw.classifier,
    noun: group ? 'other' : noun,
    group,
    specific: nounBehind?.specific ?? nounBefore?.specific ?? false,
    modified: nounBehind?.modified ?? false,
    status,
    statusBehind: behindStatus !== null,
    lead,
    introduction,
    separator: clause.separator,
  };
}

/** The words of the clause before a number, from the last colon on. */
function cutLead(text: string): string {
  return text.slice(text.lastIndexOf(':', text.length - 2) + 1);
}

/** Whether the words between two numbers are the second one's status: 47个问题已整改完成15个, but 12个已完成4个正在整改. */
function belongsToNext(between: string, isLast: boolean, behindNext: string): boolean {
  const afterNoun = between.slice(readNounBehind(between)?.length ?? 0);
  if (readStatusBefore(afterNoun) === null) return false;
  return readNounBehind(between) !== null || (isLast && readStatusBehind(behindNext) === null);
}

function readClause(sentence: string, clause: Clause, next: string): Count[] {
  const text = sentence.slice(clause.start, clause.end);
  const raws = findRawCounts(text);
  const counts: Count[] = [];
  let leadStart = 0;
  raws.forEach((raw, index) => {
    const following = raws[index + 1];
    const behind = text.slice(raw.end, following?.start);
    const isLast = index + 2 === raws.length;
    const statusIsNexts = following !== undefined && belongsToNext(behind, isLast, text.slice(following.end));
    const lead = cutLead(text.slice(leadStart, raw.start));
    const count = describeCount(
      raw,
      { lead, introduction: text.slice(0, raw.start), behind, next, statusIsNexts },
      clause,
    );
    counts.push({ ...count, start: clause.start + raw.start, separator: index === 0 ? clause.separator : '' });
    leadStart = count.statusBehind ? (following?.start ?? raw.end) : raw.end;
  });
  return counts;
}

/** Every counted number of a folded sentence (个 项 条 件; people, money and dates are none), in order. */
export function readCounts(sentence: string): Count[] {
  const clauses = splitClauses(sentence);
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    const nextText = next === undefined ? '' : sentence.slice(next.start, next.end);
    return readClause(sentence, clause, findRawCounts(nextText).length > 0 ? '' : nextText);
  });
}
