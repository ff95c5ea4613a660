import {
  createLevel,
  type AbstractNumbering,
  type Numbering,
  type NumberingInstance,
  type NumberingLevel,
  nameNumberFormat,
} from '../../word/index.js';
import type { WordDocument } from '../open-word-document.js';
import { modifyRun, type StoredRun } from '../properties/run-modifiers.js';
import { readUtf16, sliceView } from '../compound/slice-view.js';

/** [MS-DOC] §2.9.147 LSTF: a list's id, the styles of its levels, and whether it has one level or nine. */
const LIST_LENGTH = 28;
const LEVEL_STYLES_OFFSET = 8;
const LIST_FLAGS_OFFSET = 26;
const SIMPLE_FLAG = 1;
const LEVELS = 9;
const NO_STYLE = 0x0fff;

/** §2.9.150 LVLF. */
const LEVEL_LENGTH = 28;
const FORMAT_OFFSET = 4;
const LEVEL_FLAGS_OFFSET = 5;
const LEGAL_FLAG = 0x04;
const RESTART_FLAG = 0x08;
const PLACES_OFFSET = 6;
const SUFFIX_OFFSET = 15;
const RUN_LENGTH_OFFSET = 24;
const PARAGRAPH_LENGTH_OFFSET = 25;
const RESTART_OFFSET = 26;
const suffixes = ['tab', 'space', 'nothing'] as const;

/** §2.9.131 LFO and §2.9.132 LFOData: a list in use, and how it departs from its definition. */
const INSTANCE_LENGTH = 16;
const OVERRIDE_COUNT_OFFSET = 12;
const LEVEL_MASK = 0x0f;
const START_FLAG = 0x10;
const FORMAT_FLAG = 0x20;

/** Reads structures that follow each other. */
interface Cursor {
  readonly view: DataView;
  offset: number;
}

function take(cursor: Cursor, length: number): DataView {
  const taken = sliceView(cursor.view, cursor.offset, length);
  cursor.offset += length;
  return taken;
}

/** A level's text: where the places say so, a character is the number of the level that is written there. */
function writePattern(text: string, header: DataView): string {
  const letters = [...Array(text.length).keys()].map((index) => text.charAt(index));
  for (let index = 0; index < LEVELS; index += 1) {
    const place = header.getUint8(PLACES_OFFSET + index) - 1;
    const level = text.charCodeAt(place);
    if (level < LEVELS) letters[place] = `%${level + 1}`;
  }
  return letters.join('');
}

function readLevel(cursor: Cursor, fonts: readonly string[]): NumberingLevel {
  const header = take(cursor, LEVEL_LENGTH);
  take(cursor, header.getUint8(PARAGRAPH_LENGTH_OFFSET));
  const run: StoredRun = {};
  modifyRun(run, take(cursor, header.getUint8(RUN_LENGTH_OFFSET)), () => false);
  const length = take(cursor, 2).getUint16(0, true);
  const text = readUtf16(take(cursor, 2 * length), 0, length);
  const flags = header.getUint8(LEVEL_FLAGS_OFFSET);
  return {
    ...createLevel(),
    start: header.getInt32(0, true),
    format: nameNumberFormat(header.getUint8(FORMAT_OFFSET)),
    text: writePattern(text, header),
    suffix: suffixes[header.getUint8(SUFFIX_OFFSET)] ?? 'tab',
    restartAfter: (flags & RESTART_FLAG) === 0 ? undefined : header.getUint8(RESTART_OFFSET),
    legal: (flags & LEGAL_FLAG) !== 0,
    font: fonts[run.fontNumber ?? -1],
  };
}

/** §2.9.189 PlfLst: the lists, then the levels of all of them. */
function readDefinitions(view: DataView, fonts: readonly string[]): ReadonlyMap<string, AbstractNumbering> {
  const abstracts = new Map<string, AbstractNumbering>();
  if (view.byteLength === 0) return abstracts;
  const cursor: Cursor = { view, offset: 0 };
  const count = take(cursor, 2).getUint16(0, true);
  const lists = Array.from({ length: count }, () => take(cursor, LIST_LENGTH));
  for (const list of lists) {
    const id = String(list.getInt32(0, true));
    const levels = new Map<number, NumberingLevel>();
    const levelCount = (list.getUint8(LIST_FLAGS_OFFSET) & SIMPLE_FLAG) === 0 ? LEVELS : 1;
    for (let index = 0; index < levelCount; index += 1) {
      const style = list.getUint16(LEVEL_STYLES_OFFSET + 2 * index, true);
      levels.set(index, { ...readLevel(cursor, fonts), styleId: style === NO_STYLE ? undefined : String(style) });
    }
    if (!abstracts.has(id)) abstracts.set(id, { id, levels, styleLink: undefined, numberingStyleLink: undefined });
  }
  return abstracts;
}

/** §2.9.133 LFOLVL: another start, another form, or both: the start is then that of the form. */
function readOverride(cursor: Cursor, instance: NumberingInstance, fonts: readonly string[]): void {
  const header = take(cursor, 8);
  const flags = header.getUint32(4, true);
  const index = flags & LEVEL_MASK;
  const level = (flags & FORMAT_FLAG) === 0 ? undefined : readLevel(cursor, fonts);
  if (level !== undefined) instance.levelOverrides.set(index, level);
  if ((flags & START_FLAG) !== 0) instance.startOverrides.set(index, level?.start ?? header.getInt32(0, true));
}

/** §2.9.200 PlfLfo: the lists in use, then what each overrides, which some writers do not count. Paragraphs name them by their number, from 1. */
function readInstances(view: DataView, fonts: readonly string[]): ReadonlyMap<string, NumberingInstance> {
  const instances = new Map<string, NumberingInstance>();
  if (view.byteLength === 0) return instances;
  const cursor: Cursor = { view, offset: 0 };
  const count = take(cursor, 4).getUint32(0, true);
  const headers: DataView[] = [];
  while (headers.length < count) headers.push(take(cursor, INSTANCE_LENGTH));
  headers.forEach((header, number) => {
    const abstractId = String(header.getInt32(0, true));
    const instance = { abstractId, startOverrides: new Map<number, number>(), levelOverrides: new Map() };
    instances.set(String(number + 1), instance);
    take(cursor, 4);
    for (let left = header.getUint8(OVERRIDE_COUNT_OFFSET); left > 0; left -= 1) readOverride(cursor, instance, fonts);
  });
  return instances;
}

/**
 * Reads the lists of the document: their levels, and the lists in use with what they override.
 * @throws RangeError where a table is cut off.
 */
export function readLists({ openTableAndRest }: WordDocument, fonts: readonly string[]): Numbering {
  return {
    abstracts: readDefinitions(openTableAndRest('lists'), fonts),
    instances: readInstances(openTableAndRest('listInstances'), fonts),
  };
}
