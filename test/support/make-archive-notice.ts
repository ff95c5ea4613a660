import { createRandom, type Random } from '../fuzz/random.js';
import { archiveWords as words } from './make-archive-words.js';

/** A piece of a notice as an author types it. */
export type ArchiveBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'right'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface ArchiveNotice {
  readonly issuer: string;
  readonly blocks: readonly ArchiveBlock[];
}

/** How the issues of a notice are set out. The archive takes them in turn. */
export const archiveLayouts = ['ordinals', 'numbered', 'fields', 'table'] as const;
export type ArchiveLayout = (typeof archiveLayouts)[number];

interface MadeIssue {
  readonly subject: string;
  readonly fault: string;
  readonly detail: string;
  readonly label: string;
  readonly measures: readonly string[];
  readonly nextStep: string;
}

const HAN_DIGITS = Array.from('一二三四五六七八九');
/** Issues of a notice: with these, and two or three measures each, it is about as long as published ones (15,000 characters). */
const ISSUES = 48;
const ISSUES_PER_SECTION = 8;

/** 1 → 一, 23 → 二十三; up to 99. */
function writeHan(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (HAN_DIGITS[tens - 1] ?? '')}十`;
  return head + (HAN_DIGITS[ones - 1] ?? '');
}

function pickFrom(random: Random, list: readonly string[]): string {
  return list[random.below(list.length)] ?? '';
}

function fill(template: string, subject: string, random: Random): string {
  return template
    .replaceAll('{s}', subject)
    .replaceAll('{n}', () => String(10 + random.below(480)))
    .replaceAll('{m}', () => String(2 + random.below(24)))
    .replaceAll('{k}', () => String(1 + random.below(9)));
}

/** Twenty places by twenty endings by twenty organs: no two of the first 8,000 are alike, later ones carry their number. */
export function nameArchiveIssuer(number: number): string {
  const { placeFirst, placeSecond, organs } = words;
  const organ = organs[number % organs.length] ?? '';
  const place = Math.floor(number / organs.length);
  const name = (placeFirst[place % placeFirst.length] ?? '') + (placeSecond[Math.floor(place / 20) % 20] ?? '');
  const round = Math.floor(number / 8000);
  return `中共${name}${round === 0 ? '市' : `${writeHan(round)}县`}${organ}党组`;
}

function makeIssue(random: Random): MadeIssue {
  const subject = pickFrom(random, words.subjects);
  const count = 2 + random.below(2);
  return {
    subject,
    fault: pickFrom(random, words.faults),
    detail: `${pickFrom(random, words.details)}，${pickFrom(random, words.details)}`,
    label: pickFrom(random, words.labels),
    measures: Array.from({ length: count }, () => {
      const measure = fill(pickFrom(random, words.actions), subject, random);
      return random.below(2) === 0 ? measure : measure + pickFrom(random, words.filler);
    }),
    nextStep: fill(pickFrom(random, words.nextSteps), subject, random),
  };
}

function writeMeasures(issue: MadeIssue): ArchiveBlock[] {
  return [...issue.measures, issue.nextStep].map((text, index) => ({
    kind: 'paragraph',
    text: `（${index + 1}）${text}`,
  }));
}

function setOut(layout: ArchiveLayout, issue: MadeIssue, ordinal: number): ArchiveBlock[] {
  const { subject, fault, detail, label } = issue;
  switch (layout) {
    case 'ordinals':
      return [
        { kind: 'paragraph', text: `${writeHan(ordinal)}是${subject}${fault}，${detail}。` },
        { kind: 'paragraph', text: `整改进展情况：${label}。` },
        ...writeMeasures(issue),
      ];
    case 'numbered':
      return [
        { kind: 'paragraph', text: `${ordinal}.关于“${subject}${fault}，${detail}”的问题` },
        { kind: 'paragraph', text: `整改情况：${label}。` },
        ...writeMeasures(issue),
      ];
    case 'fields':
      return [
        { kind: 'paragraph', text: `问题${writeHan(ordinal)}：${subject}${fault}，${detail}。` },
        { kind: 'paragraph', text: `责任单位：${subject}科` },
        { kind: 'paragraph', text: `整改时限：2023年${(ordinal % 12) + 1}月底` },
        { kind: 'paragraph', text: `整改措施：${issue.measures.join('')}` },
        { kind: 'paragraph', text: `整改完成情况：${label}。${issue.nextStep}` },
      ];
    case 'table':
      return [];
  }
}

function writeSection(layout: ArchiveLayout, issues: readonly MadeIssue[], place: number): ArchiveBlock[] {
  const title = words.sections[place % words.sections.length] ?? '';
  const heading: ArchiveBlock = { kind: 'heading', text: `（${writeHan(place + 1)}）${title}` };
  if (layout !== 'table') return [heading, ...issues.flatMap((issue, index) => setOut(layout, issue, index + 1))];
  const rows = issues.map(({ subject, fault, detail, label, measures, nextStep }, index) => [
    String(index + 1),
    `${subject}${fault}，${detail}`,
    [...measures, nextStep].map((text, measure) => `${measure + 1}.${text}`).join('\n'),
    label,
  ]);
  return [heading, { kind: 'table', rows: [['序号', '反馈问题', '整改措施', '整改进展情况'], ...rows] }];
}

/** The notice with this number of the archive with this seed: always the same, and like no other. */
export function makeArchiveNotice(number: number, seed = 1, issueCount = ISSUES): ArchiveNotice {
  const random = createRandom(seed * 1_000_003 + number);
  const layout = archiveLayouts[number % archiveLayouts.length] ?? 'ordinals';
  const issuer = nameArchiveIssuer(number);
  const body = pickFrom(random, words.bodies);
  const issues = Array.from({ length: issueCount }, () => makeIssue(random));
  const sections = Array.from({ length: Math.ceil(issueCount / ISSUES_PER_SECTION) }, (_, place) =>
    writeSection(layout, issues.slice(place * ISSUES_PER_SECTION, (place + 1) * ISSUES_PER_SECTION), place),
  );
  const done = issues.filter(({ label }) => /^已/u.test(label)).length;
  return {
    issuer,
    blocks: [
      { kind: 'title', text: `${issuer}关于${body}反馈意见整改进展情况的通报` },
      {
        kind: 'paragraph',
        text: `根据市委统一部署，2022年6月22日至9月30日，${body}对${issuer}开展了常规巡察，并于12月8日反馈了巡察意见。现将巡察整改进展情况予以公布。`,
      },
      { kind: 'heading', text: '一、整改工作基本情况' },
      {
        kind: 'paragraph',
        text: `收到反馈意见后，及时召开党组会议研究部署，对反馈意见逐条梳理细化为${issueCount}个具体问题。${words.filler.join('')}截至目前，${issueCount}个问题已整改完成${done}个。`,
      },
      { kind: 'heading', text: '二、反馈意见整改落实进展情况' },
      ...sections.flat(),
      { kind: 'heading', text: '三、下一步工作' },
      ...words.filler.map((text): ArchiveBlock => ({ kind: 'paragraph', text })),
      { kind: 'paragraph', text: `联系电话：0999-${5_000_000 + number}；电子邮箱：jcs${number}@example.com。` },
      { kind: 'right', text: issuer },
      { kind: 'right', text: `2023年${1 + (number % 12)}月${1 + (number % 28)}日` },
    ],
  };
}
