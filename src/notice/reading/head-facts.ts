import type { OutlineNode } from '../../outline/index.js';
import {
  findInlineLabel,
  findQuotedStretches,
  readLabelAt,
  readLabelLine,
  readLabelName,
  type LabelKind,
  type OwnLabels,
} from '../labels/index.js';
import { readOwnState, type Line, type NoticeWords } from '../lines/index.js';
import { readLeadingStatus } from '../../language/index.js';
import { measureCounter } from '../words/find-counters.js';
import { faultDegree } from './fault-degree.js';
import type { Grams } from './weights.js';
import { countsIssues, speaksOfTheWhole } from './chapter-words.js';
import { findSentenceState, findTrailingState, opensWrapper } from './statement-forms.js';

/** What a line says of itself, behind its marker. */
export interface HeadFacts {
  /** Its first sentence, cut to what a heading may be long. */
  readonly title: string;
  readonly length: number;
  readonly sentences: number;
  readonly endsSentence: boolean;
  readonly fault: number;
  readonly restFault: number;
  readonly opening: number;
  readonly wrapped: boolean;
  readonly problemLabel: boolean;
  readonly accountInside: boolean;
  readonly accountLabel: boolean;
  /** The account label opens the text behind a marker: （1）整改措施：…. */
  readonly accountFirst: boolean;
  readonly otherLabel: boolean;
  readonly state: boolean;
  readonly leadingState: boolean;
  readonly bracketedState: boolean;
  readonly quotes: boolean;
  readonly nextStep: boolean;
  readonly tableRow: boolean;
  /** A number or a problem label alone on its line: what it opens stands below. */
  readonly empty: boolean;
  readonly ofTheWhole: boolean;
  /** 此部分4个问题,部分整改1个,已整改3个. */
  readonly countsIssues: boolean;
}

const NOTHING: HeadFacts = {
  title: '',
  length: 0,
  sentences: 0,
  endsSentence: false,
  fault: 0,
  restFault: 0,
  opening: 0,
  wrapped: false,
  problemLabel: false,
  accountInside: false,
  accountLabel: false,
  accountFirst: false,
  otherLabel: false,
  state: false,
  leadingState: false,
  bracketedState: false,
  quotes: false,
  nextStep: false,
  tableRow: false,
  empty: false,
  ofTheWhole: false,
  countsIssues: false,
};

/** Labels that say an issue is being accounted for; 下一步 and 责任单位 also stand under chapters. */
const accountKinds: ReadonlySet<LabelKind> = new Set(['progress', 'result', 'measure']);
/** A title is read this far. Larger mixes a run-in paragraph into its heading. */
const LONGEST_TITLE = 60;
/** How many characters open a sentence. Larger makes the opening the sentence. */
const OPENING_LENGTH = 9;
/** Only the beginning of a long paragraph is weighed: it tells what the paragraph is. */
const LONGEST_WEIGHED = 600;
/** Brings degrees to the size of other evidence (0 or 1), so that learning holds none of them down more than another. */
const DEGREE_SCALE = 3;
const NEXT_STEP = /^(?:下一?步|下阶段|下一阶段|接下来|后续,|今后,)/u;

function readsAsState(head: string, words: NoticeWords): boolean {
  return (
    head.length > 0 && readOwnState(head.replace(/[。;]\s*$/u, '').replace(/^[(【[]|[)】\]]$/gu, ''), words) !== null
  );
}

function opensWithState(head: string): boolean {
  const leading = readLeadingStatus(head, 0, Math.min(head.length, LONGEST_TITLE));
  return leading !== null && /^[。;!]|^$/u.test(head.slice(leading.end, leading.end + 1));
}

function describeLabels(
  head: string,
  marked: boolean,
  own: OwnLabels,
): Pick<HeadFacts, 'problemLabel' | 'accountInside' | 'accountLabel' | 'accountFirst' | 'otherLabel'> {
  const label = marked ? readLabelAt(head, 0, own) : readLabelLine(head, 0, own);
  const inline = label === null ? findInlineLabel(head, 1, accountKinds, own) : null;
  const quoted = inline === null ? [] : findQuotedStretches(head);
  const isAccount = label !== null && accountKinds.has(label.kind);
  return {
    problemLabel: label?.kind === 'problem' && label.valueStart < head.length,
    accountInside: inline !== null && quoted[inline.start] !== true,
    accountLabel: !marked && isAccount,
    accountFirst: marked && isAccount,
    otherLabel: label !== null && !isAccount && label.kind !== 'problem',
  };
}

/** A node's line → what it says of itself. A table's row says little: its cells are read as a table. */
export function describeHead(line: Line | null, node: OutlineNode, grams: Grams, inTable: boolean): HeadFacts {
  if (line === null) return NOTHING;
  if (inTable || line.cells !== undefined) return { ...NOTHING, length: line.folded.length, tableRow: true };
  const head = line.folded.slice(node.marker?.length ?? 0, (node.marker?.length ?? 0) + LONGEST_WEIGHED).trim();
  const stop = head.search(/[。;]/u);
  const first = stop < 0 ? head : head.slice(0, stop);
  return {
    title: first.slice(0, LONGEST_TITLE),
    length: line.folded.length - (node.marker?.length ?? 0),
    sentences: (head.match(/。/gu)?.length ?? 0) + (/。\s*$/u.test(head) ? 0 : 1),
    endsSentence: /[。;]\s*$/u.test(head),
    fault: DEGREE_SCALE * faultDegree(first, grams),
    restFault: DEGREE_SCALE * faultDegree(head, grams, first.length),
    opening: DEGREE_SCALE * faultDegree(head, grams, 0, OPENING_LENGTH),
    wrapped: opensWrapper(head),
    ...describeLabels(head, node.marker !== null && node.marker.length > 0, line.words.labels),
    state: readsAsState(head, line.words),
    leadingState: opensWithState(head),
    bracketedState: findTrailingState(head, line.words) !== null || findSentenceState(head, line.words) !== null,
    quotes: /[“"]/u.test(head),
    nextStep: NEXT_STEP.test(head),
    tableRow: false,
    empty:
      head === '' ||
      measureCounter(head, line.words.counters) === head.length ||
      readLabelName(head, line.words.labels) === 'problem',
    ofTheWhole: speaksOfTheWhole(head),
    countsIssues: countsIssues(head),
  };
}
