import type { PathsImported } from '../../ledger/index.js';
import { type Language, say } from '../../wording/index.js';
import { cliWords } from '../words.js';

/** What `import --format json` ends with; stable. */
interface ImportSummary {
  readonly found: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly failed: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly seconds: number;
}

/** What became of the paths, every file counted once. */
export function summarise({ counts, failed }: PathsImported, seconds: number): ImportSummary {
  return {
    found: counts.found,
    imported: counts.imported,
    duplicates: counts.duplicates,
    failed: failed.map(({ path, code, message }) => ({ path, code: code ?? '', message: message ?? '' })),
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

/** The summary for a person: one sentence, then a line for each file that failed. */
export function formatSummary(summary: ImportSummary, complete: boolean, language: Language): string {
  const { failed, seconds } = summary;
  const values = { ...summary, failed: failed.length, seconds: seconds.toFixed(1) };
  const counts = say(cliWords.imported, language, values);
  const lines = [complete ? counts : `${counts}${say(cliWords.interrupted, language)}`];
  for (const file of failed) lines.push(say(cliWords.failedFile, language, file));
  return `${lines.join('\n')}\n`;
}
