import { findStates, type Status } from '../../language/index.js';

/** A sentence that says a state of several issues at once; offsets into the folded text, `count` where it says how many. */
export interface GroupState {
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly count: number | null;
}

const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** 以上5个问题均…, 本方面三个问题均…, 上述事项全部…. */
const GROUP = new RegExp(
  `(?:^|[。;])((?:截[至止][^,。;]{0,12},)?(?:目前,?)?(?:以上|上述|这些|以下|(?:本|该|此)(?:方面|部分|章|节|类))(?:(${NUMBER})(?:[个项条件类宗起])?)?[^。;]{0,24}?(?:均|都|全部|已全)[^。;]{2,24})(?=[。;]|$)`,
  'u',
);

const digits: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** The state a folded text says of a whole group of issues, or null. */
export function readGroupState(folded: string): GroupState | null {
  const match = GROUP.exec(folded);
  const sentence = match?.[1];
  if (match === null || sentence === undefined) return null;
  const [state] = findStates(sentence).filter(({ status }) => status !== 'unknown');
  if (state === undefined) return null;
  const from = match.index + match[0].indexOf(sentence);
  const said = match[2];
  const count = said === undefined ? null : (digits[said] ?? Number(said));
  return {
    start: from + state.start,
    end: from + state.end,
    status: state.status,
    count: Number.isNaN(count) ? null : count,
  };
}
