import type { Diagnostic, Paragraph } from '../../text/index.js';
import { type LayoutPage, type PositionedText, turnAlong } from '../page/index.js';
import type { PdfNote, PdfPage } from './engine.js';

/** Points: the size of a value where the page has no text to take it from. */
const USUAL_SIZE = 12;
/** Share of a field's height a line of text takes. */
const LINE_SHARE = 0.8;
/** In font sizes: distance of the lines of a field of several; baseline below the middle of a line. */
const LEADING = 1.3;
const BELOW_MIDDLE = 0.36;
/** Characters half as wide as high. */
const NARROW = /[\u0020-\u02ff]/u;
/** What a note is introduced by: it stands beside the notice, not in it. */
const COMMENT_LABEL = '批注：';

/** A page with what is written in its fields, and what is written beside its text. */
export interface AnnotatedPage {
  readonly layout: LayoutPage;
  readonly comments: readonly Paragraph[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the values of form fields, and what was typed over the page, among its text where they are seen; sets comments
 * aside. Both are said, for neither is in the page's own text.
 */
export function placeNotes({ layout, notes }: Pick<PdfPage, 'layout' | 'notes'>): AnnotatedPage {
  if (notes.length === 0) return { layout, comments: [], diagnostics: [] };
  const size = findUsualSize(layout.texts);
  const values = notes.filter(({ kind }) => kind !== 'comment');
  const comments = notes.filter(({ kind }) => kind === 'comment');
  const texts = [...layout.texts, ...values.flatMap((note) => placeLines(note, layout, size))];
  const diagnostics: Diagnostic[] = [];
  const say = (code: string, { length: count }: readonly unknown[], said: string): void => {
    if (count === 0) return;
    const message = `Page ${layout.number}: ${count} ${said}.`;
    diagnostics.push({ code, severity: 'info', message, parameters: { page: layout.number, count } });
  };
  say('form-values', values, 'values of form fields are read as its text');
  say('comments-set-aside', comments, 'comments are set aside');
  return {
    layout: { ...layout, texts },
    comments: comments.map((note) => describeComment(note, layout.number)),
    diagnostics,
  };
}

function splitLines(text: string): string[] {
  return text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
}

function describeComment({ text }: PdfNote, page: number): Paragraph {
  return {
    page,
    text:
      COMMENT_LABEL +
      splitLines(text)
        .map((line) => line.trim())
        .join(' '),
  };
}

/** The lines of a value as runs inside its field. */
function placeLines(note: PdfNote, layout: LayoutPage, usual: number): PositionedText[] {
  const { x, y, width, height } = turnAlong(note, layout);
  const lines = splitLines(note.text);
  const fontSize = Math.min(usual, (LINE_SHARE * height) / Math.max(1, lines.length));
  const single = y + height / 2 + BELOW_MIDDLE * fontSize;
  const first = lines.length === 1 ? single : y + fontSize;
  return lines.map((text, index) => ({
    text,
    x,
    baseline: first + index * LEADING * fontSize,
    width: Math.min(width, estimateWidth(text) * fontSize),
    fontSize,
    bold: false,
  }));
}

function estimateWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (NARROW.test(character) ? 0.5 : 1), 0);
}

/** The size most characters have. */
function findUsualSize(texts: readonly PositionedText[]): number {
  const characters = new Map<number, number>();
  for (const { fontSize, text } of texts) characters.set(fontSize, (characters.get(fontSize) ?? 0) + text.length);
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? USUAL_SIZE;
}
