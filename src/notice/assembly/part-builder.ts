import { readGroupState, type GroupStateDraft, type IssueDraft } from '../issue/index.js';
import { sliceOf, type Line } from '../lines/index.js';
import type { Claim, NumberingOddity, PartDraft, PlacedIssue, Role, SectionDraft } from './part-draft.js';
import type { Irregularity } from '../../outline/index.js';
import type { Slice } from '../lines/index.js';
import { readHeadingStatus } from '../read-heading-status.js';

function findTitleStatus(line: Line, start: number, end: number): SectionDraft['status'] {
  const found = readHeadingStatus(line.folded.slice(start, end));
  return found === null ? null : { value: found.status, label: sliceOf(line, start, start + found.end) };
}

/** Gives the issues of a section, up to `last`, a state said of all of them; those with one of their own keep it. */
function spread(
  issues: PlacedIssue[],
  { status, label, count }: GroupStateDraft,
  section: number | null,
  last: number | null,
): void {
  const own = issues.flatMap((issue, index) =>
    issue.section === section && (last === null || index <= last) ? [index] : [],
  );
  for (const index of count === null ? own : own.slice(-count)) {
    const issue = issues[index];
    if (issue !== undefined && issue.draft.status === null)
      issues[index] = { ...issue, draft: { ...issue.draft, status, statusLabel: label } };
  }
}

/** Gathers sections, issues and framing text of one part in document order, and claims each character once. */
export class PartBuilder {
  private readonly sections: SectionDraft[] = [];
  private readonly issues: PlacedIssue[] = [];
  private readonly summary: Slice[] = [];
  private readonly claims: Claim[] = [];
  private readonly oddities: NumberingOddity[] = [];
  private readonly groupStates: (GroupStateDraft & { readonly section: number | null; readonly last: null })[] = [];

  get hasIssues(): boolean {
    return this.issues.length > 0;
  }

  claim(role: Role, slice: Slice): void {
    if (slice.end > slice.start) this.claims.push({ role, slice });
  }

  addSection(parent: number | null, marker: string | null, line: Line, titleStart: number, titleEnd: number): number {
    const depth = parent === null ? 1 : (this.sections[parent]?.depth ?? 0) + 1;
    const title = sliceOf(line, titleStart, titleEnd);
    const status = findTitleStatus(line, titleStart, titleEnd);
    this.sections.push({ parent, depth, marker, title, status });
    const punctuation = /^[\s。:：;；】]*/u.exec(line.text.slice(titleEnd))?.[0].length ?? 0;
    this.claim('sectionTitle', sliceOf(line, 0, titleEnd + punctuation));
    if (titleEnd + punctuation < line.text.length) this.addSummary(line, titleEnd + punctuation);
    return this.sections.length - 1;
  }

  addSummary(line: Line, from = 0): void {
    const slice = sliceOf(line, from, line.text.length);
    if (slice.end === slice.start) return;
    this.summary.push(slice);
    this.claim('summary', slice);
  }

  addIssue(section: number | null, draft: IssueDraft): void {
    this.issues.push({ section, draft });
    for (const { role, slice } of draft.pieces) this.claim(role, slice);
  }

  noteOddity(code: Irregularity, line: Line, marker: string): void {
    this.oddities.push({ code, slice: sliceOf(line, 0, marker.length), marker });
  }

  build(): PartDraft {
    const { sections, summary, claims, oddities } = this;
    const issues = this.spreadGroupStates().map((issue) => this.sortByHeading(issue));
    return { sections, issues, summary, claims, oddities };
  }

  /** 以上5个问题均已整改到位: the issues before it in its section that say nothing of their own have that state. */
  private spreadGroupStates(): readonly PlacedIssue[] {
    const issues = [...this.issues];
    this.issues.forEach(({ section, draft: { groupState } }, last) => {
      if (groupState !== null) spread(issues, groupState, section, last);
    });
    for (const { section, last, ...state } of this.groupStates) spread(issues, state, section, last);
    return issues;
  }

  /** A sentence among the framing text of a section that says a state of its issues. */
  noteGroupState(section: number | null, line: Line): void {
    const found = readGroupState(line.folded);
    if (found === null) return;
    const { status, count } = found;
    this.groupStates.push({ section, last: null, status, count, label: sliceOf(line, found.start, found.end) });
  }

  /** An issue that says nothing of its own state has the one its nearest heading sorts it under. */
  private sortByHeading(issue: PlacedIssue): PlacedIssue {
    const { draft, section } = issue;
    if (draft.status !== null || draft.statusLabel !== null) return issue;
    for (let index = section; index !== null; index = this.sections[index]?.parent ?? null) {
      const status = this.sections[index]?.status ?? null;
      if (status !== null) return { section, draft: { ...draft, status: status.value, statusLabel: status.label } };
    }
    return issue;
  }
}
