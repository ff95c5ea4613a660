/** Characters that show nothing, turn the direction of what follows, or break a line: a name may lie by them. */
const DECEIVING = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;
const STAND_IN = '\uFFFD';
/** Longest name most file systems keep. Longer: lists and headers grow by names nobody reads; shorter: honest names are cut. */
const LONGEST_NAME = 255;
/** Longest ending that is kept when a name is cut. */
const LONGEST_ENDING = 10;
/** A path is several names. */
const LONGEST_PATH = 1024;

function cut(text: string, longest: number): string {
  const ending = new RegExp(`\\.[^./]{1,${LONGEST_ENDING}}$`, 'u').exec(text)?.[0] ?? '';
  const kept = text.slice(0, longest - ending.length - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${kept}…${ending}`;
}

/** A file's name as it came → as it is kept: deceiving characters visible as �, cut to a length, its ending kept. */
export function cleanFileName(name: string): string {
  const clean = name.replace(DECEIVING, STAND_IN);
  return clean.length > LONGEST_NAME ? cut(clean, LONGEST_NAME) : clean;
}

/** The same for a path inside an archive. One that had to be cut carries `mark`, so that no two become the same. */
export function cleanPath(path: string, mark: string): string {
  const clean = path.replace(DECEIVING, STAND_IN);
  return clean.length > LONGEST_PATH ? `${cut(clean, LONGEST_PATH)} ${mark}` : clean;
}
