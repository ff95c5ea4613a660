import { formatNumber } from './number-formats.js';
import type { AbstractNumbering, Numbering, NumberingInstance, NumberingLevel, Suffix } from './numbering.js';
import type { Styles } from '../styles/styles.js';
import { readSymbol } from '../story/wingdings.js';

/** The automatic number of one paragraph. */
export interface Marker {
  readonly text: string;
  readonly suffix: Suffix;
}

/** Counts lists as a document is read from its beginning: `next` once for each numbered paragraph, in order. */
export interface Numberer {
  readonly next: (numberingId: string, level: number) => Marker | undefined;
  /** The level a numbering gives to paragraphs of a style. */
  readonly levelOfStyle: (numberingId: string, styleId: string) => number | undefined;
}

/** Where the lists of one abstract numbering stand: its instances share the counters (ECMA-376-1 §17.9.15). */
interface Counters {
  /** By level; a hole is a level that starts anew when next used. */
  readonly values: (number | undefined)[];
}

interface List {
  readonly instance: NumberingInstance;
  readonly abstract: AbstractNumbering;
}

/** w:numStyleLink → the definition that has the same w:styleLink, or the one the numbering style itself uses. */
function followStyleLink(numbering: Numbering, styles: Styles, abstract: AbstractNumbering): AbstractNumbering {
  const link = abstract.numberingStyleLink;
  if (link === undefined) return abstract;
  for (const candidate of numbering.abstracts.values()) if (candidate.styleLink === link) return candidate;
  const numberingId = styles.byId.get(link)?.paragraph.numberingId;
  const instance = numberingId === undefined ? undefined : numbering.instances.get(numberingId);
  return (instance && numbering.abstracts.get(instance.abstractId)) ?? abstract;
}

function findLevel(list: List, level: number): NumberingLevel | undefined {
  return list.instance.levelOverrides.get(level) ?? list.abstract.levels.get(level);
}

function findStart(list: List, level: number): number {
  return list.instance.startOverrides.get(level) ?? findLevel(list, level)?.start ?? 1;
}

/** Levels below the one just used start anew, unless w:lvlRestart says after which level only, or never. */
function resetDeeperLevels(list: List, counters: Counters, used: number): void {
  for (let level = used + 1; level < counters.values.length; level += 1) {
    const restartAfter = findLevel(list, level)?.restartAfter ?? level;
    if (used < restartAfter) counters.values[level] = undefined;
  }
}

/** A picture of a symbol font nobody listed: in a list it is a bullet, whatever it shows. */
const UNKNOWN_PICTURE = /[\uE000-\uF8FF]/gu;

function writeMarker(list: List, counters: Counters, definition: NumberingLevel): string {
  if (definition.format === 'bullet') {
    const drawn = definition.text.replace(/./gu, (sign) => readSymbol(sign.codePointAt(0) ?? 0, definition.font));
    return drawn.replace(UNKNOWN_PICTURE, '•');
  }
  return definition.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const level = Number(digit) - 1;
    const shown = findLevel(list, level);
    const value = counters.values[level] ?? findStart(list, level);
    return formatNumber(value, definition.legal ? 'decimal' : (shown?.format ?? 'decimal'), shown?.customPattern ?? '');
  });
}

/** Restores the automatic numbers of one story (body, header, notes). */
export function createNumberer(numbering: Numbering, styles: Styles): Numberer {
  const countersOf = new Map<string, Counters>();
  const lists = new Map<string, List | undefined>();
  const overridden = new Set<string>();

  const findList = (numberingId: string): List | undefined => {
    if (lists.has(numberingId)) return lists.get(numberingId);
    const instance = numbering.instances.get(numberingId);
    const abstract = instance && numbering.abstracts.get(instance.abstractId);
    const list = instance && abstract && { instance, abstract: followStyleLink(numbering, styles, abstract) };
    lists.set(numberingId, list);
    return list;
  };

  /** w:startOverride counts once, when the instance first uses the level; later the level simply goes on. */
  const takesOverride = (list: List, numberingId: string, level: number): boolean => {
    const key = `${numberingId}/${level}`;
    if (!list.instance.startOverrides.has(level) || overridden.has(key)) return false;
    overridden.add(key);
    return true;
  };

  return {
    next: (numberingId, level) => {
      const list = findList(numberingId);
      const definition = list && findLevel(list, level);
      if (list === undefined || definition === undefined) return undefined;
      const counters = countersOf.get(list.abstract.id) ?? { values: [] };
      countersOf.set(list.abstract.id, counters);
      const last = takesOverride(list, numberingId, level) ? undefined : counters.values[level];
      counters.values[level] = last === undefined ? findStart(list, level) : last + 1;
      resetDeeperLevels(list, counters, level);
      return { text: writeMarker(list, counters, definition), suffix: definition.suffix };
    },
    levelOfStyle: (numberingId, styleId) => {
      for (const [level, definition] of findList(numberingId)?.abstract.levels ?? []) {
        if (definition.styleId === styleId) return level;
      }
      return undefined;
    },
  };
}
