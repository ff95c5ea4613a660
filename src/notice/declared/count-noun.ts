/**
 * What a number counts. `issue` is what the notice reports on; `task` (整改任务, 事项, 意见) is so only where no issues are
 * counted; `case` (信访件) only where neither is; `measure` and `other` (制度, 会议, 单位) never are.
 */
export type CountNoun = 'issue' | 'task' | 'case' | 'measure' | 'other';

export interface NounMention {
  readonly noun: CountNoun;
  /** How many characters of the text the noun takes, from where the number ends. */
  readonly length: number;
  /** 具体问题: the level the list itemises, where several are counted (4个方面12类问题 → 47个具体问题). */
  readonly specific: boolean;
  /** 历史遗留问题: a kind of issue, so a share of them and never their total. */
  readonly modified: boolean;
}

const PLAIN_MODIFIERS =
  '(?:反馈|整改|具体|巡察|巡视|审计|督察|督查|查出|发现|指出|移交|存在|突出|主要|共性|个性|面上|典型|不同|方面存在|的)*';
const ISSUE_WORD = '问题(?!线索|导向|意识)';

const nounsBehind: readonly { readonly pattern: RegExp; readonly noun: CountNoun; readonly modified?: boolean }[] = [
  { pattern: /^个?方面/u, noun: 'other' },
  { pattern: new RegExp(`^${PLAIN_MODIFIERS}["“]?${ISSUE_WORD}(?:清单["”]?)?`, 'u'), noun: 'issue' },
  { pattern: /^(?:具体|整改|落实|的)*(?:措施|举措)/u, noun: 'measure' },
  { pattern: /^(?:具体|整改|反馈|目标|督察|督查|巡察|巡视|的)*["“]?(?:任务(?!书)|事项|意见)/u, noun: 'task' },
  { pattern: /^(?:群众|生态环境|环境|重点|的)*(?:信访|举报|交办|转办|投诉)/u, noun: 'case' },
  { pattern: new RegExp(`^[\\u4e00-\\u9fff“”"]{1,12}?${ISSUE_WORD}`, 'u'), noun: 'issue', modified: true },
];

/** The noun a number is followed by (47个具体问题); null where none follows. `behind` is folded text. */
export function readNounBehind(behind: string): NounMention | null {
  for (const { pattern, noun, modified } of nounsBehind) {
    const match = pattern.exec(behind);
    if (match === null) continue;
    return { noun, length: match[0].length, specific: match[0].includes('具体问题'), modified: modified ?? false };
  }
  return null;
}

const nounsBefore: readonly { readonly pattern: RegExp; readonly noun: CountNoun }[] = [
  { pattern: new RegExp(ISSUE_WORD, 'gu'), noun: 'issue' },
  { pattern: /措施|举措/gu, noun: 'measure' },
  { pattern: /(?<!问题(?:的)?整改|长期|阶段性)任务|事项|意见(?:建议)?/gu, noun: 'task' },
  { pattern: /信访件?|举报件?|交办件|转办件|案件/gu, noun: 'case' },
];

/** Between a noun and the number behind it: 问题共计18个. Anything else parts the two (问题整改资金3笔). */
const NOUN_FILLER = /^(?:共计|总计|合计|总数|数量|累计|共|计|数|为|有|达|的|清单|["”]|\s|:)*$/u;

/** 反馈问题涉及我区共45个: the word that sums up reaches back over the place. */
const SUMMED_UP = /^涉及[^,]{1,12}(?:共计|共有|共|总计|合计)$/u;

/** The last noun of a folded text that names what is counted, with the offsets of the noun; null where it names none. */
export function findLastNoun(
  text: string,
): { readonly noun: CountNoun; readonly start: number; readonly end: number } | null {
  const mentions = nounsBefore.flatMap(({ pattern, noun }) =>
    [...text.matchAll(pattern)].map((match) => ({ noun, start: match.index, end: match.index + match[0].length })),
  );
  return mentions.sort((left, right) => right.end - left.end)[0] ?? null;
}

/** The noun that stands right before a number (反馈问题16个); null where something else does. */
export function readNounBefore(before: string): (NounMention & { readonly start: number }) | null {
  const last = findLastNoun(before);
  if (last === null || !(NOUN_FILLER.test(before.slice(last.end)) || SUMMED_UP.test(before.slice(last.end))))
    return null;
  return {
    noun: last.noun,
    start: last.start,
    length: last.end - last.start,
    specific: before.slice(0, last.end).endsWith('具体问题'),
    modified: false,
  };
}
