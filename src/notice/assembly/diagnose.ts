import type { Diagnostic, Paragraph, Severity } from '../../text/index.js';
import type { Slice } from '../lines/index.js';
import type { Coverage, Issue, Reconciliation, TotalDifference } from '../record.js';
import type { Masthead } from './read-masthead.js';
import { toSpan } from './span.js';
import type { NamedPart } from './to-record-parts.js';

export interface Findings {
  readonly parts: readonly NamedPart[];
  readonly issues: readonly Issue[];
  readonly masthead: Masthead;
  readonly reconciliation: Reconciliation;
  readonly coverage: Coverage;
  readonly paragraphs: readonly Paragraph[];
}

const oddityMessages = {
  'skipped-number': 'skips a number of its series',
  'doubled-number': 'repeats the number before it',
  'restarted-number': 'starts its series again',
  'backward-number': 'goes back in its series',
} as const;

const totalNames: Readonly<Record<TotalDifference['field'], string>> = {
  total: '问题总数',
  completed: '已完成',
  longTerm: '长期任务',
  inProgress: '正在整改',
  notCompleted: '未完成',
};

function diagnoseNumbering({ parts, paragraphs }: Findings): readonly Diagnostic[] {
  return parts.flatMap(({ draft }) =>
    draft.oddities.map(({ code, slice, marker }): Diagnostic => ({
      code,
      severity: code === 'restarted-number' ? 'info' : 'warning',
      message: `${marker} ${oddityMessages[code]}.`,
      span: toSpan(slice, paragraphs),
    })),
  );
}

function diagnoseIssues({ issues, parts, paragraphs }: Findings): readonly Diagnostic[] {
  const statesStatus = issues.some(({ status }) => status !== null);
  const of = (issue: Issue, code: string, severity: Severity, message: string): Diagnostic => ({
    code,
    severity,
    message,
    span: issue.statusSpan ?? issue.span,
  });
  const empty = parts.flatMap(({ draft }) =>
    draft.issues.flatMap(({ draft: { emptyLabel } }): Slice[] => (emptyLabel === null ? [] : [emptyLabel])),
  );
  return [
    ...issues.flatMap((issue): Diagnostic[] => [
      ...(statesStatus && issue.status === null
        ? [of(issue, 'issue-without-status', 'info', `${issue.id} states no status.`)]
        : []),
      ...(issue.status === 'unknown'
        ? [of(issue, 'status-phrase-unknown', 'warning', `“${issue.statusLabel ?? ''}” is no status phrase known.`)]
        : []),
      ...(issue.measures.length === 0
        ? [of(issue, 'issue-without-measures', 'warning', `${issue.id} names no measure.`)]
        : []),
    ]),
    ...empty.map((slice): Diagnostic => ({
      code: 'label-without-content',
      severity: 'warning',
      message: 'Nothing stands behind the label.',
      span: toSpan(slice, paragraphs),
    })),
    ...(issues.length === 0
      ? [
          {
            code: 'lists-no-issues',
            severity: 'warning',
            message: 'The notice states totals and lists no issue.',
          } as const,
        ]
      : []),
    ...(statesStatus || issues.length === 0
      ? []
      : [
          {
            code: 'no-status-stated',
            severity: 'info',
            message: 'The notice states no status for any issue.',
          } as const,
        ]),
  ];
}

function diagnoseTotals({ reconciliation, masthead }: Findings): readonly Diagnostic[] {
  const span = masthead.declared.span;
  return reconciliation.differences.map(({ field, declared, counted }): Diagnostic => ({
    code: 'declared-total-mismatch',
    severity: 'warning',
    message: `${totalNames[field]}: the notice states ${declared}, it lists ${counted}.`,
    ...(span === null ? {} : { span }),
  }));
}

function diagnoseMasthead({ masthead }: Findings): readonly Diagnostic[] {
  const missing: readonly (readonly [boolean, string, string])[] = [
    [masthead.title === '', 'title-not-found', 'The text carries no title.'],
    [masthead.issuer === null, 'issuer-not-found', 'Neither signature nor title names the issuer.'],
    [masthead.publishedDate === null, 'date-not-found', 'Neither signature nor page states a date.'],
  ];
  return missing.flatMap(([isMissing, code, message]) =>
    isMissing ? [{ code, severity: 'info', message } as const] : [],
  );
}

/** What is odd about a notice as read, each with a stable code and, where it stands in the text, its span. */
export function diagnoseNotice(findings: Findings): readonly Diagnostic[] {
  return [
    ...diagnoseMasthead(findings),
    ...diagnoseNumbering(findings),
    ...diagnoseIssues(findings),
    ...diagnoseTotals(findings),
    ...findings.coverage.unassigned.map(({ span }): Diagnostic => ({
      code: 'text-unassigned',
      severity: 'warning',
      message: 'The text belongs to no part of the record.',
      span,
    })),
  ];
}
