import type { Rule } from './find-rules.js';
import type { Box } from '../ink/segment-ink.js';
import { meets } from './select-frames.js';

/** A framed table in a picture. */
export interface FramedTable extends Box {
  readonly cells: readonly Box[];
}

/** Share of a cell's width the rule above it covers at least; less, and the cell goes on from above. */
const COVERED = 0.5;

/** The tables rules frame, each with its cells; a box round one text is none. */
export function findTables(rules: readonly Rule[]): FramedTable[] {
  return groupMeeting(rules).flatMap((group) => {
    const level = group.filter((rule) => !rule.upright);
    const upright = group.filter((rule) => rule.upright);
    const xs = listPlaces(upright, level);
    const ys = listPlaces(level, upright);
    const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
    if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
    if (upright.length === 0 || level.length === 0 || xs.length < 3) return [];
    return [{ left, right, top, bottom, cells: findCells(ys, [left, right], level, upright) }];
  });
}

function groupMeeting(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const met = groups.filter((group) => group.some((other) => meets(rule, other)));
    const joined = [rule, ...met.flat()];
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

/** Where rules stand, and where those across begin and end: a table may be open at its sides. */
function listPlaces(rules: readonly Rule[], across: readonly Rule[]): number[] {
  const ends = [Math.min(...across.map((rule) => rule.from)), Math.max(...across.map((rule) => rule.to))];
  return [...new Set([...rules.map((rule) => rule.at), ...ends])].sort((a, b) => a - b);
}

function findCells(
  ys: readonly number[],
  sides: readonly [number, number],
  level: readonly Rule[],
  upright: readonly Rule[],
): Box[] {
  const cells: { left: number; right: number; top: number; bottom: number }[] = [];
  ys.slice(0, -1).forEach((top, row) => {
    const bottom = ys[row + 1] ?? top;
    const middle = (top + bottom) / 2;
    const crossing = upright.filter((rule) => rule.from < middle && rule.to > middle).map((rule) => rule.at);
    const edges = [...new Set([...sides, ...crossing])].sort((a, b) => a - b);
    edges.slice(0, -1).forEach((left, index) => {
      const right = edges[index + 1] ?? left;
      const above = cells.find((cell) => cell.bottom === top && cell.left === left && cell.right === right);
      if (above !== undefined && !isCovered(left, right, top, level)) above.bottom = bottom;
      else cells.push({ left, right, top, bottom });
    });
  });
  return cells;
}

function isCovered(left: number, right: number, at: number, level: readonly Rule[]): boolean {
  const covered = level
    .filter((rule) => rule.at === at)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, right) - Math.max(rule.from, left)), 0);
  return covered >= COVERED * (right - left);
}
