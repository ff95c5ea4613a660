import type { OutlineNode } from '../../outline/index.js';
import { findInlineLabel, findQuotedStretches, readLabelAt, readLabelLine, type LabelKind } from '../labels/index.js';
import type { Line } from '../lines/index.js';
import { readLeadingStatus, readStatusPhrase } from '../status/index.js';
import { faultWords, measureOpenings } from './problem-words.js';

/** Labels that say an issue is being accounted for; 下一步 and 责任单位 also stand under chapters. */
const accountKinds: ReadonlySet<LabelKind> = new Set(['progress', 'result', 'measure']);

const FAULT = new RegExp(faultWords, 'u');
const MEASURE_OPENING = new RegExp(`^(?:${measureOpenings})`, 'u');
const WRAPPER = /^(?:关于|针对|对|就)\s*[“"‘「《]/u;
const WRAPPER_END = /[”"’」》]\s*(?:等)?(?:的|等|这一|方面的?|一些|具体)*问题|[”"]\s*(?:[。;:,]|$)|[”"]\s*整改/u;
/** 针对巡察组反馈意见中指出的问题 speaks of all issues and names none. */
const REFERS_TO_ALL = /反馈|指出|提出|发现的|上述|以上|\d+个/u;
const BARE_WRAPPER = /^(?:关于|针对)([^。;:]{2,90}?)(?:的)?问题(?:[。;:,]|$|的?整改|\s)/u;
const BRACKETED_END = /[(【[]([^()【】[\]]{2,24})[)】\]]\s*[。]?$/u;

/** A node's text behind its marker. */
export function readHead(line: Line, node: OutlineNode): string {
  return line.folded.slice(node.marker?.length ?? 0);
}

/** True where the words name a fault (部署不够精准), wherever they stand. */
export function namesFault(folded: string): boolean {
  return FAULT.test(folded);
}

/** 关于“S”的问题, 针对“S”问题, 关于S的问题: the text opens with the wrapper issues are announced in. */
export function opensWrapper(folded: string): boolean {
  if (WRAPPER.test(folded) && WRAPPER_END.test(folded)) return true;
  const bare = BARE_WRAPPER.exec(folded)?.[1];
  return bare !== undefined && FAULT.test(bare) && !REFERS_TO_ALL.test(bare);
}

/** The status in brackets at the end of a heading: S（已完成整改）, S【长期坚持】. */
export function findBracketedStatus(folded: string): { start: number; textStart: number; textEnd: number } | null {
  const match = BRACKETED_END.exec(folded);
  if (match?.[1] === undefined) return null;
  const label = /^[^:]{0,8}:\s*/u.exec(match[1])?.[0].length ?? 0;
  if (readStatusPhrase(match[1].slice(label)) === null) return null;
  const textStart = match.index + 1;
  return { start: match.index, textStart: textStart + label, textEnd: textStart + match[1].length };
}

/** True where a sentence finds fault and does not open like a measure. */
export function findsFault(folded: string): boolean {
  const sentence = folded.split('。')[0] ?? '';
  return FAULT.test(sentence) && !MEASURE_OPENING.test(sentence);
}

export function opensLikeMeasure(folded: string): boolean {
  return MEASURE_OPENING.test(folded.trimStart());
}

const ORGAN_ACTS = new RegExp(
  `^[^。;,:]{1,24}?(?:局|委|办|厅|院|处|站|所|中心|部门|单位|公司|集团|政府|乡镇|街道|学校|医院|机关)(?:等[^。;,]{0,10}?)?(?:${measureOpenings}|追回|退回|冲减|核减)`,
  'u',
);

/** 区机关事务服务中心已将闲置房产…: an office and what it did, whatever faults the sentence names. */
export function tellsOfOrgan(folded: string): boolean {
  return ORGAN_ACTS.test(folded);
}

/** Why a node is taken for an issue, strongest first; null where nothing in it or right below it says so. */
export type Evidence = 'problemLabel' | 'accountLabel' | 'status' | 'lastItem' | 'wrapper';

function accountsInHead(head: string): boolean {
  const quoted = findQuotedStretches(head);
  const label = findInlineLabel(head, 1, accountKinds);
  return label !== null && quoted[label.start] !== true;
}

function accountsBelow(child: OutlineNode, lines: readonly Line[]): boolean {
  const line = lines[child.line];
  if (line === undefined) return false;
  const from = child.marker?.length ?? 0;
  const label = child.marker === null ? readLabelLine(line.folded) : readLabelAt(line.folded, from);
  return label !== null && accountKinds.has(label.kind);
}

function statesStatusBelow(child: OutlineNode, lines: readonly Line[]): boolean {
  const line = lines[child.line];
  if (line === undefined || child.marker !== null) return false;
  const leading = readLeadingStatus(line.folded, 0, line.folded.length);
  return leading !== null && /^[。;!]|^$/u.test(line.folded.slice(leading.end, leading.end + 1));
}

/** The last item of a node carries its status: … 2.薄弱村由9个减少到2个。(长期坚持). The items before it carry none. */
function statesStatusInLastItem(node: OutlineNode, lines: readonly Line[]): boolean {
  const items = node.children.filter((child) => child.marker !== null);
  const brackets = items.map((child) => {
    const line = lines[child.line];
    return line === undefined ? null : findBracketedStatus(readHead(line, child));
  });
  if (brackets.at(-1) == null || brackets.slice(0, -1).some((bracket) => bracket !== null)) return false;
  const last = items.at(-1);
  const line = last === undefined ? undefined : lines[last.line];
  const head = line === undefined || last === undefined ? '' : readHead(line, last).slice(0, brackets.at(-1)?.start);
  return items.length > 1 || !findsFault(head);
}

/** Labels that describe what a heading names: 2.1.1 选题不足 / 问题描述：S. */
const DESCRIPTION = /^(?:问题|具体|主要)(?:的)?(?:具体)?(?:描述|表现|情况)/u;

/** A heading that finds fault, and below it one line that describes the fault: the heading is the issue. */
function isDescribedBelow(node: OutlineNode, lines: readonly Line[], head: string): boolean {
  if (!findsFault(head) || head.endsWith('方面')) return false;
  const problems = node.children.filter(({ marker }) => marker?.opening === 'problem');
  const line = problems.length === 1 ? lines[problems[0]?.line ?? -1] : undefined;
  return line !== undefined && node.children[0] === problems[0] && DESCRIPTION.test(line.folded);
}

/** 序号1 on a line of its own, and below it 整改任务：S. */
function opensWithProblem(node: OutlineNode, lines: readonly Line[]): boolean {
  const [first] = node.children;
  const line = first === undefined ? undefined : lines[first.line];
  return line !== undefined && first?.marker?.opening === 'problem';
}

/** What says that a node is an issue: its own head, or a line directly below it. */
export function findEvidence(node: OutlineNode, lines: readonly Line[]): Evidence | null {
  const line = lines[node.line];
  if (line === undefined || node.marker === null) return null;
  const head = readHead(line, node);
  if (head.trim() === '' && opensWithProblem(node, lines)) return 'problemLabel';
  if (isDescribedBelow(node, lines, head)) return 'problemLabel';
  const opening = readLabelAt(head, 0);
  if (opening?.kind === 'problem' && opening.valueStart < head.length) return 'problemLabel';
  if (opening === null && accountsInHead(head)) return 'accountLabel';
  if (opening === null && node.children.some((child) => accountsBelow(child, lines))) return 'accountLabel';
  if (findBracketedStatus(head) !== null) return 'status';
  if (node.children.slice(0, 1).some((child) => statesStatusBelow(child, lines))) return 'status';
  if (statesStatusInLastItem(node, lines)) return 'lastItem';
  return opensWrapper(head) ? 'wrapper' : null;
}
