import { letteredFamilies, readMarkers, type Marker, type MarkerFamily } from '../language/index.js';
import type { Irregularity, OutlineLine, OutlineNode } from './outline.js';

interface GrowingNode {
  readonly line: number;
  readonly marker: Marker | null;
  irregularity: Irregularity | null;
  readonly children: GrowingNode[];
}

interface OpenLevel {
  readonly node: GrowingNode;
  /** Family of the series this level numbers; the root has none. */
  readonly series: string;
  number: number | null;
  /** A label line stood directly below this node: what follows may start a numbering of its own. */
  labelled: boolean;
}

interface Placement {
  readonly marker: Marker;
  /** How many levels stay open; the node becomes a child of the last of them. */
  readonly depth: number;
  readonly irregularity: Irregularity | null;
}

interface Reading {
  readonly lines: readonly OutlineLine[];
  readonly markers: readonly (readonly Marker[])[];
  readonly levels: OpenLevel[];
  readonly lastNumbers: Map<string, number>;
  readonly lastFirsts: ReadonlyMap<MarkerFamily, number>;
  readonly knownParents: Map<string, Set<string>>;
}

/** A skip of more than this many numbers is a number in the text, no marker: larger takes `8.15水灾…` for item 8. */
const LARGEST_SKIP = 3;
/** Numbers past this are items only where the one before is: larger takes an amount at the start of a line (1200、…) for one. */
const LARGEST_UNVOUCHED = 999;
/** How far ahead a series may continue and still vouch for a number that starts late. */
const LOOK_AHEAD_LINES = 60;
/** Families no running text opens with: their markers are believed even where the series is broken. */
const sureFamilies: ReadonlySet<MarkerFamily> = new Set(['chapter', 'cjkComma', 'cjkParen', 'labelled', 'circled']);

/** Chapter numbers never stand below an item of running text. */
const outerFamilies: ReadonlySet<MarkerFamily> = new Set(['chapter', 'cjkComma', 'legal', 'legalParen']);
const runningFamilies: ReadonlySet<MarkerFamily> = new Set(['bullet', 'sequence', 'ordinal', 'cjkIs']);

/** Bullets of one look form one series, and openings of one kind. */
export const seriesOf = ({ family, opening, text }: Marker): string =>
  opening === undefined ? (family === 'bullet' ? `bullet ${text.charAt(0)}` : family) : `${family} ${opening}`;

/** True where a label line stands at this line or below it, before the family's next marker: it heads an item of its own. */
function headsLabelledItem(reading: Reading, line: number, family: MarkerFamily): boolean {
  for (let next = line + 1; next < reading.lines.length && next - line < LOOK_AHEAD_LINES; next += 1) {
    if (reading.lines[next]?.label === true) return true;
    if (reading.markers[next]?.some((marker) => marker.family === family) === true) return false;
  }
  return false;
}

function seriesGoesOn(reading: Reading, line: number, marker: Marker): boolean {
  const end = Math.min(reading.lines.length, line + LOOK_AHEAD_LINES);
  for (let next = line + 1; next < end; next += 1) {
    const found = reading.markers[next]?.find(({ family }) => family === marker.family);
    if (found !== undefined) return found.number === (marker.number ?? 0) + 1;
  }
  return false;
}

/** The open levels that number the marker's series, innermost first. */
function openLevelsOf(reading: Reading, series: string): number[] {
  const found: number[] = [];
  for (let index = reading.levels.length - 1; index > 0; index -= 1)
    if (reading.levels[index]?.series === series) found.push(index);
  return found;
}

/** A first item opens a level below the innermost open node that this document never nested inside the item's own series. */
function depthForNewSeries(reading: Reading, line: number, marker: Marker): number {
  const series = seriesOf(marker);
  let depth = reading.levels.length;
  while (depth > 1) {
    const level = reading.levels[depth - 1];
    if (level === undefined) break;
    const running = outerFamilies.has(marker.family) && runningFamilies.has(level.node.marker?.family ?? 'chapter');
    const titled = outerFamilies.has(marker.family) && level.node.marker?.opening === 'heading';
    if (!running && !(titled && !beginsAgain(reading, line, marker)) && !nestsInside(reading, level.series, series))
      break;
    depth -= 1;
  }
  return depth;
}

/** Whether the family begins at 1 once more further down: then a short line above it may be a unit's name, not a speaker's. */
function beginsAgain(reading: Reading, line: number, { family }: Marker): boolean {
  return (reading.lastFirsts.get(family) ?? -1) > line;
}

/** The last line at which each family numbers 1. */
function findLastFirsts(markers: Reading['markers']): ReadonlyMap<MarkerFamily, number> {
  const found = new Map<MarkerFamily, number>();
  markers.forEach((readings, line) => {
    for (const { family, number } of readings) if (number === 1) found.set(family, line);
  });
  return found;
}

function nestsInside(reading: Reading, inner: string, outer: string): boolean {
  return reading.knownParents.get(inner)?.has(outer) === true;
}

/** 3.15期间 opens with a number that is no item where the next marker goes on with a level that item 3 would close or pass. */
function breaksDeeperSeries(reading: Reading, line: number, placement: Placement): boolean {
  const { marker, depth } = placement;
  if (!/^\d/u.test(reading.lines[line]?.folded.slice(marker.length) ?? '')) return false;
  const closed = reading.levels.slice(depth);
  for (let next = line + 1; next < Math.min(reading.lines.length, line + LOOK_AHEAD_LINES); next += 1) {
    const [found] = reading.markers[next] ?? [];
    if (found === undefined) continue;
    return closed.some(
      (level) => level.series === seriesOf(found) && found.number !== 1 && found.number === (level.number ?? 0) + 1,
    );
  }
  return false;
}

/** 1.1 belongs to the decimal outline only below item 1 of it, or after 1.0 or in an outline that already counts so. */
function isDecimalStep(reading: Reading, line: number, marker: Marker): boolean {
  const components = marker.text.replace(/[.、\s]+$/u, '').split('.');
  const prefix = components.slice(0, -1).join('.');
  const last = Number(components.at(-1));
  for (const level of reading.levels.slice(1).reverse()) {
    const { marker: open } = level.node;
    if (open === null) continue;
    const printed = open.text.replace(/[.、\s]+$/u, '');
    if (open.family === marker.family && printed.slice(0, printed.lastIndexOf('.')) === prefix)
      return last > Number(printed.slice(printed.lastIndexOf('.') + 1)) - 1;
    if (printed === prefix) return last === 1 || reading.lines[line]?.folded.charAt(marker.length - 1) === ' ';
    if (open.family === 'cjkComma' && String(open.number) === prefix)
      return last === 1 && /\s$/u.test(reading.lines[line]?.folded.slice(0, marker.length) ?? '');
  }
  return false;
}

/**
 * The next number goes on with the innermost level that waits for it, `1` opens a level or restarts one, any other is a
 * skip or a slip. A series nests in itself once, behind a label (1. 问题 / 整改措施: / 1. 措施): twice was never met, and
 * a ledger whose rows all restart would nest without end.
 */
function placeInOpenSeries(reading: Reading, line: number, marker: Marker, open: readonly number[]): Placement | null {
  const number = marker.number ?? 0;
  const at = (index: number, irregularity: Irregularity | null): Placement => ({ marker, depth: index, irregularity });
  const continuing = open.filter((index) => reading.levels[index]?.number === number - 1);
  const [inner] = continuing;
  if (inner !== undefined) {
    const outer = continuing.at(-1) ?? inner;
    return at(continuing.length > 1 && headsLabelledItem(reading, line, marker.family) ? outer : inner, null);
  }
  if (number > LARGEST_UNVOUCHED || (number > 1 && letteredFamilies.has(marker.family))) return null;
  const [deepest = 0] = open;
  const level = reading.levels[deepest];
  if (number === 1) {
    const nested = open.length === 1 && deepest === reading.levels.length - 1 && level?.labelled === true;
    return nested ? at(reading.levels.length, null) : at(deepest, 'restarted-number');
  }
  for (const index of open) {
    const last = reading.levels[index]?.number ?? 0;
    if (number > last && number - last <= LARGEST_SKIP + 1) return at(index, 'skipped-number');
    if (number === last) return at(index, 'doubled-number');
  }
  if (!sureFamilies.has(marker.family) && !headsLabelledItem(reading, line, marker.family)) return null;
  return at(deepest, number > (level?.number ?? 0) ? 'skipped-number' : 'backward-number');
}

function placeMarker(reading: Reading, line: number, marker: Marker): Placement | null {
  const series = seriesOf(marker);
  const open = openLevelsOf(reading, series);
  if (marker.family.startsWith('decimal') && !isDecimalStep(reading, line, marker)) return null;
  if (marker.family === 'arabicSpace' && !hasDecimalBelow(reading, line, marker) && !countsOn(reading, line, marker))
    return null;
  if (marker.number === null) {
    const [deepest] = open;
    return { marker, depth: deepest ?? depthForNewSeries(reading, line, marker), irregularity: null };
  }
  if (open.length > 0) return placeInOpenSeries(reading, line, marker, open);
  const depth = depthForNewSeries(reading, line, marker);
  if (marker.number === 1) return { marker, depth, irregularity: null };
  // A series may run on across sections (an annex that numbers its issues 1…9 through four headings).
  if (reading.lastNumbers.get(series) === marker.number - 1) return { marker, depth, irregularity: null };
  if (marker.number > LARGEST_UNVOUCHED || letteredFamilies.has(marker.family)) return null;
  if (
    sureFamilies.has(marker.family) ||
    seriesGoesOn(reading, line, marker) ||
    headsLabelledItem(reading, line, marker.family)
  )
    return { marker, depth, irregularity: 'skipped-number' };
  const last = reading.lastNumbers.get(series);
  const skips = last !== undefined && marker.number > last && marker.number - last <= LARGEST_SKIP;
  return skips ? { marker, depth, irregularity: 'skipped-number' } : null;
}

/** 1 …, 2 …, 3 … on lines of their own count though nothing but a space parts number and text: each has its neighbours. */
function countsOn(reading: Reading, line: number, marker: Marker): boolean {
  const number = marker.number ?? 0;
  if (reading.lastNumbers.get('arabicSpace') === number - 1) return true;
  if (number !== 1) return false;
  let wanted = 2;
  for (let next = line + 1; next < Math.min(reading.lines.length, line + LOOK_AHEAD_LINES) && wanted <= 3; next += 1)
    if (
      reading.markers[next]?.some(({ family, number: found }) => family === 'arabicSpace' && found === wanted) === true
    )
      wanted += 1;
  return wanted > 3;
}

/** `1 标题` is a marker only where 1.1 follows before 2 does, or `2 标题` and 2.1: any other line may open with a number. */
function hasDecimalBelow(reading: Reading, line: number, marker: Marker): boolean {
  const number = marker.number ?? 0;
  let prefix = `${String(number)}.`;
  for (let next = line + 1; next < Math.min(reading.lines.length, line + LOOK_AHEAD_LINES); next += 1) {
    const found = reading.markers[next] ?? [];
    if (found.some(({ family, number: other }) => family === 'arabicSpace' && other === number + 1))
      prefix = `${String(number + 1)}.`;
    const below = found.find(({ family }) => family === 'decimal2');
    if (below !== undefined) return below.text.startsWith(prefix);
  }
  return reading.lastNumbers.has('arabicSpace') && reading.lastNumbers.get('arabicSpace') === (marker.number ?? 0) - 1;
}

function open(reading: Reading, line: number, placement: Placement): void {
  reading.levels.length = placement.depth;
  const parent = reading.levels.at(-1);
  if (parent === undefined) return;
  const { marker } = placement;
  const series = seriesOf(marker);
  const node: GrowingNode = { line, marker, irregularity: placement.irregularity, children: [] };
  parent.node.children.push(node);
  const parents = reading.knownParents.get(series) ?? new Set();
  reading.knownParents.set(series, parents.add(parent.series));
  if (marker.number !== null) reading.lastNumbers.set(series, marker.number);
  reading.levels.push({ node, series, number: marker.number, labelled: reading.lines[line]?.label === true });
}

/**
 * A label below a list of bullets speaks of what the list stands under (▶ 问题一 / ✅ … / ✅ … / 整改进度：). Bullets that
 * are issues have a label each: so none is closed below a single bullet, nor where the one before it has a label.
 */
function closeBullets(reading: Reading): void {
  const level = reading.levels.at(-1);
  const parent = reading.levels.at(-2)?.node;
  if (level?.node.marker?.family !== 'bullet' || parent === undefined || parent.marker === null) return;
  const bullets = parent.children.filter(({ marker }) => marker?.family === 'bullet');
  const isLabelled = bullets.some(({ children }) => children.some(({ line }) => reading.lines[line]?.label === true));
  if (!isLabelled && (bullets.length > 1 || parent.marker.family === 'labelled')) reading.levels.pop();
}

/** The lettered families the lines number with: where their first marker is followed by their second. */
function findLetteredSeries(markers: Reading['markers']): ReadonlySet<MarkerFamily> {
  const last = new Map<MarkerFamily, number | null>();
  const found = new Set<MarkerFamily>();
  for (const readings of markers) {
    const lettered = readings.filter(({ family }) => letteredFamilies.has(family));
    for (const { family, number } of lettered) {
      const before = last.get(family) ?? 0;
      if (number === 2 && before === 1) found.add(family);
      // I. is a letter far behind A. and a first numeral: what does not go on with one series may begin the other.
      if (lettered.length === 1 || number === 1 || number === before + 1) last.set(family, number);
    }
  }
  return found;
}

/** Every line's readings as markers, without letters that number nothing. */
function readLineMarkers(lines: readonly OutlineLine[]): Reading['markers'] {
  const markers = lines.map(({ folded, opening }): readonly Marker[] =>
    opening === undefined
      ? readMarkers(folded)
      : [...readMarkers(folded), { family: 'unnumbered', number: null, length: 0, text: '', opening }],
  );
  const lettered = findLetteredSeries(markers);
  return markers.map((readings) =>
    readings.filter(({ family }) => !letteredFamilies.has(family) || lettered.has(family)),
  );
}

/**
 * Lines → the tree their markers spell. Which family nests in which is inferred from order of appearance and from the
 * continuity of the numbers, never assumed; a number that does not continue its series is no marker until a later line
 * vouches for it. Unmarked lines are leaves of the node they stand below.
 */
export function buildOutline(lines: readonly OutlineLine[]): OutlineNode {
  const root: GrowingNode = { line: -1, marker: null, irregularity: null, children: [] };
  const markers = readLineMarkers(lines);
  const reading: Reading = {
    lines,
    markers,
    lastFirsts: findLastFirsts(markers),
    levels: [{ node: root, series: '', number: null, labelled: false }],
    lastNumbers: new Map(),
    knownParents: new Map(),
  };
  lines.forEach((line, index) => {
    for (const marker of reading.markers[index] ?? []) {
      const placement = placeMarker(reading, index, marker);
      if (placement === null || breaksDeeperSeries(reading, index, placement)) continue;
      open(reading, index, placement);
      return;
    }
    if (line.label === true) closeBullets(reading);
    const level = reading.levels.at(-1);
    if (level === undefined) return;
    if (line.label === true) level.labelled = true;
    level.node.children.push({ line: index, marker: null, irregularity: null, children: [] });
  });
  return root;
}
