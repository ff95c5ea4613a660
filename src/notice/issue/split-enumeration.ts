import { letteredFamilies, readMarkers, type Marker, type MarkerFamily } from '../../outline/index.js';
import { findQuotedStretches } from '../labels/index.js';

/** One item of an enumeration inside a paragraph; offsets into the text given. */
export interface EnumerationItem {
  readonly start: number;
  readonly textStart: number;
  readonly end: number;
  readonly marker: string;
}

export interface Enumeration {
  /** What stands before the first item; empty where the enumeration opens the text. */
  readonly leadEnd: number;
  readonly items: readonly EnumerationItem[];
}

const enumeratingFamilies: readonly MarkerFamily[] = [
  'cjkIs',
  'arabic',
  'arabicParen',
  'circled',
  'ordinal',
  'sequence',
  'cjkParen',
  'arabicHalfParen',
  'latin',
  'latinParen',
  'latinSmall',
  'stem',
  'stemParen',
  'branch',
  'roman',
  'romanParen',
  'romanSmall',
];

/** `>` ends a <br> that a table cell's text kept. */
const BEFORE_ITEM = /[。;!:,”)】>\s]/gu;
const LINE_BREAK_TAIL = /(?:<br\s*\/?>|\s)+$/iu;
/** After a comma only 一是 and 第一, still open an item: 1. or (1) there is a reference. */
const familiesAfterComma: ReadonlySet<MarkerFamily> = new Set(['cjkIs']);
/** A lead that announces measures; any other lead in front of a colon counts findings, and its items stay inside the measure. */
const ANNOUNCING_LEAD = /(?:措施|做法|方面|如下|主要|具体|工作|整改|重点)[^。]{0,8}:$/u;

/** A place where items of some family may begin, with every reading of what stands there. */
interface ItemPlace {
  readonly at: number;
  readonly afterComma: boolean;
  readonly markers: readonly Marker[];
}

function findItemPlaces(folded: string): readonly ItemPlace[] {
  const quoted = findQuotedStretches(folded);
  const places: ItemPlace[] = [{ at: 0, afterComma: false, markers: readMarkers(folded) }];
  for (const { 0: before, index } of folded.matchAll(BEFORE_ITEM)) {
    if (quoted[index] === true && !/[”)】]/u.test(before)) continue;
    places.push({ at: index + 1, afterComma: before === ',', markers: readMarkers(folded, index + 1) });
  }
  return places.filter(({ markers }) => markers.length > 0);
}

function collectSeries(folded: string, places: readonly ItemPlace[], family: MarkerFamily): EnumerationItem[] {
  const items: { start: number; textStart: number; marker: string }[] = [];
  let behindLast = 0;
  let last = 0;
  for (const { at, afterComma, markers } of places) {
    if (at < behindLast || (afterComma && !familiesAfterComma.has(family))) continue;
    const marker = markers.find((candidate) => candidate.family === family);
    if (marker === undefined) continue;
    // Automatic numbers of a table cell may begin anew in each of its paragraphs: （1）…（1）….
    const restarts = marker.number === 1 && folded.charAt(at - 1) === '\n';
    if (marker.number !== null && marker.number !== last + 1 && !restarts) continue;
    if (marker.number === null && (family !== 'sequence' || items.length === 0)) continue;
    last = marker.number ?? last + 1;
    items.push({ start: at, textStart: at + marker.length, marker: marker.text });
    behindLast = at + marker.length;
  }
  return items.map((item, index) => {
    const end = items[index + 1]?.start ?? folded.length;
    const tail = LINE_BREAK_TAIL.exec(folded.slice(item.textStart, end))?.[0].length ?? 0;
    return { ...item, end: end - tail };
  });
}

/** Whether what stands before the first item lets the items stand as items of their own. */
function leadAllows(lead: string): boolean {
  const trimmed = lead.trim();
  return trimmed === '' || /[。!]$/u.test(trimmed) || ANNOUNCING_LEAD.test(trimmed);
}

/**
 * 一是…；二是… (or 1.…2.…, ①…②…, 第一，…第二，…) inside a paragraph → its items; null where the text holds no such
 * enumeration at its top level. A single item counts only where it opens the text.
 */
export function splitEnumeration(folded: string): Enumeration | null {
  const places = findItemPlaces(folded);
  for (const family of enumeratingFamilies) {
    const items = collectSeries(folded, places, family);
    const [first] = items;
    if (first === undefined || (items.length === 1 && (first.start > 0 || letteredFamilies.has(family)))) continue;
    if (leadAllows(folded.slice(0, first.start))) return { leadEnd: first.start, items };
  }
  return null;
}
