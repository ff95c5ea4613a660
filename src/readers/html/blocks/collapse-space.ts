/** Han characters, Chinese punctuation and full-width forms: scripts written without spaces. */
const WIDE = /[\u2014\u2018-\u201d\u2026\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef]/u;

/**
 * White space the way HTML shows it: any run is one space. A line break of the source file beside a Chinese character
 * is none (CSS Text 3 §4.1.3, segment breaks; Word wraps its HTML in the middle of sentences).
 */
export function collapseSpace(raw: string): string {
  return raw.replace(/[ \t\n\r\f]+/gu, (run, offset: number) => {
    if (!/[\n\r]/u.test(run)) return ' ';
    return WIDE.test(raw.charAt(offset - 1)) || WIDE.test(raw.charAt(offset + run.length)) ? '' : ' ';
  });
}
