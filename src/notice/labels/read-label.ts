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

/** Labels a notice made for itself: their names and what they announce. */
export type OwnLabels = ReadonlyMap<string, LabelKind>;

const NO_LABELS: OwnLabels = new Map();
const OWN = /\s*[【\[〔<]?([^\s:【】\[\]〔〕<>。;,]{2,12})(?:[】\]〕>]\s*:?|\s*:|\s)\s*/uy;

function readOwnLabel(folded: string, at: number, own: OwnLabels): Label | null {
  if (own.size === 0) return null;
  OWN.lastIndex = at;
  const match = OWN.exec(folded);
  const name = match?.[1] ?? '';
  const kind = own.get(name);
  return match === null || kind === undefined ? null : { kind, start: at, valueStart: at + match[0].length, name };
}

/** The label that begins at `at` and ends in a colon or a closing bracket, or null. */
export function readLabelAt(folded: string, at: number, own = NO_LABELS): Label | null {
  let longest = readOwnLabel(folded, at, own);
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
export function readLabelLine(folded: string, at = 0, own = NO_LABELS): Label | null {
  const label = readLabelAt(folded, at, own);
  if (label !== null) return label;
  const rest = folded.slice(at).trim();
  if (rest.length === 0) return null;
  const kind = readLabelName(rest, own);
  return kind === null ? null : { kind, start: at, valueStart: folded.length, name: rest };
}

/** What a text that is a label and nothing else announces (a table's column heading, a chapter heading), or null. */
export function readLabelName(folded: string, own = NO_LABELS): LabelKind | null {
  const name = folded.replace(/\s+/gu, '');
  const owned = own.get(name.replace(/^[【[〔<(]|[】\]〕>)]?:?$/gu, ''));
  if (owned !== undefined) return owned;
  return labelPatterns.find(({ whole }) => whole.test(name))?.kind ?? null;
}

const QUOTE = /[“‘《〈(【”’》〉)】]/gu;
const OPENING_QUOTES = '“‘《〈(【';
const NOTHING_QUOTED: readonly boolean[] = [];

/** For offsets inside quotes or brackets true: a label quoted by a measure is none (针对“整改情况:已完成”表述不实). */
export function findQuotedStretches(folded: string): readonly boolean[] {
  let quoted = NOTHING_QUOTED as boolean[];
  let [depth, openedAt] = [0, 0];
  for (const { 0: character, index } of folded.matchAll(QUOTE)) {
    if (OPENING_QUOTES.includes(character)) {
      if (depth === 0) openedAt = index;
      depth += 1;
      continue;
    }
    if (depth === 1) {
      if (quoted === NOTHING_QUOTED) quoted = new Array<boolean>(folded.length).fill(false);
      quoted.fill(true, openedAt, index + 1);
    }
    depth = Math.max(0, depth - 1);
  }
  if (depth === 0) return quoted;
  if (quoted === NOTHING_QUOTED) quoted = new Array<boolean>(folded.length).fill(false);
  return quoted.fill(true, openedAt);
}

/** What a label inside a paragraph may follow. */
const BEFORE_LABEL = /[。;!?:\s”’")】\]]|问题/gu;

/** UTF-16 units of 问题, the longest of these. */
const LONGEST_BEFORE_LABEL = 2;

/** The next offset from `from` on at which a label may begin, or null. */
function findLabelPlace(folded: string, from: number): number | null {
  if (from <= 0 && folded.length > 0) return 0;
  BEFORE_LABEL.lastIndex = Math.max(0, from - LONGEST_BEFORE_LABEL);
  for (let match = BEFORE_LABEL.exec(folded); match !== null; match = BEFORE_LABEL.exec(folded)) {
    const place = match.index + match[0].length;
    if (place >= from) return place < folded.length ? place : null;
  }
  return null;
}

/** The first label inside `folded` at or after `from` that follows a sentence's end, outside quotes, of a kind wanted. */
export function findInlineLabel(
  folded: string,
  from: number,
  kinds: ReadonlySet<LabelKind>,
  own = NO_LABELS,
): Label | null {
  const quoted = findQuotedStretches(folded);
  for (let at = findLabelPlace(folded, from); at !== null; at = findLabelPlace(folded, at + 1)) {
    if (quoted[at] === true && folded.charAt(at) !== '【') continue;
    const label = readLabelAt(folded, at, own);
    if (label !== null && kinds.has(label.kind)) return label;
  }
  return null;
}
