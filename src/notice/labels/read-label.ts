import { labelWords, type LabelKind } from './label-words.js';

/** A field label in folded text: `start`…`end` covers the label with its colon, `valueStart` is where its field begins. */
export interface Label {
  readonly kind: LabelKind;
  readonly start: number;
  readonly valueStart: number;
  readonly name: string;
}

interface LabelPattern {
  readonly kind: LabelKind;
  readonly beforeColon: RegExp;
  readonly whole: RegExp;
}

/** In this order: a label that could be two kinds is the one that says more (整改措施及成效 before 成效). */
const kindsInOrder: readonly LabelKind[] = [
  'nextStep',
  'problem',
  'progress',
  'result',
  'target',
  'responsible',
  'leader',
  'deadline',
  'acceptance',
  'measure',
  'other',
];

const labelPatterns: readonly LabelPattern[] = kindsInOrder.map((kind) => {
  const words = labelWords[kind].map((word) => `(?:${word})`).join('|');
  return {
    kind,
    beforeColon: new RegExp(`[【\\[]?(${words})(?:[】\\]]\\s*:?|\\s*:)\\s*`, 'uy'),
    whole: new RegExp(`^[【\\[]?(?:${words})[】\\]]?\\s*[:。]?$`, 'u'),
  };
});

/** The label that begins at `at` and ends in a colon or a closing bracket, or null. */
export function readLabelAt(folded: string, at: number): Label | null {
  let longest: Label | null = null;
  for (const { kind, beforeColon } of labelPatterns) {
    beforeColon.lastIndex = at;
    const match = beforeColon.exec(folded);
    if (match === null || match[0].length === 0) continue;
    const valueStart = at + match[0].length;
    if (longest === null || valueStart > longest.valueStart)
      longest = { kind, start: at, valueStart, name: match[1] ?? '' };
  }
  return longest;
}

/** A line that opens with a label, or is nothing but one (整改情况 on a line of its own). */
export function readLabelLine(folded: string, at = 0): Label | null {
  const label = readLabelAt(folded, at);
  if (label !== null) return label;
  const rest = folded.slice(at).trim();
  if (rest.length === 0) return null;
  const kind = readLabelName(rest);
  return kind === null ? null : { kind, start: at, valueStart: folded.length, name: rest };
}

/** What a text that is a label and nothing else announces (a table's column heading, a chapter heading), or null. */
export function readLabelName(folded: string): LabelKind | null {
  const name = folded.replace(/\s+/gu, '');
  return labelPatterns.find(({ whole }) => whole.test(name))?.kind ?? null;
}

const OPENING_QUOTES = '“‘《〈(【';
const CLOSING_QUOTES = '”’》〉)】';

/** For each offset whether it stands inside quotes or brackets: a label quoted by a measure is none (针对“整改情况:已完成”表述不实). */
export function findQuotedStretches(folded: string): readonly boolean[] {
  const quoted: boolean[] = [];
  let depth = 0;
  for (const character of folded) {
    if (OPENING_QUOTES.includes(character)) depth += 1;
    for (let unit = 0; unit < character.length; unit += 1) quoted.push(depth > 0);
    if (CLOSING_QUOTES.includes(character)) depth = Math.max(0, depth - 1);
  }
  return quoted;
}

/** Characters a label inside a paragraph may follow. */
const BEFORE_LABEL = /[。;!?:\s”’)】\]]$|问题$/u;

/** The first label inside `folded` at or after `from` that follows a sentence's end, outside quotes, of a kind wanted. */
export function findInlineLabel(folded: string, from: number, kinds: ReadonlySet<LabelKind>): Label | null {
  const quoted = findQuotedStretches(folded);
  for (let at = Math.max(0, from); at < folded.length; at += 1) {
    if (at > 0 && !BEFORE_LABEL.test(folded.slice(Math.max(0, at - 2), at))) continue;
    if (quoted[at] === true && folded.charAt(at) !== '【') continue;
    const label = readLabelAt(folded, at);
    if (label !== null && kinds.has(label.kind)) return label;
  }
  return null;
}
