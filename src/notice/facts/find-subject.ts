/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BOUNDARY = /[,。;:!?、()《》\n\t]/u;
/** Words before what is counted that say when or how, not what: 截至目前, 2022年下半年以来, 累计, 共. */
const LEADING =
  /^(?:\d{1,2}[.、]|[\s]|(?:截至|截止|到)?目前(?:为止)?|(?:(?:今|去|本)年|\d{4}年(?:度)?)?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?|[上下]半年|第?[一二三四]季度)?(?:以来|底前|底|来)|\d{4}年度?(?:\d{1,2}月(?:份)?(?:\d{1,2}日)?|[上下]半年)?|累计|先后|仅|总共|共计|共|总计|合计|一共|分别|其中|同时|并|对|将|又|再|还|以及|及|和|其余|剩余|一是|二是|三是|四是|五是)/u;
/** Words between what is counted and its number: 覆盖率达到99.25%, 利用率提高到78%. */
const TRAILING =
  /(?:达到|达|提高到|提升到|提升至|提高至|增至|增加到|降至|下降到|上升到|(?<!行)为|至|到|约|近|超过|超|仅|只|占|已|有|共计|共|计|累计|各|了|的|\s)$/u;
/** What ends the noun behind a number: 开通19条定制公交,有效缓解… ; 完成1件线索的处理. */
const NOUN_END =
  /[,。;:!?、()“”"《》\n\t的]|进行|开展|已|均|全部|正在|完成|实施|实行|落实|建成|得到|和|与|及|以及|并|开通|参加|参与|用于|纳入|通过|实现|形成|按|被|未|需|没有|中有|\d{4}年/u;
/** No noun but what is said of the number: 30个属于长期任务, 6个没有按期开工. */
const NO_NOUN =
  /^(?:[,。;:!?、()“”"\s和与及以并等的]|属于|没有|未|正|已|均|全|都|需|为|是|按|在|到|被|由|不|有|通过|达|取得|列入|纳入)/u;
/** A subject longer than this is a clause, not a noun; shorter would cut 未按规定制作运单车辆. */
const LONGEST_SUBJECT = 24;
const LONGEST_NOUN_BEHIND = 16;

function trimBefore(folded: string, from: number, to: number): Stretch | null {
  let start = from;
  let end = to;
  for (
    let match = LEADING.exec(folded.slice(start, end));
    match !== null && match[0] !== '';
    match = LEADING.exec(folded.slice(start, end))
  ) {
    start += match[0].length;
  }
  for (
    let match = TRAILING.exec(folded.slice(start, end));
    match !== null;
    match = TRAILING.exec(folded.slice(start, end))
  ) {
    end -= match[0].length;
  }
  if (end - start > LONGEST_SUBJECT) start = folded.lastIndexOf('的', end - 1) + 1;
  const quoted = folded.slice(start, end);
  if ((quoted.match(/“/gu)?.length ?? 0) !== (quoted.match(/”/gu)?.length ?? 0))
    start = Math.max(start, folded.lastIndexOf('”', end - 1) + 1);
  return end - start >= 2 && end - start <= LONGEST_SUBJECT ? { start, end } : null;
}

function findBefore(folded: string, start: number, floor: number): Stretch | null {
  let from = start;
  while (from > floor && !BOUNDARY.test(folded.charAt(from - 1))) from -= 1;
  return trimBefore(folded, from, start);
}

function findBehind(folded: string, end: number, ceiling: number): Stretch | null {
  const window = folded.slice(end, Math.min(ceiling, end + LONGEST_NOUN_BEHIND));
  const stop = NOUN_END.exec(window.slice(1));
  const length = stop === null ? window.length : stop.index + 1;
  if (NO_NOUN.test(window)) return null;
  const noun = window.slice(0, length).trimEnd();
  return noun === '' ? null : { start: end, end: end + noun.length };
}

/**
 * What an amount counts. `behind`: a counted thing is named behind its number (19条定制公交), else before it in the clause
 * (目前已办理停运手续车辆477台 → 已办理停运手续车辆). `before`: what is measured, or a rate, stands before. `floor` and `ceiling`
 * are the ends of the facts next to it. Null where the clause names nothing (9笔、196万元): the caller lets it share the
 * subject of the fact before.
 */
export function findSubject(
  folded: string,
  amount: Stretch,
  neighbours: { readonly floor: number; readonly ceiling: number },
  place: 'behind' | 'before',
): Stretch | null {
  const behind = place === 'behind' ? findBehind(folded, amount.end, neighbours.ceiling) : null;
  return behind ?? findBefore(folded, amount.start, neighbours.floor);
}
