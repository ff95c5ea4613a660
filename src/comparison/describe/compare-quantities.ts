import { foldText } from '../../text/index.js';
import type { QuantityChange } from '../comparison.js';
import { diffText } from './diff-text.js';
import { readNumbers, type CountedNumber } from './read-numbers.js';

/** Stands for any number, so that texts which differ only in their numbers are the same. A private-use character: no notice has it. */
const NUMBER_MASK = '\ue000';

/** A number is the same number if this many characters beside it (its unit included) are the same in both texts. Lower: numbers pair by chance where a measure was rewritten; higher: a count in a short clause is lost. */
const LEAST_CONTEXT = 3;

/** The name of what is counted is cut off before this length: it is read in a table. */
const LONGEST_SUBJECT = 24;

interface MaskedText {
  readonly masked: string;
  readonly numbers: readonly CountedNumber[];
}

function maskNumbers(text: string): MaskedText {
  const numbers = readNumbers(text);
  const folded = foldText(text);
  let masked = '';
  let end = 0;
  for (const number of numbers) {
    masked += folded.slice(end, number.start) + NUMBER_MASK;
    end = number.end;
  }
  return { masked: masked + folded.slice(end), numbers };
}

/**
 * The words around a number that say what it counts: the clause before it, or after its unit where there is none. They
 * are read from the stretch both texts share, so that either text gives the same name.
 */
function nameSubject(piece: string, place: number, unit: string | null): string {
  const before = /[^,.;:、!?()\d\s\ue000。]*$/u.exec(piece.slice(0, place))?.[0] ?? '';
  if (before.length >= 2) return before.slice(-LONGEST_SUBJECT);
  const after = /^[^,.;:、!?()\d\s\ue000。]*/u.exec(piece.slice(place + 1))?.[0] ?? '';
  const rest = after.startsWith(unit ?? '') ? after.slice(unit?.length ?? 0) : after;
  return (rest.length >= 2 ? rest : before + after).slice(0, LONGEST_SUBJECT);
}

function countContext(piece: string, place: number): number {
  let count = 0;
  for (const step of [-1, 1])
    for (let index = place + step; count < LEAST_CONTEXT && index >= 0 && index < piece.length; index += step) {
      if (/[\p{L}\p{Nl}%‰]/u.test(piece.charAt(index))) count += 1;
      else if (!/[\s"“”]/u.test(piece.charAt(index))) break;
    }
  return count;
}

/**
 * The numbers that changed between two wordings of one text: both texts are compared with their numbers masked, and
 * numbers that meet inside an unchanged stretch, with the same unit, are the same count then and now.
 */
export function compareQuantities(from: string, to: string): readonly QuantityChange[] {
  const older = maskNumbers(from);
  const newer = maskNumbers(to);
  if (older.numbers.length === 0 || newer.numbers.length === 0) return [];
  const changes: QuantityChange[] = [];
  let [fromNext, toNext] = [0, 0];
  for (const piece of diffText(older.masked, newer.masked)) {
    for (let place = 0; place < piece.text.length; place += 1) {
      if (piece.text.charAt(place) !== NUMBER_MASK) continue;
      const before = piece.kind === 'insert' ? undefined : older.numbers[fromNext++];
      const after = piece.kind === 'delete' ? undefined : newer.numbers[toNext++];
      if (before === undefined || after === undefined) continue;
      const moved = foldText(before.text) !== foldText(after.text) && before.unit === after.unit;
      if (moved && countContext(piece.text, place) >= LEAST_CONTEXT)
        changes.push({
          text: nameSubject(piece.text, place, after.unit),
          from: before.text,
          to: after.text,
          unit: after.unit,
        });
    }
  }
  return changes;
}
