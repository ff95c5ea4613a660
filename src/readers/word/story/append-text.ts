import { UnreadableError } from '../../../text/index.js';
import { listStyleChain } from '../styles/styles.js';
import type { Styles } from '../styles/styles.js';
import type { Flow } from './story.js';
import { readSymbol } from './wingdings.js';
import { formatNumber } from '../numbering/number-formats.js';

/** Hidden by the run itself, else by its character style, else by the paragraph's style (w:vanish). */
function isHidden(flow: Flow, styles: Styles): boolean {
  if (flow.run.hidden !== undefined) return flow.run.hidden;
  for (const id of [flow.run.styleId, flow.paragraph?.properties.styleId]) {
    if (id === undefined) continue;
    const stated = listStyleChain(styles, id).find((style) => style.run.hidden !== undefined);
    if (stated !== undefined) return stated.run.hidden === true;
  }
  return false;
}

function findBold(flow: Flow, styles: Styles): boolean | undefined {
  return (
    flow.run.bold ?? listStyleChain(styles, flow.run.styleId).find((style) => style.run.bold !== undefined)?.run.bold
  );
}

/** Where symbol fonts have their pictures. */
const PICTURES = /[\uF000-\uF0FF]/gu;

/** Adds text to the open paragraph, unless it is hidden or part of a field's code. */
export function appendText(flow: Flow, written: string, styles: Styles): void {
  const paragraph = flow.paragraph;
  if (paragraph === undefined || flow.fields.some((field) => !field.inResult) || isHidden(flow, styles)) return;
  const text = written.replace(PICTURES, (picture) => readSymbol(picture.charCodeAt(0), flow.run.font));
  const last = paragraph.lines.length - 1;
  paragraph.lines[last] = (paragraph.lines[last] ?? '') + text;
  if (text.trim() === '') return;
  const bold = findBold(flow, styles);
  paragraph.weights[bold === undefined ? 'inherited' : bold ? 'bold' : 'plain'] += text.length;
  paragraph.size ??= flow.run.size;
}

/** A soft line break: people end paragraphs with it, so it parts paragraphs. */
export function breakLine(flow: Flow): void {
  if (!flow.fields.some((field) => !field.inResult)) flow.paragraph?.lines.push('');
}

/**
 * Word nests fields twenty deep; one that is never closed stays open. Larger: a file made to waste time looks through them
 * all for every character; smaller: a long document whose fields lost their ends is refused.
 */
const DEEPEST_FIELD = 2000;

/**
 * w:fldChar: `begin` opens a field's code, `separate` its result, `end` closes both.
 * @throws UnreadableError `nesting-too-deep`.
 */
export function stepField(flow: Flow, type: string | undefined, styles: Styles): void {
  const field = flow.fields.at(-1);
  if (type === 'begin') {
    if (flow.fields.length === DEEPEST_FIELD)
      throw new UnreadableError('nesting-too-deep', 'Fields are nested too deep.');
    flow.fields.push({ code: '', inResult: false });
  } else if (type === 'separate' && field !== undefined) field.inResult = true;
  else if (type === 'end' && field !== undefined) {
    flow.fields.pop();
    const drawn = field.inResult ? undefined : readEquationField(field.code);
    if (drawn !== undefined) appendText(flow, drawn, styles);
  }
}

/** `eq \o\ac(○,1)`: what Word writes for 带圈字符. It has no result part: the code itself is drawn. */
const ENCLOSING = /^\s*eq\s*\\o\s*(?:\\a[cl]\s*)?\(\s*[○〇◯]\s*[,;，；]\s*(\S+?)\s*\)\s*$/iu;
/** `EQ \* jc2 \* "Font:宋体" \* hps10 \o\ad(\s\up 9(shè),社)`: what old Word writes for 拼音指南, the reading above the character. */
const READING = /^\s*eq\s[^()]*\\o\s*(?:\\a[a-z]\s*)?\(\s*\\s\s*\\up\s*\d+\s*\([^()]*\)\s*[,;，；]\s*(\S+?)\s*\)\s*$/iu;

/** The text an equation field draws: ① for a number in a circle, the character below its reading; undefined for other fields. */
export function readEquationField(code: string): string | undefined {
  const enclosed = ENCLOSING.exec(code)?.[1];
  if (enclosed === undefined) return READING.exec(code)?.[1];
  return /^\d+$/u.test(enclosed) ? formatNumber(Number(enclosed), 'decimalEnclosedCircle', '') : enclosed;
}
