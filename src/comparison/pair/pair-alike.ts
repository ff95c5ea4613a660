import type { IssueFeatures } from '../features/issue-features.js';

/** Two issues taken for one, by their places in the two notices. */
export interface IssuePair {
  readonly from: number;
  readonly to: number;
}

/** Issues that read alike and stand alike, paired in order of appearance; none has an alternative that would read better. */
type Predicate = (issue: IssueFeatures) => string | null;

interface Rule {
  readonly keyOf: Predicate;
  /** Only where one issue in each notice answers to the key: of several, a later rule has to choose. */
  readonly onlyOne: boolean;
}

const SEPARATOR = '\u0000';

/** Strictest first: all the same; same text and measures; same text in the same section; same text anywhere. */
const RULES: readonly Rule[] = [
  { keyOf: (issue) => [issue.statement, issue.measures, issue.section].join(SEPARATOR), onlyOne: false },
  { keyOf: (issue) => [issue.statement, issue.measures].join(SEPARATOR), onlyOne: false },
  { keyOf: (issue) => [issue.statement, issue.section].join(SEPARATOR), onlyOne: true },
  { keyOf: (issue) => issue.statement, onlyOne: true },
];

function groupIssues(issues: readonly IssueFeatures[], keyOf: Predicate): ReadonlyMap<string, IssueFeatures[]> {
  const groups = new Map<string, IssueFeatures[]>();
  for (const issue of issues) {
    // An issue without a statement is no particular issue: its measures have to speak for it.
    const key = issue.statement === '' ? null : keyOf(issue);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return groups;
}

function applyRule(rule: Rule, from: readonly IssueFeatures[], to: readonly IssueFeatures[]): readonly IssuePair[] {
  const others = groupIssues(to, rule.keyOf);
  const pairs: IssuePair[] = [];
  for (const [key, group] of groupIssues(from, rule.keyOf)) {
    const partners = others.get(key) ?? [];
    if (rule.onlyOne && (group.length !== 1 || partners.length !== 1)) continue;
    group.forEach((issue, position) => {
      const partner = partners[position];
      if (partner !== undefined) pairs.push({ from: issue.index, to: partner.index });
    });
  }
  return pairs;
}

/** Pairs the issues whose statements are the same text, the strictest agreement first. */
export function pairAlike(from: readonly IssueFeatures[], to: readonly IssueFeatures[]): readonly IssuePair[] {
  const pairs: IssuePair[] = [];
  let fromLeft = from;
  let toLeft = to;
  for (const rule of RULES) {
    const found = applyRule(rule, fromLeft, toLeft);
    const fromTaken = new Set(found.map((pair) => pair.from));
    const toTaken = new Set(found.map((pair) => pair.to));
    fromLeft = fromLeft.filter((issue) => !fromTaken.has(issue.index));
    toLeft = toLeft.filter((issue) => !toTaken.has(issue.index));
    pairs.push(...found);
  }
  return pairs;
}
