import type { GoldIssue } from '../accuracy/gold.js';
import type { ChosenIssue, WeighedNode } from '../../src/notice/reading/index.js';

const normalise = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** How much of a statement must stand on a line for the line to be its. */
const PREFIX_LENGTH = 14;

interface Entry {
  readonly node: WeighedNode;
  readonly parent: Entry | null;
  readonly text: string;
  readonly index: number;
}

function listEntries(root: WeighedNode): readonly Entry[] {
  const entries: Entry[] = [];
  const visit = (node: WeighedNode, parent: Entry | null): void => {
    const entry: Entry = { node, parent, text: normalise(node.line?.text ?? ''), index: entries.length };
    entries.push(entry);
    node.children.forEach((child) => {
      visit(child, entry);
    });
  };
  visit(root, null);
  return entries;
}

function findEntry(
  entries: readonly Entry[],
  issue: GoldIssue,
  from: number,
  used: ReadonlySet<WeighedNode>,
): Entry | null {
  const texts = [issue.statement, issue.statementCore ?? issue.statement].map((text) =>
    normalise(text).slice(0, PREFIX_LENGTH),
  );
  const holds = ({ node, text }: Entry): boolean =>
    !used.has(node) && node.line !== null && texts.some((prefix) => text.includes(prefix));
  return entries.slice(from).find(holds) ?? entries.find(holds) ?? null;
}

/** 任务1 on a line of its own above 问题描述：…: the item is the issue, its statement stands below. */
function climb(entry: Entry, issue: GoldIssue, used: ReadonlySet<WeighedNode>): Entry {
  const marker = normalise(issue.marker ?? '');
  const own = normalise(entry.node.node.marker?.text ?? '');
  const { parent } = entry;
  if (parent !== null && parent.node.head.empty && parent.node.line !== null && !used.has(parent.node))
    return climb(parent, issue, used);
  if (marker === '' || own === marker) return entry;
  for (let above = entry.parent; above !== null; above = above.parent) {
    const text = normalise(above.node.node.marker?.text ?? '');
    if (text === marker && !used.has(above.node) && above.text.length <= text.length + 12) return above;
  }
  return entry;
}

function findFollowers(issue: GoldIssue, entry: Entry, issues: ReadonlySet<WeighedNode>): readonly WeighedNode[] {
  const siblings = entry.parent?.node.children ?? [];
  const from = siblings.indexOf(entry.node) + 1;
  const texts = [...issue.measures.map(({ text_prefix: text }) => text), issue.statusLabel ?? '', issue.detail ?? '']
    .map((text) => normalise(text).slice(0, 10))
    .filter((text) => text !== '');
  let last = from - 1;
  for (let at = from; at < siblings.length; at += 1) {
    const sibling = siblings[at];
    if (sibling === undefined || issues.has(sibling) || (sibling.node.marker !== null && !sibling.head.tableRow)) break;
    const line = normalise(sibling.line?.text ?? '');
    if (texts.some((text) => line.includes(text))) last = at;
  }
  return siblings.slice(from, last + 1);
}

/** How many of the gold's headings an outline has not, and how many of its short lines are none of them. */
export function countWrongHeadings(root: WeighedNode, sections: readonly { readonly title: string }[]): number {
  const headings = listEntries(root).filter(({ node }) => node.node.marker !== null);
  const titles = sections.map(({ title }) => normalise(title).slice(0, PREFIX_LENGTH));
  const missing = titles.filter((title) => !headings.some(({ text }) => text.includes(title))).length;
  const extra = headings.filter(
    ({ node, text }) => node.node.marker?.opening === 'heading' && !titles.some((title) => text.includes(title)),
  ).length;
  return missing + extra;
}

export interface Alignment {
  readonly issues: readonly ChosenIssue[];
  /** Gold issues that no line of this part holds. */
  readonly missing: readonly GoldIssue[];
}

/** Which nodes of a part's outline a careful reader took for issues. */
export function alignGold(root: WeighedNode, gold: readonly GoldIssue[]): Alignment {
  const entries = listEntries(root);
  const used = new Set<WeighedNode>();
  const found: { issue: GoldIssue; entry: Entry }[] = [];
  const missing: GoldIssue[] = [];
  let from = 0;
  for (const issue of gold) {
    const direct = findEntry(entries, issue, from, used);
    if (direct === null) missing.push(issue);
    else if (direct.node.head.tableRow) from = direct.index + 1;
    else {
      const entry = climb(direct, issue, used);
      used.add(entry.node);
      used.add(direct.node);
      found.push({ issue, entry });
      from = direct.index + 1;
    }
  }
  const nodes = new Set(found.map(({ entry }) => entry.node));
  const issues = found
    .sort((left, right) => left.entry.index - right.entry.index)
    .map(({ issue, entry }) => ({ node: entry.node, followers: findFollowers(issue, entry, nodes) }));
  return { issues, missing };
}
