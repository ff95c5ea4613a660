import { readLabelAt, type LabelKind } from '../labels/index.js';
import { cutLine, type Line } from '../lines/index.js';
import { readStatusPhrase } from '../../language/index.js';

/** A heading without what is printed around its statement in brackets. */
export interface CutHead {
  readonly line: Line;
  /** 【已整改】, 【立行立改】 before the statement, brackets left out. */
  readonly tag: Line | null;
  /** （责任单位：…；完成时限：…） behind it, brackets left out. */
  readonly fields: readonly Line[];
}

const TAG = /^\s*[【[(]([\p{Script=Han},、]{2,12})[】\])]\s*/u;
/** Ways an issue is to be put right by; none says how far it has come. */
const TYPE =
  /^(?:立行立改|即知即改|立知立改|限期整改|分阶段整改|分期整改|长期整改|长期坚持|持续整改|持续推进)(?:类|问题|事项)?$/u;
const FIELDS = /[(【[]([^()【】[\]]{4,120})[)】\]]\s*[。;]?\s*$/u;
const bracketedKinds: ReadonlySet<LabelKind> = new Set(['responsible', 'leader', 'deadline']);

interface Tag {
  readonly textStart: number;
  readonly textEnd: number;
  readonly end: number;
}

function findTag(folded: string, from: number): Tag | null {
  const match = TAG.exec(folded.slice(from));
  if (match?.[1] === undefined || !(TYPE.test(match[1]) || readStatusPhrase(match[1]) !== null)) return null;
  const textStart = from + match[0].indexOf(match[1]);
  return { textStart, textEnd: textStart + match[1].length, end: from + match[0].length };
}

/** Where a heading's marker begins: behind a tag, where one stands before it. */
export function findMarkerStart(line: Line, markerLength: number): number {
  const tag = findTag(line.folded.slice(0, markerLength), 0);
  return tag === null || tag.end >= markerLength ? 0 : tag.end;
}

/** How much of a heading its marker takes, and where in it the marker itself begins: behind the tag in 【已整改】1.S. */
export interface HeadMarker {
  readonly start: number;
  readonly length: number;
}

/** Takes brackets off a heading, in front of its statement or of its marker, and behind. */
export function cutHead(whole: Line, { start, length }: HeadMarker): CutHead {
  const tag = start > 0 ? findTag(whole.folded, 0) : findTag(whole.folded, length);
  const from = tag === null ? length : Math.max(length, tag.end);
  let line = cutLine(whole, from, whole.text.length);
  const fields: Line[] = [];
  for (let match = FIELDS.exec(line.folded); match?.[1] !== undefined; match = FIELDS.exec(line.folded)) {
    const label = readLabelAt(match[1], 0, line.words.labels);
    if (match.index === 0 || label === null || !bracketedKinds.has(label.kind)) break;
    fields.unshift(cutLine(line, match.index + 1, match.index + 1 + match[1].length));
    line = cutLine(line, 0, match.index);
  }
  return { line, tag: tag === null ? null : cutLine(whole, tag.textStart, tag.textEnd), fields };
}
