import type { LayoutHints } from '../../../text/index.js';
import type { Numberer } from '../numbering/create-numberer.js';
import type { Style, Styles } from './styles.js';
import type { OpenParagraph } from '../story/story.js';
import { listStyleChain } from './styles.js';

const TWIPS_PER_POINT = 20;
const HALF_POINTS_PER_POINT = 2;
/** w:ind firstLineChars counts hundredths of a character. */
const CHARS_UNIT = 100;
/** w:outlineLvl 9 says “body text”. */
const BODY_OUTLINE_LEVEL = 9;
const DEEPEST_HEADING = 9;
/** Built-in heading styles by the names Word and WPS store; both store the English one, old WPS the Chinese. */
const HEADING_STYLE = /^(?:heading|标题)\s*([1-9])$/iu;
const CONTENTS_STYLE = /^(?:toc|目录)\s*[1-9]$/iu;

/** A style's chain, the document defaults last. */
function listSources(paragraph: OpenParagraph, styles: Styles): readonly Style[] {
  return [...listStyleChain(styles, paragraph.properties.styleId ?? styles.defaultParagraphStyle), styles.defaults];
}

function firstStated<Value>(
  direct: Value | undefined,
  chain: readonly Style[],
  pick: (style: Style) => Value | undefined,
): Value | undefined {
  if (direct !== undefined) return direct;
  for (const style of chain) {
    const value = pick(style);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Which list and level a paragraph is numbered by: its own w:numPr, else its style's; the level from w:ilvl, else from
 * the list level tied to the style (w:lvl/w:pStyle), else the first. numId 0 takes a style's numbering away
 * (ECMA-376-1 §17.9.18), as WPS writes on every paragraph whose number was removed.
 */
export function findNumbering(
  paragraph: OpenParagraph,
  styles: Styles,
  numberer: Numberer,
): { readonly numberingId: string; readonly level: number } | undefined {
  const chain = listSources(paragraph, styles);
  const numberingId = firstStated(paragraph.properties.numberingId, chain, (style) => style.paragraph.numberingId);
  if (numberingId === undefined || numberingId === '0') return undefined;
  const tied =
    paragraph.properties.numberingId === undefined
      ? firstStated(undefined, chain, (style) => numberer.levelOfStyle(numberingId, style.id))
      : undefined;
  const level =
    paragraph.properties.level ?? tied ?? firstStated(undefined, chain, (style) => style.paragraph.level) ?? 0;
  return { numberingId, level };
}

function findHeadingLevel(paragraph: OpenParagraph, chain: readonly Style[]): number | undefined {
  const outline = firstStated(paragraph.properties.outlineLevel, chain, (style) => style.paragraph.outlineLevel);
  if (outline !== undefined) return outline < BODY_OUTLINE_LEVEL ? Math.min(outline + 1, DEEPEST_HEADING) : undefined;
  return firstStated(undefined, chain, (style) => {
    const level = HEADING_STYLE.exec(style.name)?.[1];
    return level === undefined ? undefined : Number(level);
  });
}

/** Bold only where every character is: a bold lead-in (“整改措施：”) makes no bold paragraph. */
function isBold(paragraph: OpenParagraph, chain: readonly Style[]): boolean {
  const { bold, plain, inherited } = paragraph.weights;
  if (plain > 0 || bold + inherited === 0) return false;
  return inherited === 0 || firstStated(undefined, chain, (style) => style.run.bold) === true;
}

function findIndent(
  paragraph: OpenParagraph,
  chain: readonly Style[],
  fontSize: number | undefined,
): number | undefined {
  const chars = firstStated(paragraph.properties.firstLineChars, chain, (style) => style.paragraph.firstLineChars);
  if (chars !== undefined && chars > 0 && fontSize !== undefined) return (chars / CHARS_UNIT) * fontSize;
  const twips = firstStated(paragraph.properties.firstLine, chain, (style) => style.paragraph.firstLine);
  return twips === undefined ? undefined : twips / TWIPS_PER_POINT;
}

/** What the layout states, styles resolved. */
export function readHints(paragraph: OpenParagraph, styles: Styles): LayoutHints {
  const chain = listSources(paragraph, styles);
  const headingLevel = findHeadingLevel(paragraph, chain);
  const size = firstStated(paragraph.size, chain, (style) => style.run.size);
  const fontSize = size === undefined ? undefined : size / HALF_POINTS_PER_POINT;
  const indent = findIndent(paragraph, chain, fontSize);
  const centred = firstStated(paragraph.properties.centred, chain, (style) => style.paragraph.centred);
  return {
    ...(headingLevel === undefined ? {} : { headingLevel }),
    ...(isBold(paragraph, chain) ? { bold: true } : {}),
    ...(centred === true ? { centred } : {}),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(indent === undefined ? {} : { indent }),
  };
}

/** A line of an automatic table of contents repeats headings: it is no part of the notice. */
export function isContentsLine(paragraph: OpenParagraph, styles: Styles): boolean {
  return CONTENTS_STYLE.test(styles.byId.get(paragraph.properties.styleId ?? '')?.name ?? '');
}
