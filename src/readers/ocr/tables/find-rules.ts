import type { GreyPicture } from '../picture/grey-picture.js';
import { findPaperShade } from '../picture/whiten-paper.js';

/** A straight level or upright line in a picture, as thin as a table's frame. Lengths in pixels. */
export interface Rule {
  readonly upright: boolean;
  /** Its place across: y of a level one, x of an upright one. */
  readonly at: number;
  /** From where to where it runs, and how thick it is. */
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

/** Of the paper's shade: what is darker may be of a rule. Hairlines drawn down are grey. Larger: shaded cells are rules; smaller: hairlines break. */
const RULE_SHADE = 0.85;
/** In pixels at the reading resolution: an eighth of an inch. Smaller: strokes of characters by the thousand; larger: the sides of low rows are missed. */
const SHORTEST_RUN = 25;
/** Thicker bars are no rules: 3 points. */
const THICKEST = 9;
/** How far (pixels) the parts of one rule lie apart, across and along: it is drawn not quite straight, and broken by what crosses it. */
const STRAIGHT = 4;
const BROKEN = 14;
/** Parts shorter than this (pixels) are not joined: the strokes of a title's characters stand in a row too. */
const LEAST_PART = 70;

/** The straight lines of a picture that lies level, those of characters' strokes among them. */
export function findRules(picture: GreyPicture): Rule[] {
  const dark = markDark(picture);
  return [false, true].flatMap((upright) => joinRuns(findRuns(dark, picture, upright), upright));
}

/** 1 where a pixel is clearly darker than the paper. */
function markDark(picture: GreyPicture): Uint8Array {
  const paper = findPaperShade(picture);
  const limit = paper * RULE_SHADE;
  return picture.pixels.map((shade) => (shade < limit ? 1 : 0));
}

interface Run {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Long runs of dark pixels. A pixel counts where one beside it across is dark: a line that is not quite level steps from row to row. */
function findRuns(dark: Uint8Array, { width, height }: GreyPicture, upright: boolean): Run[] {
  const [along, across] = upright ? [width, 1] : [1, width];
  const [length, rows] = upright ? [height, width] : [width, height];
  const runs: Run[] = [];
  for (let at = 1; at < rows - 1; at += 1) {
    let from = -1;
    for (let place = 0; place <= length; place += 1) {
      const index = at * across + place * along;
      const isDark = place < length && (dark[index] === 1 || dark[index - across] === 1 || dark[index + across] === 1);
      if (isDark && from < 0) from = place;
      if (isDark || from < 0) continue;
      if (place - from >= SHORTEST_RUN) runs.push({ at, from, to: place });
      from = -1;
    }
  }
  return runs;
}

/** Runs that touch → rules; bundles of runs too thick to be one are none. */
function joinRuns(runs: readonly Run[], upright: boolean): Rule[] {
  const bundles: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    open = open.filter((bundle) => run.at - (bundle.at(-1)?.at ?? 0) <= 1);
    const touching = open.find((bundle) =>
      bundle.some((other) => run.at - other.at <= 1 && run.from <= other.to && run.to >= other.from),
    );
    if (touching !== undefined) touching.push(run);
    else {
      bundles.push([run]);
      open.push(bundles.at(-1) ?? []);
    }
  }
  return mergeRules(bundles.flatMap((bundle) => measureBundle(bundle, upright)));
}

function measureBundle(bundle: readonly Run[], upright: boolean): Rule[] {
  const from = Math.min(...bundle.map((run) => run.from));
  const to = Math.max(...bundle.map((run) => run.to));
  const ink = bundle.reduce((sum, run) => sum + run.to - run.from, 0);
  // A row on each side is there only because a pixel counts beside a dark one.
  const thickness = Math.max(1, ink / (to - from) - 2);
  if (thickness > THICKEST) return [];
  const at = bundle.reduce((sum, run) => sum + run.at * (run.to - run.from), 0) / ink;
  return [{ upright, at, from, to, thickness }];
}

function continuesRule(before: Rule, rule: Rule): boolean {
  const short = Math.min(before.to - before.from, rule.to - rule.from) < LEAST_PART;
  return Math.abs(before.at - rule.at) <= STRAIGHT && rule.from - before.to <= (short ? 0 : BROKEN);
}

/** Parts of one rule that lie in a row joined to one. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => a.from - b.from)) {
    const index = merged.findLastIndex((other) => continuesRule(other, rule));
    const before = merged[index];
    if (before === undefined) merged.push(rule);
    else {
      const [first, second] = [before.to - before.from, rule.to - rule.from];
      merged[index] = {
        ...before,
        at: (before.at * first + rule.at * second) / (first + second),
        to: Math.max(before.to, rule.to),
        thickness: Math.max(before.thickness, rule.thickness),
      };
    }
  }
  return merged;
}
