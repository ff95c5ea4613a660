import type { Status } from '../record.js';
import { readStatusPhrase } from '../../language/index.js';

/** A state that was chosen, not written out; offsets into the folded text given. */
export interface Choice {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

const OPTION = /([□☐○◯〇])|([√✓✔☑■▣●])/gu;
const YES = /^\s*([是√✓✔])\s*[。;]?\s*$/u;
const NO = /^\s*([否×✗✘])\s*[。;]?\s*$/u;

/** □已完成 √正在整改 □尚未启动: the one option of a form that is ticked; null where none or several are. */
export function readTickedOption(folded: string): Choice | null {
  const marks = [...folded.matchAll(OPTION)];
  const ticked = marks.filter((mark) => mark[2] !== undefined);
  const [mark] = ticked;
  if (mark === undefined || ticked.length !== 1 || marks.length < 2) return null;
  const next = marks[marks.indexOf(mark) + 1]?.index ?? folded.length;
  const text = folded.slice(mark.index + mark[0].length, next);
  const status = readStatusPhrase(text);
  const start = mark.index + mark[0].length + (text.length - text.trimStart().length);
  return status === null ? null : { status, start, end: start + text.trim().length };
}

/** 是 or 否 in a column that asks whether an issue is settled (是否完成). */
export function readYesOrNo(folded: string): Choice | null {
  const status = YES.test(folded) ? 'completed' : NO.test(folded) ? 'notCompleted' : null;
  const answer = (YES.exec(folded) ?? NO.exec(folded))?.[1];
  if (status === null || answer === undefined) return null;
  const start = folded.indexOf(answer);
  return { status, start, end: start + answer.length };
}
