/** A matched issue in its section, for the question whether it was moved. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly fromSection: string;
  readonly toSection: string;
}

/** The positions (into the given numbers) of a longest run that goes up, of several the one found first. */
function findLongestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, position) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[position] = low === 0 ? -1 : (tails[low - 1] ?? -1);
    tails[low] = position;
  });
  const rise = new Set<number>();
  for (let position = tails.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) rise.add(position);
  return rise;
}

/**
 * Two titles that share this much of their character pairs are one title reworded. Lower: a section of similar subject
 * passes for the same; higher: any correction of a title moves all issues below it.
 */
const TITLES_AGREE = 0.6;

function readPairs(title: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < title.length; index += 1) pairs.add(title.slice(index, index + 2));
  return pairs;
}

function titlesAgree(from: string, to: string): boolean {
  if (from === to) return true;
  const fromPairs = readPairs(from);
  const toPairs = readPairs(to);
  const shared = [...fromPairs].filter((pair) => toPairs.has(pair)).length;
  return 2 * shared >= TITLES_AGREE * (fromPairs.size + toPairs.size) && shared > 0;
}

/** Two sections are one where their own titles agree, whatever number they bear and whichever chapter they were put in. */
function nameOwn(section: string): string {
  return section.slice(section.lastIndexOf('/') + 1);
}

/**
 * Which issues were moved: to a section of another title, or to another place among those that stayed in their section.
 * A section that was moved as a whole moves no issue in it; nor does an issue that another was put before.
 */
export function findMoved(placed: readonly Placed[]): ReadonlySet<Placed> {
  const moved = new Set<Placed>();
  const sections = new Map<string, Placed[]>();
  for (const item of placed) {
    if (!titlesAgree(nameOwn(item.fromSection), nameOwn(item.toSection))) {
      moved.add(item);
      continue;
    }
    const section = sections.get(item.fromSection);
    if (section === undefined) sections.set(item.fromSection, [item]);
    else section.push(item);
  }
  for (const section of sections.values()) {
    const ordered = [...section].sort((one, other) => one.from - other.from);
    const kept = findLongestRise(ordered.map((item) => item.to));
    ordered.forEach((item, position) => {
      if (!kept.has(position)) moved.add(item);
    });
  }
  return moved;
}
