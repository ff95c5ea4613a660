import type { PositionedText } from '../positioned-text.js';

/** Share of its neighbour's size a raised or lowered run has at most. Larger: small print under a line is drawn into it. */
const SMALL = 0.85;
/** In font sizes of the neighbour: how far above or below its baseline the run may stand. */
const MOST_RAISE = 0.8;
const MOST_DROP = 0.4;
/** In font sizes: a raised figure touches what it belongs to. Larger: an unrelated small word is taken. */
const TOUCHING = 0.3;
/** Raised figures one line has at most. Larger: lines of thousands of runs are compared each with each. */
const MOST_RAISED = 200;

type Row = readonly PositionedText[];

/** Rows of runs top to bottom → the same, raised and lowered figures (m², CO₂) in the row of what they belong to. */
export function attachRaisedRuns(rows: readonly Row[]): PositionedText[][] {
  const kept: PositionedText[][] = rows.map((row) => [...row]);
  kept.forEach((row, index) => {
    if (row.length === 0 || row.length > MOST_RAISED) return;
    const hosts = [kept[index + 1], kept[index - 1]].filter((host) => host !== undefined && host.length > 0);
    const host = hosts.find((other) => row.every((run) => isAttached(run, other ?? [])));
    if (host === undefined) return;
    host.push(...row.splice(0));
    host.sort((a, b) => a.x - b.x);
  });
  return kept.filter((row) => row.length > 0);
}

function isAttached(run: PositionedText, row: Row): boolean {
  return row.some((other) => {
    const raise = (other.baseline - run.baseline) / other.fontSize;
    const distance = (run.x - other.x - other.width) / other.fontSize;
    const small = run.fontSize <= SMALL * other.fontSize;
    return small && raise < MOST_RAISE && raise > -MOST_DROP && Math.abs(distance) < TOUCHING;
  });
}
