const NOISE = [/(^|\/)__MACOSX\//u, /(^|\/)\.[^./]/u, /(^|\/)~\$/u, /(^|\/)(thumbs\.db|desktop\.ini)$/iu];

/** Files that systems and word processors leave beside documents (resource forks, `.DS_Store`, Word's `~$` lock files). */
export function isNoise(path: string): boolean {
  return NOISE.some((pattern) => pattern.test(path));
}
