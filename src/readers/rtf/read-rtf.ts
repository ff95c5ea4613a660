import { UnreadableError, type SourceText } from '../../text/index.js';
import type { ReadOptions } from '../read-options.js';
import { listParagraphs, readSymbol } from '../word/index.js';
import { listTokens, type RtfToken } from './list-tokens.js';
import { createRtfStory, plainParagraph, type RtfParagraphStyle, type RtfStory } from './rtf-story.js';
import {
  characters,
  encodingsByCharset,
  encodingsByPage,
  furnitureGroups,
  readGroups,
  skippedGroups,
} from './words.js';

/** Where symbol fonts have their pictures. */
const PICTURES = /[\uF000-\uF0FF]/gu;

/** What a group inherits from the one around it, and changes for itself. */
interface Group {
  readonly story: RtfStory;
  skipped: boolean;
  /** Only the first word of a group says what the group is. */
  isFresh: boolean;
  /** Marked as one that older programs may pass over. */
  isStarred: boolean;
  isFontTable: boolean;
  isMarker: boolean;
  hidden: boolean;
  bold: boolean;
  size: number;
  font: number;
  /** How many bytes stand in for a character after \\u. */
  fallback: number;
  paragraph: RtfParagraphStyle;
}

interface Reading {
  group: Group;
  readonly groups: Group[];
  readonly body: RtfStory;
  readonly beside: RtfStory[];
  readonly encodings: Map<number, string>;
  encoding: string;
  /** Bytes of text whose characters may go on. */
  bytes: number[];
  /** Stand-ins still to be passed over. */
  passOver: number;
  continued: boolean;
}

/**
 * Reads an RTF document: text in any code page, tables, automatic numbers as Word writes them beside the lists; hidden
 * and deleted text left out, headers, notes and comments set aside.
 * @throws UnreadableError `nesting-too-deep`, `too-much-content`
 */
export function readRtf(bytes: Uint8Array, { limits }: ReadOptions): SourceText {
  const body = createRtfStory();
  const group = createGroup(body);
  const reading: Reading = {
    group,
    groups: [],
    body,
    beside: [],
    encodings: new Map(),
    encoding: 'windows-1252',
    bytes: [],
    passOver: 0,
    continued: false,
  };
  if (bytes.length > limits.maxInflatedBytes) {
    throw new UnreadableError('too-much-content', `The document has more than ${limits.maxInflatedBytes} bytes.`);
  }
  for (const token of listTokens(bytes)) {
    if (reading.groups.length > limits.maxXmlDepth) {
      throw new UnreadableError('nesting-too-deep', `The document nests more than ${limits.maxXmlDepth} groups.`);
    }
    take(reading, token);
  }
  flush(reading);
  return {
    format: 'doc',
    mediaType: 'application/rtf',
    paragraphs: listParagraphs(body.finish()),
    furniture: listParagraphs(reading.beside.flatMap((story) => story.finish())),
    pages: null,
    ocr: false,
    diagnostics: [],
  };
}

function createGroup(story: RtfStory): Group {
  const words = { skipped: false, isFresh: true, isStarred: false, isFontTable: false, isMarker: false };
  return { story, ...words, hidden: false, bold: false, size: 0, font: -1, fallback: 1, paragraph: plainParagraph };
}

function take(reading: Reading, token: RtfToken): void {
  if (token.kind === 'byte') {
    reading.group.isFresh = false;
    if (reading.passOver > 0) reading.passOver -= 1;
    else if (!reading.group.isFontTable) reading.bytes.push(token.value);
    return;
  }
  flush(reading);
  reading.passOver = 0;
  if (token.kind === 'open') {
    reading.groups.push(reading.group);
    reading.group = { ...reading.group, isFresh: true, isStarred: false };
  } else if (token.kind === 'close') reading.group = reading.groups.pop() ?? reading.group;
  else obey(reading, token.word, token.value);
}

/** Hands the bytes so far on as text, in the encoding of their font. */
function flush(reading: Reading): void {
  const { bytes, group, encodings, encoding } = reading;
  if (bytes.length === 0) return;
  reading.bytes = [];
  addText(group, new TextDecoder(encodings.get(group.font) ?? encoding).decode(new Uint8Array(bytes)));
}

function addText(group: Group, text: string): void {
  if (group.skipped || group.hidden) return;
  const shown = text.replace(PICTURES, (picture) => readSymbol(picture.charCodeAt(0), undefined));
  if (group.isMarker) group.story.addMarker(shown);
  else group.story.addText(shown, group.bold, group.size);
}

function obey(reading: Reading, word: string, value: number | undefined): void {
  const { group } = reading;
  if (word === '*') {
    group.isStarred = true;
    return;
  }
  if (group.isFresh) enter(reading, word);
  reading.group.isFresh = false;
  if (word === 'u' && value !== undefined) {
    addText(reading.group, String.fromCharCode(value & 0xffff));
    reading.passOver = reading.group.fallback;
    return;
  }
  const character = characters.get(word);
  if (character !== undefined) addText(reading.group, character);
  else if (reading.group.isFontTable) nameEncoding(reading, word, value);
  else if (!reading.group.skipped) handlers.get(word)?.(reading, value);
}

/** The first word of a group says what it is. */
function enter(reading: Reading, word: string): void {
  const { group } = reading;
  if (word === 'fonttbl') group.isFontTable = true;
  else if (furnitureGroups.has(word) && !group.skipped) {
    const story = createRtfStory();
    reading.beside.push(story);
    reading.group = { ...group, story, paragraph: plainParagraph };
  } else if (skippedGroups.has(word)) group.skipped = true;
  else if (word === 'listtext' || word === 'pntext') group.isMarker = true;
  else if (word === 'nesttableprops') {
    // A row of a table inside a cell ends: it is a line of that cell.
    addText(group, '\n');
    group.skipped = true;
  } else if (group.isStarred && !readGroups.has(word)) group.skipped = true;
}

function nameEncoding({ group, groups, encodings }: Reading, word: string, value: number | undefined): void {
  if (word === 'f' && value !== undefined) {
    group.font = value;
    const outer = groups.at(-1);
    if (outer?.isFontTable === true) outer.font = value;
  }
  const encoding = word === 'fcharset' ? encodingsByCharset.get(value ?? 0) : undefined;
  if (encoding !== undefined) encodings.set(group.font, encoding);
}

type Handler = (reading: Reading, value: number | undefined) => void;

/** A word that switches something on, and with 0 off. */
const isOn = (value: number | undefined): boolean => value !== 0;
const setParagraph =
  (change: (value: number | undefined) => Partial<RtfParagraphStyle>): Handler =>
  ({ group }, value) => {
    group.paragraph = { ...group.paragraph, ...change(value) };
  };
const endParagraph: Handler = ({ group }) => {
  group.story.endParagraph(group.paragraph);
};

const handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['ansicpg', (reading, value) => (reading.encoding = encodingsByPage.get(value ?? 0) ?? reading.encoding)],
  ['f', ({ group }, value) => (group.font = value ?? -1)],
  ['uc', ({ group }, value) => (group.fallback = value ?? 1)],
  ['b', ({ group }, value) => (group.bold = isOn(value))],
  ['fs', ({ group }, value) => (group.size = value ?? 0)],
  ['v', ({ group }, value) => (group.hidden = isOn(value))],
  ['deleted', ({ group }, value) => (group.hidden = isOn(value))],
  ['plain', ({ group }) => Object.assign(group, { bold: false, hidden: false, size: 0 })],
  ['pard', setParagraph(() => plainParagraph)],
  ['qc', setParagraph(() => ({ centred: true }))],
  ['intbl', setParagraph(() => ({ inTable: true }))],
  ['fi', setParagraph((value) => ({ firstLine: value ?? 0 }))],
  ['outlinelevel', setParagraph((value) => ({ outlineLevel: value }))],
  ['par', endParagraph],
  ['\n', endParagraph],
  ['\r', endParagraph],
  ['sect', endParagraph],
  ['page', endParagraph],
  [
    'line',
    ({ group }) => {
      addText(group, '\n');
    },
  ],
  [
    'cell',
    ({ group }) => {
      group.story.endCell(group.paragraph);
    },
  ],
  [
    'row',
    ({ group }) => {
      group.story.endRow();
    },
  ],
  ['trowd', ({ group }) => Object.assign(group.story.definition, { left: 0, rights: [], continued: [] })],
  ['trleft', ({ group }, value) => (group.story.definition.left = value ?? 0)],
  ['clvmrg', (reading) => (reading.continued = true)],
  [
    'cellx',
    (reading, value) => {
      const { rights, continued } = reading.group.story.definition;
      rights.push(value ?? 0);
      continued.push(reading.continued);
      reading.continued = false;
    },
  ],
  [
    'nestcell',
    ({ group }) => {
      addText(group, ' ');
    },
  ],
]);
