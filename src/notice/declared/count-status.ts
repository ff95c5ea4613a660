/** What a counted share of the issues is said to be; `closed` (销号) counts as completed only where nothing else does. */
export type CountStatus =
  'completed' | 'completedOngoing' | 'closed' | 'longTerm' | 'inProgress' | 'notCompleted' | 'subset';

interface StatusPhrase {
  readonly pattern: string;
  readonly status: CountStatus;
}

/**
 * How notices name the share a number stands for, strictest first: negation and degree before 完成 (未完成但达到序时进度,
 * 基本完成, 阶段性办结), requirements (立行立改) apart from results.
 */
const phrases: readonly StatusPhrase[] = [
  { pattern: '(?:未|没有)[^,;]{0,8}?但[^,;]{0,6}?达到(?:序时|时序)进度', status: 'inProgress' },
  {
    pattern:
      '(?:尚未|还未|仍未|未能|没有|暂未|未)(?:能|按期|按时|如期|按要求|全部|完全|整改)*(?:完成|整改|办结|达到|销号|解决|到位|落实|启动|开展)(?:(?:序时|时序)进度|整改目标|整改要求|整改)?(?:或[^,;]*)?',
    status: 'notCompleted',
  },
  { pattern: '未到(?:整改|完成|规定)*(?:时限|期限|时间)', status: 'inProgress' },
  { pattern: '(?:整改)?不(?:够)?到位', status: 'notCompleted' },
  { pattern: '(?:基本|部分)(?:已)?完成[^,;]{0,14}?(?:持续整改|长期)(?:坚持|整改)?', status: 'longTerm' },
  { pattern: '(?:已|已经)?(?:基本|部分)(?:已)?(?:完成)?(?:整改)?(?:完成|到位|整改)?', status: 'inProgress' },
  {
    pattern: '(?:已)?完成阶段性(?:任务|整改|目标)?|阶段性(?:办结|完成|整改到位|整改|销号|成效|成果)',
    status: 'longTerm',
  },
  {
    pattern:
      '(?:完成整改|整改完成|完成|办结|整改到位|落实到位|销号|整改完毕|(?:已|已经|逐一)整改)(?:任务)?,?(?:并|且|和|需|需要|继续)*(?:长期坚持|持续坚持|持续推进|长期巩固|持续巩固|长期抓好|长期推进)',
    status: 'completedOngoing',
  },
  { pattern: '(?:已|已经)?(?:按计划)?(?:达到|符合|按)(?:序时|时序)进度(?:推进)?', status: 'inProgress' },
  {
    pattern:
      '正在(?:抓紧|积极|有序|加快|加紧)?(?:办理|整改|推进|落实|实施)?|整改中|推进中|进行中|办理中|尚在|加紧|抓紧|加快|有序|组织验收|待验收',
    status: 'inProgress',
  },
  {
    pattern:
      '(?:作为)?(?:长期|持续|常态化)(?:整改|坚持|推进|巩固|抓好|任务|并|且|、)*(?:已)?(?:取得(?:了)?(?:明显|初步|积极|阶段性)?(?:成效|进展))?|取得(?:了)?(?:明显|初步|积极)?(?:成效|进展)',
    status: 'longTerm',
  },
  { pattern: '推进|将于|力争|预计|计划', status: 'inProgress' },
  { pattern: '验收销号|对账销号|申请销号|销号', status: 'closed' },
  {
    pattern:
      '(?<![应需须拟])(?:已|已经|均|全部)*(?<![应需须拟])(?:完成整改|整改完成|完成验收|完成|整改到位|落实到位|解决到位|整改完毕|整改落实|办结|整改结束)(?!率)|(?:已|均|全部)(?:全部|经|得到)*(?:整改|解决|落实|办理)',
    status: 'completed',
  },
  { pattern: '立行立改|立知立改|立即整改|限期整改|分阶段(?:整改)?', status: 'subset' },
];

export interface StatusMention {
  readonly start: number;
  readonly end: number;
  readonly status: CountStatus;
}

const compiled = phrases.map(({ pattern, status }) => ({ pattern: new RegExp(pattern, 'u'), status }));

/**
 * Every status a folded clause names, strictest phrase first (未完成 before 完成): the caller takes the first that stands
 * where a number's status can stand.
 */
export function findCountStatuses(folded: string): StatusMention[] {
  return compiled.flatMap(({ pattern, status }) => {
    const match = pattern.exec(folded);
    return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, status }];
  });
}
