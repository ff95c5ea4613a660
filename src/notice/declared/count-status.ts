import { findStates, type StateMention } from '../../language/index.js';

/** What a counted share of the issues is said to be; `closed` (销号) counts as completed only where nothing else does. */
export type CountStatus =
  'completed' | 'completedOngoing' | 'closed' | 'longTerm' | 'inProgress' | 'notCompleted' | 'subset';

export interface StatusMention {
  readonly start: number;
  readonly end: number;
  readonly status: CountStatus;
}

/** 应完成, 需完成, 完成率: a duty or a rate, no share that is done. */
const DUTY_BEFORE = /[应需须拟]$/u;
const RATE_BEHIND = /^率/u;
/** 立行立改的12个, 限期整改的5个 say how issues must be put right; 将于年底完成 and 加快 say that the rest goes on. */
const REQUIREMENT = /立行立改|立知立改|立即整改|限期整改|分阶段(?:整改)?/gu;
const OUTLOOK = /推进|将于|力争|预计|计划|加紧|抓紧|加快|有序/gu;

function toCountStatus({ status, senses }: StateMention): CountStatus {
  if (senses.has('atOnce')) return 'subset';
  if (senses.has('closed') && !senses.has('done') && !senses.has('lasting')) return 'closed';
  if (status === 'notStarted') return 'notCompleted';
  return status === 'unknown' ? 'subset' : status;
}

const findAll = (pattern: RegExp, folded: string, status: CountStatus): StatusMention[] =>
  [...folded.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, status }));

/** Every state a folded clause names of a share, in order; what it requires or looks ahead to only beside no state. */
export function findCountStatuses(folded: string): readonly StatusMention[] {
  const states = findStates(folded)
    .filter(({ start, end, senses }) => {
      const isDuty = DUTY_BEFORE.test(folded.slice(0, start)) || RATE_BEHIND.test(folded.slice(end));
      // 解决问题52件 tells of work done; 完成率90% is a share of something else.
      const isWork = folded.slice(start, end) === '解决';
      return !isDuty && !isWork && !senses.has('percent') && (senses.size > 1 || !senses.has('vague'));
    })
    .map((mention): StatusMention => ({ start: mention.start, end: mention.end, status: toCountStatus(mention) }));
  const covered = ({ start, end }: StatusMention): boolean =>
    states.some((state) => state.start < end && start < state.end);
  const others = [...findAll(REQUIREMENT, folded, 'subset'), ...findAll(OUTLOOK, folded, 'inProgress')];
  return [...states, ...others.filter((mention) => !covered(mention))].sort((left, right) => left.start - right.start);
}
