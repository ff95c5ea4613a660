import type { ReadLimits } from '../read-options.js';
import {
  createLevel,
  nameNumberFormat,
  type AbstractNumbering,
  type Numbering,
  type NumberingInstance,
  type NumberingLevel,
} from '../word/index.js';
import type { XmlHandlers, XmlTag } from '../xml/index.js';
import type { ZipPackage } from '../zip/index.js';
import { streamPart } from './stream-part.js';

function toInteger(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) ? otherwise : number;
}

/** Word 2003 begins the word with a capital. */
function readSuffix(value = ''): NumberingLevel['suffix'] {
  const suffix = value.toLowerCase();
  return suffix === 'space' || suffix === 'nothing' ? suffix : 'tab';
}

/** Children of w:lvl by name. */
const levelSetters: ReadonlyMap<string, (level: NumberingLevel, value: string | undefined, tag: XmlTag) => void> =
  new Map<string, (level: NumberingLevel, value: string | undefined, tag: XmlTag) => void>([
    ['w:start', (level, value) => (level.start = toInteger(value, level.start))],
    [
      'w:numFmt',
      (level, value, tag) => {
        level.format = value ?? level.format;
        level.customPattern = tag.attribute('w:format') ?? '';
      },
    ],
    ['w:nfc', (level, value) => (level.format = nameNumberFormat(toInteger(value, 0)))],
    ['w:lvlText', (level, value) => (level.text = value ?? '')],
    ['w:suff', (level, value) => (level.suffix = readSuffix(value))],
    ['w:lvlRestart', (level, value) => (level.restartAfter = toInteger(value, 0))],
    ['w:isLgl', (level, value) => (level.legal = value !== '0' && value !== 'false')],
    ['w:pStyle', (level, value) => (level.styleId = value)],
    ['w:rFonts', (level, _value, tag) => (level.font = tag.attribute('w:ascii') ?? tag.attribute('w:hAnsi'))],
  ]);

/** What is open while the part streams by, and what has been read. */
interface Reading {
  readonly abstracts: Map<string, AbstractNumbering>;
  readonly instances: Map<string, NumberingInstance>;
  abstract: AbstractNumbering | undefined;
  instance: NumberingInstance | undefined;
  overriddenLevel: number;
  level: NumberingLevel | undefined;
}

type Opener = (reading: Reading, tag: XmlTag, value: string | undefined) => void;

function openLevel(reading: Reading, index: number): void {
  reading.level = createLevel();
  (reading.instance?.levelOverrides ?? reading.abstract?.levels)?.set(index, reading.level);
}

const openAbstract =
  (idName: string): Opener =>
  (reading, tag) => {
    const id = tag.attribute(idName) ?? '';
    reading.instance = undefined;
    reading.abstract = { id, levels: new Map(), styleLink: undefined, numberingStyleLink: undefined };
    reading.abstracts.set(id, reading.abstract);
  };

const openInstance =
  (idName: string): Opener =>
  (reading, tag) => {
    reading.abstract = undefined;
    reading.instance = { abstractId: '', startOverrides: new Map(), levelOverrides: new Map() };
    reading.instances.set(tag.attribute(idName) ?? '', reading.instance);
  };

const nameAbstract: Opener = (reading, _tag, value) => {
  if (reading.instance) reading.instance.abstractId = value ?? '';
};

/** Elements outside a w:lvl by name; those of Word 2003 beside those of today. */
const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['w:abstractNum', openAbstract('w:abstractNumId')],
  ['w:listDef', openAbstract('w:listDefId')],
  ['w:num', openInstance('w:numId')],
  ['w:list', openInstance('w:ilfo')],
  ['w:abstractNumId', nameAbstract],
  ['w:ilst', nameAbstract],
  [
    'w:styleLink',
    (reading, _tag, value) => {
      if (reading.abstract) reading.abstract.styleLink = value;
    },
  ],
  [
    'w:numStyleLink',
    (reading, _tag, value) => {
      if (reading.abstract) reading.abstract.numberingStyleLink = value;
    },
  ],
  ['w:lvlOverride', (reading, tag) => (reading.overriddenLevel = toInteger(tag.attribute('w:ilvl'), 0))],
  [
    'w:startOverride',
    (reading, _tag, value) => reading.instance?.startOverrides.set(reading.overriddenLevel, toInteger(value, 1)),
  ],
  [
    'w:lvl',
    (reading, tag) => {
      openLevel(reading, toInteger(tag.attribute('w:ilvl'), reading.overriddenLevel));
    },
  ],
]);

/**
 * Reads numbering.xml. Word writes a custom format twice (mc:AlternateContent: `custom`, then a `decimal` fallback);
 * the fallback is skipped.
 */
export function readNumbering(pack: ZipPackage, name: string | undefined, limits: ReadLimits): Numbering {
  const reading: Reading = {
    abstracts: new Map(),
    instances: new Map(),
    abstract: undefined,
    instance: undefined,
    overriddenLevel: 0,
    level: undefined,
  };
  let inFallback = false;
  const handlers: XmlHandlers = {
    open: (tag) => {
      inFallback ||= tag.name === 'mc:Fallback';
      if (inFallback) return;
      const value = tag.attribute('w:val');
      if (reading.level !== undefined) levelSetters.get(tag.name)?.(reading.level, value, tag);
      else openers.get(tag.name)?.(reading, tag, value);
    },
    close: (closed) => {
      if (closed === 'mc:Fallback') inFallback = false;
      else if (closed === 'w:lvl') reading.level = undefined;
    },
    text: () => undefined,
  };
  if (name !== undefined) streamPart(pack, name, handlers, limits);
  return { abstracts: reading.abstracts, instances: reading.instances };
}
