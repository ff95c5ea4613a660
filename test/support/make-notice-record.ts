import type { Issue, Measure, NoticeRecord, Section, Status } from '../../src/notice/index.js';
import type { Span } from '../../src/text/index.js';

export interface IssueDraft {
  readonly statement: string;
  readonly core?: string;
  readonly status?: Status | null;
  readonly measures?: readonly string[];
  readonly deadlineDate?: string | null;
  readonly deadline?: string | null;
  readonly responsible?: readonly string[];
}

export interface SectionDraft {
  readonly title: string;
  readonly issues: readonly IssueDraft[];
}

export interface NoticeDraft {
  readonly title?: string;
  readonly issuer?: string | null;
  readonly publishedDate?: string | null;
  readonly inspection?: Partial<NoticeRecord['inspection']>;
  readonly sections: readonly SectionDraft[];
}

const NOWHERE: Span = { paragraph: 0, start: 0, end: 0, page: null };

/** A record as the parser would give it, for tests of what comes after; its spans point nowhere. */
export function makeNoticeRecord(draft: NoticeDraft): NoticeRecord {
  const sections: Section[] = draft.sections.map(({ title }, place) => ({
    id: `s${place + 1}`,
    parentId: null,
    part: 'body',
    depth: 0,
    marker: null,
    title,
    span: NOWHERE,
  }));
  const issues: Issue[] = [];
  let measureCount = 0;
  draft.sections.forEach((section, place) => {
    section.issues.forEach((issue, ordinal) => {
      const measures = (issue.measures ?? []).map((text): Measure => {
        measureCount += 1;
        return { id: `m${measureCount}`, marker: null, text, kind: 'measure', facts: [], span: NOWHERE };
      });
      issues.push({
        id: `i${issues.length + 1}`,
        sectionId: `s${place + 1}`,
        part: 'body',
        ordinal: ordinal + 1,
        marker: null,
        statement: issue.statement,
        core: issue.core ?? issue.statement,
        statusLabel: null,
        statusSpan: null,
        status: issue.status ?? null,
        responsible: issue.responsible ?? [],
        deadline: issue.deadline ?? issue.deadlineDate ?? null,
        deadlineDate: issue.deadlineDate ?? null,
        fields: [],
        measures,
        span: NOWHERE,
      });
    });
  });
  const totals = { total: null, completed: null, longTerm: null, inProgress: null, notCompleted: null };
  const counted = { total: issues.length, completed: 0, longTerm: 0, inProgress: 0, notCompleted: 0, unstated: 0 };
  return {
    schemaVersion: 1,
    source: {
      fileName: 'x.txt',
      mediaType: 'text/plain',
      format: 'txt',
      sha256: '',
      bytes: 0,
      pages: null,
      ocr: false,
    },
    title: draft.title ?? '整改进展情况的通报',
    issuer: draft.issuer ?? null,
    publishedDate: draft.publishedDate ?? null,
    inspection: { kind: null, body: null, from: null, to: null, feedbackDate: null, ...draft.inspection },
    declared: { ...totals, span: null },
    reconciliation: { counted, balanced: true, differences: [] },
    sections,
    issues,
    contact: { phone: null, email: null, address: null },
    coverage: { characters: 0, assigned: 0, furniture: 0, unassigned: [] },
    confidence: 1,
    readings: [],
    diagnostics: [],
    paragraphs: [],
  };
}
