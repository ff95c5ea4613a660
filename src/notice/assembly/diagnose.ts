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
    ...(statesStatus
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

/** How much each thing lowers confidence. Larger weights sort a notice further up the list of those to look at. */
const weights = {
  noMeasures: 0.4,
  unknownStatus: 0.3,
  unassigned: 0.5,
  numbering: 0.02,
  masthead: 0.04,
  readerWarning: 0.1,
} as const;
const mastheadCodes: ReadonlySet<string> = new Set(['title-not-found', 'issuer-not-found', 'date-not-found']);
const numberingCodes: ReadonlySet<string> = new Set(['skipped-number', 'doubled-number', 'backward-number']);
const issueCodes: ReadonlySet<string> = new Set([
  'issue-without-measures',
  'status-phrase-unknown',
  'text-unassigned',
  'declared-total-mismatch',
  'label-without-content',
]);

/** 0…1, two decimals: 1 where nothing hints at a misreading. A total that does not add up is the notice's doing and lowers nothing. */
export function rateConfidence(
  diagnostics: readonly Diagnostic[],
  issues: readonly Issue[],
  coverage: Coverage,
): number {
  const share = (count: number): number => (issues.length === 0 ? 1 : count / issues.length);
  const count = (codes: ReadonlySet<string>): number => diagnostics.filter(({ code }) => codes.has(code)).length;
  const readerWarnings = diagnostics.filter(
    ({ code, severity }) => severity !== 'info' && !numberingCodes.has(code) && !issueCodes.has(code),
  ).length;
  const loss =
    weights.noMeasures * share(issues.filter(({ measures }) => measures.length === 0).length) +
    weights.unknownStatus * share(issues.filter(({ status }) => status === 'unknown').length) +
    weights.unassigned *
      (coverage.characters === 0 ? 0 : (coverage.characters - coverage.assigned) / coverage.characters) +
    weights.numbering * count(numberingCodes) +
    weights.masthead * count(mastheadCodes) +
    weights.readerWarning * readerWarnings;
  return Math.round(Math.max(0, 1 - loss) * 100) / 100;
}
