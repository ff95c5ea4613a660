/** What stands between an automatic number and the text (ECMA-376-1 §17.9.28). */
export type Suffix = 'tab' | 'space' | 'nothing';

/** One level of a list: w:lvl, LVL. */
export interface NumberingLevel {
  start: number;
  format: string;
  /** The pattern of `format` "custom", such as `001, 002, 003, ...`. */
  customPattern: string;
  /** `%1.%2` and the like. */
  text: string;
  suffix: Suffix;
  /** 1-based level whose use restarts this one; 0 never; undefined: any level above. */
  restartAfter: number | undefined;
  /** w:isLgl: every number in the text is decimal. */
  legal: boolean;
  styleId: string | undefined;
  font: string | undefined;
}

export interface AbstractNumbering {
  readonly id: string;
  readonly levels: Map<number, NumberingLevel>;
  /** The numbering style this definition stands for. */
  styleLink: string | undefined;
  /** The numbering style whose definition is used in place of this one. */
  numberingStyleLink: string | undefined;
}

/** A list instance: w:num, LFO. */
export interface NumberingInstance {
  abstractId: string;
  readonly startOverrides: Map<number, number>;
  readonly levelOverrides: Map<number, NumberingLevel>;
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractNumbering>;
  readonly instances: ReadonlyMap<string, NumberingInstance>;
}

/** A level as it is where the file states nothing. */
export function createLevel(): NumberingLevel {
  return {
    start: 1,
    format: 'decimal',
    customPattern: '',
    text: '',
    suffix: 'tab',
    restartAfter: undefined,
    legal: false,
    styleId: undefined,
    font: undefined,
  };
}
