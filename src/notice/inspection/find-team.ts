import type { InspectionKind } from '../record.js';

/** The team that inspected, named in a folded text. */
export interface TeamMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: InspectionKind;
}

const NUMBER = '第?[一二三四五六七八九十\\d]{1,3}';
/** 第五, and of several teams in one 第一至第五, 第一、第三. */
const ORDINAL = `(?:${NUMBER}(?:[至、和]${NUMBER}){0,5})?`;
/** The core of a team's name, by kind; what stands before it (省委, 中央, 市委乡村振兴领域专项) is found from there. */
const cores: readonly { readonly pattern: RegExp; readonly kind: InspectionKind }[] = [
  { pattern: new RegExp(`${ORDINAL}巡视${ORDINAL}(?:工作)?组`, 'gu'), kind: 'xunshi' },
  { pattern: new RegExp(`${ORDINAL}巡察(?:工作)?${ORDINAL}(?:工作)?组`, 'gu'), kind: 'xuncha' },
  // 市委巡察选人用人专项检查组: a check carried out beside the 巡察.
  { pattern: /巡察[\u4e00-\u9fff]{2,10}检查组/gu, kind: 'xuncha' },
  {
    pattern: new RegExp(
      `${ORDINAL}(?:生态环境保护|生态环保|环境保护|环保)(?:例行|专项|常规|机动)?(?:督察|督查)${ORDINAL}组`,
      'gu',
    ),
    kind: 'environment',
  },
];
const AUDIT_BODY = /审计(?:署[\u4e00-\u9fff]{0,12}?(?:特派(?:员)?办(?:事处)?|办事处)|署|厅|局|组)/gu;

/** Words a team's name does not begin with: what stands before the last of them is no part of it. */
const NOT_IN_NAME =
  /[日月年由对向按据受被为在的了,。;:、()“”"《》\s]|经(?!开|济)|根据|按照|接受|接到|配合|反馈|收到|关于|针对|落实|现将|以来|期间|开展|进驻|派出|组织|从|自(?!治)|至|到/gu;
/** Longer than any prefix (市委乡村振兴领域专项, 自治区党委): beyond it stands another phrase. */
const LONGEST_PREFIX = 20;

function findNameStart(folded: string, core: number, floor: number): number {
  const from = Math.max(floor, core - LONGEST_PREFIX);
  const prefix = folded.slice(from, core);
  const last = [...prefix.matchAll(NOT_IN_NAME)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

function findCores(folded: string, pattern: RegExp, kind: InspectionKind): TeamMatch[] {
  let floor = 0;
  return [...folded.matchAll(pattern)].map((match) => {
    const start = findNameStart(folded, match.index, floor);
    floor = match.index + match[0].length;
    return { start, end: floor, kind };
  });
}

/**
 * The inspection teams a folded text names, in order: 市委第五巡察组, 中央第三巡视组, 省委巡视组, 市委乡村振兴领域专项巡察组,
 * 省第二生态环境保护督察组. A 巡察工作领导小组 is none.
 */
export function findTeams(folded: string): TeamMatch[] {
  return cores
    .flatMap(({ pattern, kind }) => findCores(folded, pattern, kind))
    .sort((left, right) => left.start - right.start);
}

/** The audit organ a folded text names first (省审计厅, 县审计局, 审计署某特派办); null where it names none. */
export function findAuditBody(folded: string): TeamMatch | null {
  const [match] = findCores(folded, AUDIT_BODY, 'audit');
  return match ?? null;
}
