import type { CountedNumber } from './read-numbers.js';

/** The clause around a number. */
export interface CountedPhrase {
  readonly before: string;
  readonly after: string;
}

/** What ends a clause, or is no word of it. */
const BEFORE = /[^,.;:、!?()[\]“”"《》。\s]*$/u;
const AFTER = /^[^,.;:、!?()[\]“”"《》。\s]*/u;
/** What may stand between a number's unit and the next word. */
const ROUNDING = /^(?:余|多|左右|以上|以内|以下)+/u;
const CONNECTIVES = /^(?:[和及并了的]|其中|分别|以及)+/u;
/** A verb by itself (组织, 查处, 已办理) says nothing of what is counted. */
const BARE_VERB = 3;
/** A name is read in a table; a longer one is cut, between two words. */
const LONGEST_NAME = 24;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cuts a name that is too long, keeping whole words of its end (`last`) or of its beginning. */
function cutName(name: string, last: boolean): string {
  if (name.length <= LONGEST_NAME) return name;
  const segments = [...words.segment(name)].map(({ segment }) => segment);
  let cut = '';
  for (let segment = last ? segments.pop() : segments.shift(); segment !== undefined;) {
    if (cut.length + segment.length > LONGEST_NAME) break;
    cut = last ? segment + cut : cut + segment;
    segment = last ? segments.pop() : segments.shift();
  }
  return cut === '' ? name.slice(0, LONGEST_NAME) : cut;
}

/** The words before and behind a number, up to the next mark or number. `previous` and `next` are its neighbours in the text. */
export function readPhrase(
  folded: string,
  number: CountedNumber,
  previous: CountedNumber | undefined,
  next: CountedNumber | undefined,
): CountedPhrase {
  const left = folded.slice(previous?.unitEnd ?? 0, number.start).replace(ROUNDING, '');
  const right = folded.slice(number.unitEnd, next?.start ?? folded.length).replace(ROUNDING, '');
  return {
    before: (BEFORE.exec(left)?.[0] ?? '').replace(CONNECTIVES, ''),
    after: (AFTER.exec(right)?.[0] ?? '').replace(/^的/u, ''),
  };
}

/** 由74个降至19个: the first number is what was, and the text says so itself. */
const ORIGIN_BEFORE = /[由从][^,.;:、!?()\d。]{0,6}$/u;
const ORIGIN_AFTER = /^[^,.;!?()\d。]{0,12}(?:至|到|为|成)/u;

/** Whether a number is only what a count rose or fell from. */
export function isOrigin(folded: string, number: CountedNumber): boolean {
  return ORIGIN_BEFORE.test(folded.slice(0, number.start)) && ORIGIN_AFTER.test(folded.slice(number.unitEnd));
}

/** What a number counts, in words a reader understands: the clause before it, with the noun behind it where the clause is no more than a verb. */
export function nameQuantity({ before, after }: CountedPhrase): string {
  const needsNoun = before.length <= BARE_VERB || before.endsWith('的');
  if (!needsNoun || after === '') return cutName(before.length > 0 ? before : after, true);
  return cutName(before + after, false);
}
