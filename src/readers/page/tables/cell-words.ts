import { HAN } from '../../../language/index.js';

/** What stands alone in a first cell and counts the rows: 1, 1., （一）, 十二. */
const SERIAL = new RegExp(`^[(（]?(?:\\d{1,4}|${HAN}{1,4})[)）.．、]?$`, 'u');
/** A number by itself: 653,278, −12.5, 38%, ￥4,312.60. */
const FIGURE = /^[-+−]?[¥￥$]?\d[\d,，]*(?:\.\d+)?[%％‰]?$/u;

/** Does a text count the rows of a table? */
export function isSerialText(text: string): boolean {
  return SERIAL.test(text);
}

/** Is a text one number and nothing else? */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}
