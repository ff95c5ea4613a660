import type { OutlineNode } from '../../outline/index.js';
import type { Line } from '../lines/index.js';
import { findEvidence, findsFault, namesFault, opensLikeMeasure, readHead, type Evidence } from './candidate.js';

/** What a node of the outline is: a heading above issues, an issue with all below it, or text that frames them. */
export interface RoleNode {
  readonly node: OutlineNode;
  readonly role: 'section' | 'issue' | 'text';
  readonly children: readonly RoleNode[];
}

interface Judged {
  readonly node: OutlineNode;
  /** Families from the outermost marker to this node's: issues of one part mostly share it. */
  readonly signature: string;
  readonly evidence: Evidence | null;
  readonly framing: boolean;
  /** A table that lists issues stands below: whatever the heading says, it heads them. */
  readonly tabled: boolean;
  readonly children: readonly Judged[];
}

/** Chapters about the work as a whole, before and behind the issues. On folded text. */
const OVERVIEW =
  /(?:基本|总体|整体|主要)(?:工作)?情况|组织(?:领导|实施|开展|推动)|工作(?:开展|推进|部署)|(?:安排|迅速|动员|全面|强化)部署|主要做法|工作做法|(?:整改|工作|主要|取得的?)成效|履行.{0,12}主体责任|(?:党[组委]|组织).{0,6}整改.{0,8}主体责任/u;
const OUTLOOK =
  /下一?步|今后|后续(?!整改(?:工作)?(?:落实|进展|完成)?(?:情况|进展))|打算|工作安排|努力方向|长效机制|巩固.{0,8}成果|持续(?:深化|抓好|推进).{0,10}整改|意见建议$/u;

function judge(node: OutlineNode, lines: readonly Line[], listings: ReadonlySet<number>, path: string): Judged {
  const signature = node.marker === null ? path : `${path}/${node.marker.family}`;
  const line = lines[node.line];
  const head = line === undefined ? '' : readHead(line, node);
  const title = (head.split('。')[0] ?? '').slice(0, 60);
  const children = node.children.map((child) => judge(child, lines, listings, signature));
  return {
    node,
    signature,
    evidence: findEvidence(node, lines),
    framing:
      node.marker !== null &&
      (OVERVIEW.test(title) || OUTLOOK.test(title)) &&
      !namesFault(title) &&
      !title.endsWith('方面'),
    tabled: children.some((child) => child.tabled || listings.has(child.node.line)),
    children,
  };
}

const descendants = (judged: Judged): readonly Judged[] =>
  judged.children.flatMap((child) => [child, ...descendants(child)]);

/** Evidence that outweighs a chapter's title: an overview seldom labels problems and their progress. */
const isFirm = ({ evidence }: Judged): boolean => evidence === 'problemLabel' || evidence === 'accountLabel';

/** A chapter that frames the issues and holds none: 整改工作基本情况, 下一步打算. */
const isFraming = (judged: Judged, depth: number): boolean =>
  judged.framing &&
  depth === 0 &&
  !descendants(judged).some(isFirm) &&
  !(isFirm(judged) && judged.evidence === 'problemLabel');

/** The node's own account stands before the first deeper one: what is labelled below belongs to its measures. */
function accountsBeforeDeeper(judged: Judged): boolean {
  if (judged.evidence === 'lastItem' || judged.children[0]?.node.marker?.opening === 'problem')
    return judged.evidence !== null;
  if (judged.evidence !== 'problemLabel' && judged.evidence !== 'accountLabel') return false;
  const firstDeeper = descendants(judged).find((deeper) => deeper.evidence !== null && deeper.node.marker !== null);
  const firstUnmarked = judged.children.find((child) => child.node.marker === null);
  if (firstDeeper === undefined) return true;
  return firstUnmarked !== undefined && firstUnmarked.node.line < firstDeeper.node.line;
}

type Verdicts = Map<OutlineNode, 'issue' | 'section'>;

/** First pass: nodes that are issues by their own evidence. A wrapper around deeper evidence is a heading (SURVEY R03). */
function decideByEvidence(judged: Judged, verdicts: Verdicts, depth: number): void {
  for (const child of judged.children) {
    if (child.node.marker === null || isFraming(child, depth)) continue;
    const deeper = descendants(child).some(
      ({ evidence, node }) =>
        evidence !== null &&
        node.marker !== null &&
        (child.evidence === 'wrapper' || evidence !== 'wrapper' || child.evidence === null),
    );
    if (child.evidence !== null && !child.tabled && (!deeper || accountsBeforeDeeper(child)))
      verdicts.set(child.node, 'issue');
    else decideByEvidence(child, verdicts, depth + 1);
  }
}

function collectSignatures(judged: Judged, verdicts: Verdicts, into: Map<string, number>): Map<string, number> {
  for (const child of judged.children) {
    if (verdicts.get(child.node) === 'issue') into.set(child.signature, (into.get(child.signature) ?? 0) + 1);
    else collectSignatures(child, verdicts, into);
  }
  return into;
}

const holdsIssue = (judged: Judged, verdicts: Verdicts): boolean =>
  verdicts.get(judged.node) === 'issue' ||
  judged.tabled ||
  judged.children.some((child) => holdsIssue(child, verdicts));

/** Second pass: a node that stands where issues stand is one too, though nothing labels it. */
function decideBySignature(
  judged: Judged,
  verdicts: Verdicts,
  signatures: ReadonlyMap<string, number>,
  depth: number,
): void {
  for (const child of judged.children) {
    if (child.node.marker === null || verdicts.has(child.node) || isFraming(child, depth)) continue;
    if (signatures.has(child.signature) && !holdsIssue(child, verdicts)) verdicts.set(child.node, 'issue');
    else decideBySignature(child, verdicts, signatures, depth + 1);
  }
}

/** Half of the headings must find fault before a level without labels is taken for the issues' own. Lower takes measures for issues. */
const FAULT_SHARE = 0.5;

function faultShare(children: readonly Judged[], lines: readonly Line[]): number {
  const marked = children.filter(({ node }) => node.marker !== null);
  if (marked.length === 0) return 0;
  const faults = marked.filter(({ node }) => {
    const line = lines[node.line];
    return line !== undefined && findsFault(readHead(line, node));
  });
  return faults.length / marked.length;
}

/** Last pass, for a part nothing labels: the deepest level whose headings find fault holds the issues. */
function decideByFault(judged: Judged, lines: readonly Line[], verdicts: Verdicts, depth: number): void {
  for (const child of judged.children) {
    const line = lines[child.node.line];
    if (line === undefined || child.node.marker === null || isFraming(child, depth)) continue;
    const head = readHead(line, child.node);
    if (child.tabled || faultShare(child.children, lines) >= FAULT_SHARE)
      decideByFault(child, lines, verdicts, depth + 1);
    else if (findsFault(head) && (child.children.length > 0 || head.includes('。') || !opensLikeMeasure(head)))
      verdicts.set(child.node, 'issue');
    else decideByFault(child, lines, verdicts, depth + 1);
  }
}

/** Headings that merely name faults list findings, no rectification: at least this share of them must be accounted for. */
const ACCOUNT_SHARE = 0.5;

function isAccountedFor(node: OutlineNode, lines: readonly Line[]): boolean {
  return node.children.length > 0 || /。.{4,}/u.test(lines[node.line]?.folded ?? '');
}

function accountShare(verdicts: Verdicts, lines: readonly Line[]): number {
  const issues = [...verdicts].filter(([, verdict]) => verdict === 'issue');
  return issues.filter(([node]) => isAccountedFor(node, lines)).length / Math.max(1, issues.length);
}

function toRoles(judged: Judged, verdicts: Verdicts): RoleNode {
  const { node } = judged;
  if (verdicts.get(node) === 'issue') return { node, role: 'issue', children: [] };
  return {
    node,
    role: node.marker === null && node.line >= 0 ? 'text' : 'section',
    children: judged.children.map((child) => toRoles(child, verdicts)),
  };
}

/**
 * The outline of one part → what each node is. Roles follow from what a node holds (a status label, a wrapper, a status),
 * then from where its like stand, and only where nothing is labelled from whether headings find fault; never from the
 * marker, which is a section here and an issue there (SURVEY §4). `listings`: the first lines of tables that list issues.
 */
export function assignRoles(
  outline: OutlineNode,
  lines: readonly Line[],
  listings: ReadonlySet<number> = new Set(),
): RoleNode {
  const judged = judge(outline, lines, listings, '');
  const verdicts: Verdicts = new Map();
  decideByEvidence(judged, verdicts, 0);
  const signatures = collectSignatures(judged, verdicts, new Map());
  if (signatures.size > 0) decideBySignature(judged, verdicts, signatures, 0);
  else {
    decideByFault(judged, lines, verdicts, 0);
    decideBySignature(judged, verdicts, collectSignatures(judged, verdicts, new Map()), 0);
    if (accountShare(verdicts, lines) < ACCOUNT_SHARE) verdicts.clear();
  }
  return toRoles(judged, verdicts);
}
