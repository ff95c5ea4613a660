import type { InspectionKind, NoticeRecord, Part } from '../notice/index.js';
import type { Span } from '../text/index.js';
import { fieldNames } from './fields.js';
import { bracket, label, type Language, say, type Words } from './language.js';

export const inspectionNames = {
  xunshi: ['巡视', 'Provincial or central inspection (巡视)'],
  xuncha: ['巡察', 'Local inspection (巡察)'],
  audit: ['审计', 'Audit'],
  environment: ['环保督察', 'Environmental inspection'],
  other: ['其他检查', 'Other inspection'],
} as const satisfies Record<InspectionKind, Words>;

export const partNames = {
  body: ['正文', 'Body'],
  annex: ['附件', 'Annex'],
} as const satisfies Record<Part, Words>;

/** What stands where a notice does not say. */
export const absentWords = {
  date: ['日期未写明', 'undated'],
  issuer: ['单位未写明', 'issuer not stated'],
  title: ['无标题', 'Untitled'],
} as const satisfies Record<string, Words>;

const placeWords = {
  paragraph: ['第{paragraph}段', 'paragraph {paragraph}'],
  page: ['第{paragraph}段·第{page}页', 'paragraph {paragraph}, page {page}'],
} as const satisfies Record<string, Words>;

/** What a notice is called where it has no title: by its file. */
export function nameNotice({ title, source }: Pick<NoticeRecord, 'title' | 'source'>): string {
  return title === '' ? source.fileName : title;
}

/** A notice by title and date: 关于……的通报（2024-01-05）. */
export function nameDatedNotice(
  { title, publishedDate }: Pick<NoticeRecord, 'title' | 'publishedDate'>,
  language: Language = 'zh',
): string {
  return `${title}${bracket(publishedDate ?? say(absentWords.date, language), language)}`;
}

/** Where a text stands: paragraphs counted from 1, as a person counts. */
export function describeSource({ paragraph, page }: Span, language: Language = 'zh'): string {
  const place = { paragraph: paragraph + 1 };
  return page === null
    ? say(placeWords.paragraph, language, place)
    : say(placeWords.page, language, { ...place, page });
}

/** Who published a notice, when, and about which inspection, in one line; what it does not say is left out. */
export function describeNotice(
  { issuer, publishedDate, inspection, source }: NoticeRecord,
  language: Language = 'zh',
): string {
  const { body, from, to, feedbackDate } = inspection;
  const parts: readonly (readonly [Words, string | null])[] = [
    [fieldNames.issuer, issuer],
    [fieldNames.date, publishedDate],
    [fieldNames.inspection, body],
    [fieldNames.inspected, from === null && to === null ? null : `${from ?? ''} – ${to ?? ''}`],
    [fieldNames.feedback, feedbackDate],
    [fieldNames.sourceFile, source.fileName],
  ];
  return parts
    .flatMap(([name, value]) => (value === null ? [] : label(say(name, language), value, language)))
    .join('　');
}
