import type { EntityManager } from 'typeorm';
import type { Issue, NoticeRecord } from '../notice/index.js';
import type { Dialect } from './dialect.js';
import { IssueSearchEntity } from './entities/index.js';
import { foldForSearch } from './fold-for-search.js';
import { gramsOf } from './grams.js';
import { insertRows, insertValues } from './insert-rows.js';
import { sectionTitles } from './section-titles.js';

/** Room for issues in one notice; times the largest number of a document (2³¹) still below 2⁵³, so exact in JavaScript. */
const ISSUES_A_NOTICE = 2 ** 20;

/** The later the notice and the earlier in it, the larger: a walk from the top meets results in the order they are shown. */
const seqOf = (documentNumber: number, position: number): number =>
  documentNumber * ISSUES_A_NOTICE + (ISSUES_A_NOTICE - 1 - position);

const textOf = (issue: Issue): string =>
  foldForSearch([issue.statement, ...issue.measures.map((measure) => measure.text)].join('\n'));

/** Makes the issues of a notice searchable. Its earlier rows, if any, are gone already. */
export async function indexIssues(
  manager: EntityManager,
  dialect: Dialect,
  documentNumber: number,
  record: NoticeRecord,
): Promise<void> {
  const sections = new Map(record.sections.map((section) => [section.id, section]));
  const issuer = foldForSearch(record.issuer ?? '');
  const rows = record.issues.map((issue, position) => ({
    seq: seqOf(documentNumber, position),
    documentNumber,
    issueId: issue.id,
    sectionsFolded: foldForSearch(sectionTitles(sections, issue.sectionId).join('\n')),
    textFolded: textOf(issue),
    status: issue.status,
  }));
  await insertRows(
    manager,
    IssueSearchEntity,
    rows.map(({ seq, issueId, sectionsFolded, textFolded }) => ({
      seq,
      documentNumber,
      issueId,
      sectionsFolded,
      textFolded,
    })),
  );
  const grams = rows.map((row) => {
    const { textFolded: text, sectionsFolded: sections, status } = row;
    const found = gramsOf({ text, sections, issuer, status, publishedDate: record.publishedDate });
    return [row.seq, dialect.writeGrams(found)];
  });
  await insertValues(manager, 'issue_gram', ['rowid', 'grams'], grams);
}
