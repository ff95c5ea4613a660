import { availableParallelism } from 'node:os';

/** How one environment variable is read and what it is for. */
export interface Setting<T> {
  readonly variable: string;
  /** As it would be written in the environment; '' where leaving it unset means something of its own. */
  readonly default: string;
  readonly meaning: string;
  /** What a value must be, to finish the sentence “must be …”. */
  readonly expected: string;
  /** The value, or undefined where the text is not one. */
  readonly parse: (text: string) => T | undefined;
}

type Reading<T> = Pick<Setting<T>, 'expected' | 'parse'>;

/** A whole number from `least` to `most`, both included. */
export function wholeNumber(least: number, most: number): Reading<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    parse: (text) => {
      const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

/** A number of workers, or `cores` for as many as the machine has processors. */
export function workerCount(most: number): Reading<number> {
  const counted = wholeNumber(1, most);
  return {
    expected: `cores or ${counted.expected}`,
    parse: (text) => (text === 'cores' ? Math.min(availableParallelism(), most) : counted.parse(text)),
  };
}

/** Any text at all. */
export function anyText(): Reading<string> {
  return { expected: 'a text', parse: (text) => text };
}

/** Names of hosts separated by commas, in small letters. */
export function hostNameList(): Reading<readonly string[]> {
  return {
    expected: 'names of hosts separated by commas, without ports',
    parse: (text) => {
      const names = text
        .toLowerCase()
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      return names.every((name) => /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/u.test(name)) ? names : undefined;
    },
  };
}

/** An address of one of the given schemes; null where unset. */
export function optionalUrl(schemes: readonly string[]): Reading<string | null> {
  return {
    expected: `an address beginning with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
    parse: (text) => {
      if (text === '') return null;
      return URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : undefined;
    },
  };
}

/** A word that can begin the keys of a store shared with others. */
export function keyPrefix(): Reading<string> {
  return {
    expected: 'up to 64 letters, digits, hyphens and underscores',
    parse: (text) => (/^[\w-]{1,64}$/u.test(text) ? text : undefined),
  };
}

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): Reading<T> {
  return { expected: `one of ${words.join(', ')}`, parse: (text) => words.find((word) => word === text) };
}

/** 1 or 0, true or false. */
export function yesOrNo(): Reading<boolean> {
  const words = new Map([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
  ]);
  return { expected: '1 or 0', parse: (text) => words.get(text) };
}
