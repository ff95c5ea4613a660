import type { Rule } from './find-rules.js';

/** In pixels at the reading resolution: half an inch. Shorter strokes are those of a title's characters. */
const LONG = 100;
/** A level rule that meets no other is one from here on (an inch and a half): the dash of a title is shorter. */
const LONG_ALONE = 300;
/** How far (pixels) the end of a rule lies from the one it meets, at most. */
const REACH = 8;
/** Rules this close (pixels) are at one place: the sides of two rows are not drawn quite under one another. */
const SAME_PLACE = 5;

/**
 * Of the straight lines of a picture those that frame tables or rule a page: long ones that meet one another, short ones
 * both of whose ends do, and very long level ones. They are moved to meet exactly.
 */
export function selectFrames(rules: readonly Rule[]): Rule[] {
  const long = rules.filter((rule) => rule.to - rule.from >= LONG);
  const framing = long.filter(
    (rule) => long.some((other) => meets(rule, other)) || (!rule.upright && rule.to - rule.from >= LONG_ALONE),
  );
  const short = rules.filter((rule) => rule.to - rule.from < LONG && bothEndsMeet(rule, framing));
  const aligned = [false, true].flatMap((upright) =>
    alignRules([...framing, ...short].filter((rule) => rule.upright === upright)),
  );
  return aligned.map((rule) => ({ ...rule, from: snap(rule, rule.from, aligned), to: snap(rule, rule.to, aligned) }));
}

/** Do a level and an upright rule cross or touch? */
export function meets(a: Rule, b: Rule): boolean {
  return a.upright !== b.upright && isWithin(a.at, b) && isWithin(b.at, a);
}

function isWithin(at: number, rule: Rule): boolean {
  return at >= rule.from - REACH && at <= rule.to + REACH;
}

function bothEndsMeet(rule: Rule, others: readonly Rule[]): boolean {
  return [rule.from, rule.to].every((end) =>
    others.some((other) => meets(rule, other) && Math.abs(other.at - end) <= REACH),
  );
}

/** Rules at nearly one place at the mean of their places. */
function alignRules(rules: readonly Rule[]): Rule[] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group !== undefined && rule.at - (group.at(-1)?.at ?? 0) <= SAME_PLACE) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
    return group.map((rule) => ({ ...rule, at }));
  });
}

function snap(rule: Rule, end: number, others: readonly Rule[]): number {
  const met = others.filter((other) => meets(rule, other) && Math.abs(other.at - end) <= REACH);
  return met.sort((a, b) => Math.abs(a.at - end) - Math.abs(b.at - end))[0]?.at ?? end;
}
