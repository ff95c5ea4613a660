import type { Issue, Measure, NoticeRecord, Section } from '../../src/notice/index.js';

const nowhere = { paragraph: 0, start: 0, end: 0, page: null } as const;

/** A measure with what a test says about it. */
export function sampleMeasure(id: string, text: string): Measure {
  return { id, marker: null, text, kind: 'measure', facts: [], span: nowhere };
}

/** An issue with what a test says about it. */
export function sampleIssue(id: string, statement: string, more: Partial<Issue> = {}): Issue {
  return {
    id,
    sectionId: null,
    part: 'body',
    ordinal: 1,
    marker: null,
    statement,
    core: statement,
    statusLabel: null,
    statusSpan: null,
    status: null,
    responsible: [],
    deadline: null,
    deadlineDate: null,
    fields: [],
    measures: [],
    span: nowhere,
    ...more,
  };
}

/** A section with what a test says about it. */
export function sampleSection(id: string, parentId: string | null, title: string): Section {
  return { id, parentId, part: 'body', depth: parentId === null ? 1 : 2, marker: null, title, span: nowhere };
}

/** A record with what a test says about it: for what stores and shows records, not for what makes them. */
export function sampleNotice(title: string, issues: readonly Issue[], more: Partial<NoticeRecord> = {}): NoticeRecord {
  return {
    schemaVersion: 1,
    source: {
      fileName: 'a.txt',
      mediaType: 'text/plain',
      format: 'txt',
      sha256: '',
      bytes: 1,
      pages: null,
      ocr: false,
    },
    title,
    issuer: null,
    publishedDate: null,
    inspection: { kind: null, body: null, from: null, to: null, feedbackDate: null },
    declared: { total: null, completed: null, longTerm: null, inProgress: null, notCompleted: null, span: null },
    reconciliation: {
      counted: {
        total: issues.length,
        completed: 0,
        longTerm: 0,
        inProgress: 0,
        notCompleted: 0,
        unstated: issues.length,
      },
      balanced: true,
      differences: [],
    },
    sections: [],
    issues,
    contact: { phone: null, email: null, address: null },
    coverage: { characters: 0, assigned: 0, furniture: 0, unassigned: [] },
    confidence: 1,
    readings: [],
    diagnostics: [],
    paragraphs: [],
    ...more,
  };
}
