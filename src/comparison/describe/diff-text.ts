import diff from 'fast-diff';
import type { TextPiece } from '../comparison.js';
import { orient } from '../orient.js';
import { readAtoms } from './text-atoms.js';

/** Atoms are numbered with code units from here on, leaving out the surrogates, which a differ treats in pairs. */
const FIRST_UNIT = 0x21;
const SURROGATES_FIRST = 0xd800;
const SURROGATES_SIZE = 0x800;
const UNIT_LIMIT = 0xffff - SURROGATES_SIZE;

function invertKind(kind: TextPiece['kind']): TextPiece['kind'] {
  switch (kind) {
    case 'equal':
      return 'equal';
    case 'insert':
      return 'delete';
    case 'delete':
      return 'insert';
  }
}

/** Puts what was deleted before what was inserted between two equal pieces, and joins neighbours of one kind. */
function settlePieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const settled: TextPiece[] = [];
  let deleted = '';
  let inserted = '';
  const flush = (): void => {
    if (deleted !== '') settled.push({ kind: 'delete', text: deleted });
    if (inserted !== '') settled.push({ kind: 'insert', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (piece.kind === 'delete') deleted += piece.text;
    else if (piece.kind === 'insert') inserted += piece.text;
    else {
      flush();
      const last = settled.at(-1);
      if (last?.kind === 'equal') settled[settled.length - 1] = { kind: 'equal', text: last.text + piece.text };
      else settled.push(piece);
    }
  }
  flush();
  return settled;
}

/** The same difference read the other way: `delete` and `insert` change places. */
export function invertPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return settlePieces(pieces.map((piece) => ({ kind: invertKind(piece.kind), text: piece.text })));
}

function encodeAtoms(
  texts: readonly string[],
  cut: (text: string) => readonly string[],
): { readonly units: readonly string[]; readonly atoms: readonly string[] } | null {
  const numbers = new Map<string, number>();
  const atoms: string[] = [];
  const units: string[] = [];
  for (const text of texts) {
    let encoded = '';
    for (const atom of cut(text)) {
      let number = numbers.get(atom);
      if (number === undefined) {
        number = atoms.length;
        numbers.set(atom, number);
        atoms.push(atom);
      }
      const unit = FIRST_UNIT + number;
      if (unit >= UNIT_LIMIT) return null;
      encoded += String.fromCharCode(unit < SURROGATES_FIRST ? unit : unit + SURROGATES_SIZE);
    }
    units.push(encoded);
  }
  return { units, atoms };
}

function decodeUnits(units: string, atoms: readonly string[]): string {
  let text = '';
  for (let index = 0; index < units.length; index += 1) {
    const unit = units.charCodeAt(index);
    text += atoms[(unit < SURROGATES_FIRST ? unit : unit - SURROGATES_SIZE) - FIRST_UNIT] ?? '';
  }
  return text;
}

/** Two texts longer than this together are compared clause by clause. Larger: the time grows with the square of it. */
const LONGEST_BY_CHARACTERS = 6000;
/** Beyond so many clauses, or characters, the one text simply takes the place of the other. */
const MOST_UNITS = 6000;

/** The clauses of a text, each with the mark that ends it. */
function readClauses(text: string): readonly string[] {
  return text.match(/[^,，。;；\n]*[,，。;；\n]|[^,，。;；\n]+/gu) ?? [];
}

function diffOneWay(from: string, to: string): readonly TextPiece[] {
  const isLong = from.length + to.length > LONGEST_BY_CHARACTERS;
  const encoded = encodeAtoms([from, to], isLong ? readClauses : readAtoms);
  const [fromUnits, toUnits] = encoded?.units ?? [];
  // No statement or measure comes near so many clauses or different characters, but a whole book might.
  const isTooLong = fromUnits === undefined || toUnits === undefined || fromUnits.length + toUnits.length > MOST_UNITS;
  if (encoded === null || isTooLong)
    return settlePieces([
      { kind: 'delete', text: from },
      { kind: 'insert', text: to },
    ]);
  return settlePieces(
    diff(fromUnits, toUnits).map(([operation, units]) => ({
      kind: operation === diff.EQUAL ? 'equal' : operation === diff.INSERT ? 'insert' : 'delete',
      text: decodeUnits(units, encoded.atoms),
    })),
  );
}

/**
 * The difference of two texts, character by character (code points), with dates, numbers and titles in 《》 whole.
 * `equal` and `delete` joined give `from`, `equal` and `insert` joined give `to`; the other way round it is the inverse.
 */
export function diffText(from: string, to: string): readonly TextPiece[] {
  return orient(from, to, (text) => text, diffOneWay, invertPieces);
}

/** The older or the newer text, from the pieces of their difference. */
export function joinPieces(pieces: readonly TextPiece[], side: 'from' | 'to'): string {
  const left = side === 'from' ? 'insert' : 'delete';
  return pieces.flatMap((piece) => (piece.kind === left ? [] : [piece.text])).join('');
}
