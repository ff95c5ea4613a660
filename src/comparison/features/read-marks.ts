/** Quoted words, titles of documents and persons: taken over to the letter. */
const NAMED = /[“"]([^“”"]{2,20})[”"]|《([^《》]{2,60})》|(\p{L}某)/gu;

/** Figures of two digits and more with what they are counted in; of years, dates and ordinals every issue has some. */
const FIGURES =
  /(?<![\d.,第〔[(-])\d{2,}(?:[.,]\d+)*(?![\d年月日号\])〕-])(?:[余多]?[万亿]?\p{L})?|(?<![\d.,])\d\.\d+(?:[万亿]?[\p{L}%])?/gu;

/** A figure says less than it seems where it is round (100%): those are left out. */
const ROUND = /^(?:10+|[1-9]0)(?:\.0+)?(?:%|\p{L})?$/u;

/** What in a folded text a clerk takes over though the rest is said anew: names in quotes and 《》, persons, exact figures. */
export function readMarks(folded: string): readonly string[] {
  const marks: string[] = [];
  for (const [, quoted, title, person] of folded.matchAll(NAMED)) marks.push(quoted ?? title ?? person ?? '');
  for (const [figure] of folded.matchAll(FIGURES)) if (!ROUND.test(figure)) marks.push(figure);
  return marks;
}
