import { Buffer } from 'node:buffer';

/** One level of a list as a DOC keeps it; `%1` in the text is the place of a number. */
export interface DocLevel {
  /** [MS-OSHARED] MSONFC: 0 is decimal, 37 chineseCounting. */
  readonly format: number;
  readonly text: string;
  readonly start?: number;
  /** 0 tab, 1 space, 2 nothing. */
  readonly suffix?: number;
  readonly legal?: boolean;
  /** The level after which this one starts anew; 0: never. */
  readonly restartAfter?: number;
}

export interface DocOverride {
  readonly level: number;
  readonly start?: number;
  readonly form?: DocLevel;
}

const NO_STYLE = 0x0fff;
const LEVELS = 9;
const LIST_ID = 4711;

function writeLevel({ format, text, start = 1, suffix = 2, legal = false, restartAfter }: DocLevel): Buffer {
  const header = Buffer.alloc(28);
  header.writeInt32LE(start, 0);
  header[4] = format;
  header[5] = (legal ? 0x04 : 0) | (restartAfter === undefined ? 0 : 0x08);
  header[15] = suffix;
  header[26] = restartAfter ?? 0;
  let places = 0;
  let written = '';
  for (const [part] of text.matchAll(/%\d|[^%]/gu)) {
    if (part.startsWith('%')) header[6 + places++] = written.length + 1;
    written += part.startsWith('%') ? String.fromCharCode(Number(part.slice(1)) - 1) : part;
  }
  const length = Buffer.alloc(2);
  length.writeUInt16LE(written.length);
  return Buffer.concat([header, length, Buffer.from(written, 'utf16le')]);
}

/** The table of lists with one list in it, and how many bytes of it the header does not count: the levels. */
export function writeListTable(levels: readonly DocLevel[]): { readonly bytes: Buffer; readonly uncounted: number } {
  const list = Buffer.alloc(2 + 28);
  list.writeUInt16LE(1, 0);
  list.writeInt32LE(LIST_ID, 2);
  for (let index = 0; index < LEVELS; index += 1) list.writeUInt16LE(NO_STYLE, 2 + 8 + 2 * index);
  const all = Array.from({ length: LEVELS }, (_, index) => writeLevel(levels[index] ?? { format: 0, text: '' }));
  const bytes = Buffer.concat([list, ...all]);
  return { bytes, uncounted: bytes.length - list.length };
}

function writeOverride({ level, start, form }: DocOverride): Buffer {
  const header = Buffer.alloc(8);
  header.writeInt32LE(start ?? 0, 0);
  header.writeUInt32LE(level | (start === undefined ? 0 : 0x10) | (form === undefined ? 0 : 0x20), 4);
  return form === undefined ? header : Buffer.concat([header, writeLevel(form)]);
}

/** The lists in use, numbered from 1, each with what it overrides of the one list there is. */
export function writeListInstances(instances: readonly (readonly DocOverride[])[]): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32LE(instances.length);
  const headers = instances.map((overrides) => {
    const header = Buffer.alloc(16);
    header.writeInt32LE(LIST_ID, 0);
    header[12] = overrides.length;
    return header;
  });
  const data = instances.flatMap((overrides) => [Buffer.alloc(4, 0xff), ...overrides.map(writeOverride)]);
  return Buffer.concat([count, ...headers, ...data]);
}
