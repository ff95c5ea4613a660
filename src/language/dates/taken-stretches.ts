/** Which characters of a text belong to a match already; asked for each next one, so that no two share any. */
export interface TakenStretches {
  readonly isFree: (start: number, end: number) => boolean;
  readonly take: (start: number, end: number) => void;
}

/** Nothing of a text of this length is taken yet. Costs what the matches are long, however many there are. */
export function noneTaken(length: number): TakenStretches {
  const taken = new Uint8Array(length);
  return {
    isFree: (start, end) => !taken.subarray(start, end).includes(1),
    take: (start, end) => {
      taken.fill(1, start, end);
    },
  };
}
