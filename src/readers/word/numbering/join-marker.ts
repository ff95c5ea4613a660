import type { Marker } from './create-numberer.js';

/** Punctuation after which nobody types a space: 、 （一） 《 and full-width forms. */
const ENDS_IN_CJK_PUNCTUATION = /[\u3000-\u303F\uFF00-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]$/u;
/** A number without punctuation runs into the text when nothing parts them: `1 2023年`, `一 概况`. */
const ENDS_IN_NUMBER = /[0-9０-９A-Za-z零〇○一二三四五六七八九十百千]$/u;
const BEGINS_IN_CJK = /^[\u2018-\u201D\u3001-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF01-\uFF5E]/u;

/**
 * Puts the automatic number before the text as a person would type it: `一、标题`, `1.标题`, `1. 2023年`, `1 概况`. The
 * tab Word sets after a number is width on the page; it becomes a space only where the eye needs one.
 */
export function joinMarker(marker: Marker, text: string): string {
  if (marker.suffix === 'nothing' || ENDS_IN_CJK_PUNCTUATION.test(marker.text)) return marker.text + text;
  const parts = marker.suffix === 'space' || ENDS_IN_NUMBER.test(marker.text) || !BEGINS_IN_CJK.test(text);
  return parts ? `${marker.text} ${text}` : marker.text + text;
}
