import type { Status } from '../record.js';
import { readStatusPhrase } from '../../language/index.js';
import { readTickedOption, readYesOrNo } from './read-choice.js';

/** The state a field gives where it gives nothing else: a phrase, a ticked option, 是 or 否 where its name asks. */
export function readState(name: string, folded: string): Status | null {
  const choice = readTickedOption(folded) ?? (name.startsWith('是否') ? readYesOrNo(folded) : null);
  return choice?.status ?? readStatusPhrase(folded.replace(/[。;\s]+$/u, ''));
}
