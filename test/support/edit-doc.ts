import { Buffer } from 'node:buffer';
import * as CFB from 'cfb';

/** [MS-DOC] §2.5.6: where the header keeps offset and length of each table. */
const TABLES_OFFSET = 0x9a;

/** The streams of a DOC, to be changed in place or added to. */
export interface DocStreams {
  readonly main: Buffer;
  /** Adds bytes behind the text and its formatting; where they begin. */
  readonly appendText: (bytes: Uint8Array) => number;
  /** Puts another table in place of the one with this number in the header; `uncounted` bytes of it follow the table. */
  readonly setTable: (index: number, bytes: Uint8Array, uncounted?: number) => void;
  readonly getTable: (index: number) => Buffer;
  readonly setData: (bytes: Uint8Array) => void;
}

function replaceContent(file: CFB.CFB$Container, name: string, content: Buffer): void {
  const entry = CFB.find(file, name);
  if (entry === null) CFB.utils.cfb_add(file, `/${name}`, content);
  else Object.assign(entry, { content, size: content.length });
}

/** A DOC as a program other than LibreOffice would have written it: `change` is given its streams. */
export function editDoc(doc: Uint8Array, change: (streams: DocStreams) => void): Uint8Array {
  const file = CFB.read(Buffer.from(doc), { type: 'buffer' });
  const open = (name: string): Buffer => Buffer.from(CFB.find(file, name)?.content ?? []);
  const main = open('WordDocument');
  const appended: Uint8Array[] = [];
  let tables = open('1Table');
  const lengthOf = (parts: readonly Uint8Array[]): number =>
    parts.reduce((sum, part) => sum + part.length, main.length);
  change({
    main,
    appendText: (bytes) => {
      const start = lengthOf(appended);
      appended.push(bytes);
      return start;
    },
    setTable: (index, bytes, uncounted = 0) => {
      main.writeUInt32LE(tables.length, TABLES_OFFSET + 8 * index);
      main.writeUInt32LE(bytes.length - uncounted, TABLES_OFFSET + 8 * index + 4);
      tables = Buffer.concat([tables, bytes]);
    },
    getTable: (index) => {
      const start = main.readUInt32LE(TABLES_OFFSET + 8 * index);
      return tables.subarray(start, start + main.readUInt32LE(TABLES_OFFSET + 8 * index + 4));
    },
    setData: (bytes) => {
      replaceContent(file, 'Data', Buffer.from(bytes));
    },
  });
  replaceContent(file, 'WordDocument', Buffer.concat([main, ...appended]));
  replaceContent(file, '1Table', tables);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}
