import type { KeptReading, ReadingSummary } from '../record.js';
import type { Reading } from '../reading/index.js';
import type { PartReading } from './read-part.js';

/** Readings kept with a record. More are never the right one, and crowd the page. */
const MOST_READINGS = 4;
const LONGEST_EXAMPLE = 24;
/** What stands for the marker of issues that a table lists, and of those that nothing marks. */
const TABLE_LEVEL = '表格';
const UNMARKED_LEVEL = '段落';

/** How the issues of a reading are marked where it finds its first one. */
export function describeLevel({ issues, tabled }: Reading): string {
  const [first] = issues;
  if (first === undefined) return tabled > 0 ? TABLE_LEVEL : UNMARKED_LEVEL;
  const { node, line } = first.node;
  const length = node.marker?.length ?? 0;
  const printed = line?.text.slice(0, length).trim() ?? '';
  return printed === '' ? UNMARKED_LEVEL : printed;
}

function describeExample({ issues }: Reading): string {
  const [first] = issues;
  const text = first?.node.line?.text.slice(first.node.node.marker?.length ?? 0).trim() ?? '';
  return text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;
}

const countIssues = ({ issues, tabled }: Reading): number => issues.length + tabled;

const round = (share: number): number => Math.round(share * 1000) / 1000;

/** The readings of a notice's body as the record lists them: the chosen one first, then by weight. */
export function summariseReadings({ readings, chosen }: PartReading): readonly ReadingSummary[] {
  const all = readings.slice(0, MOST_READINGS).map((reading, index): ReadingSummary => ({
    id: `r${String(index + 1)}`,
    issues: countIssues(reading),
    level: describeLevel(reading),
    example: describeExample(reading),
    weight: round(reading.weight),
    chosen: reading === chosen,
  }));
  return [...all.filter((summary) => summary.chosen), ...all.filter((summary) => !summary.chosen)];
}

/** The reading a person asked for by its id (r2); none where there are not so many. */
export function findReading(readings: readonly Reading[], id: string): Reading | undefined {
  const index = /^r([1-4])$/u.exec(id)?.[1];
  return index === undefined ? undefined : readings[Number(index) - 1];
}

/**
 * The reading a person chose earlier: one whose issues are marked alike; of several, the one with as many issues, else the
 * heaviest. None where no reading has that level any more.
 */
export function findKeptReading(readings: readonly Reading[], { level, issues }: KeptReading): Reading | undefined {
  const alike = readings.filter((reading) => describeLevel(reading) === level);
  return alike.find((reading) => countIssues(reading) === issues) ?? alike[0];
}
