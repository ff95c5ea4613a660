/** The few things SQLite and PostgreSQL spell differently. Everything else is the same text for both. */
export interface Dialect {
  readonly engine: 'sqlite' | 'postgres';
  /** The database's own clock, in milliseconds since 1970. */
  readonly nowMs: string;
  /** True where the text holds the part, character by character. */
  readonly contains: (text: string, part: string) => string;
  /**
   * True where the index gives its rows in the order of results, so that a common word costs no more than the page it
   * fills; false where it must first gather all of them.
   */
  readonly indexKeepsOrder: boolean;
  /** Condition on `issue_search s`. */
  readonly matchesGrams: (grams: GramQuery) => GramCondition;
  /** Grams as a value of issue_gram.grams. */
  readonly writeGrams: (grams: readonly number[]) => string;
}

/** Rows that hold every gram of `all` and, unless it is null, at least one of `any`. */
export interface GramQuery {
  readonly all: readonly number[];
  readonly any: readonly number[] | null;
}

export interface GramCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Full-text words must be letters and digits: a gram is its number to the base 36. */
const gramWord = (gram: number): string => (gram >>> 0).toString(36);

const gramArray = (grams: readonly number[]): string => `{${grams.join(',')}}`;

export const sqliteDialect: Dialect = {
  engine: 'sqlite',
  indexKeepsOrder: true,
  nowMs: `CAST(unixepoch('subsec') * 1000 AS INTEGER)`,
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  matchesGrams: ({ all, any }) => {
    const words = all.map((gram) => `"${gramWord(gram)}"`);
    const choice = any === null ? [] : [`(${any.map((gram) => `"${gramWord(gram)}"`).join(' OR ')})`];
    return { sql: 'issue_gram MATCH :grams', parameters: { grams: [...words, ...choice].join(' AND ') } };
  },
  writeGrams: (grams) => grams.map(gramWord).join(' '),
};

export const postgresDialect: Dialect = {
  engine: 'postgres',
  indexKeepsOrder: false,
  nowMs: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)',
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  // As an array the rows are gathered before anything is sorted: the planner would else walk down the whole table for a
  // rare word, hoping to have a page full soon.
  matchesGrams: ({ all, any }) => {
    const holdsAny = any === null ? '' : ' AND g.grams && CAST(:gramsAny AS integer[])';
    return {
      sql: `s.seq = ANY (ARRAY(SELECT g.rowid FROM issue_gram g WHERE g.grams @> CAST(:gramsAll AS integer[])${holdsAny}))`,
      parameters: { gramsAll: gramArray(all), ...(any === null ? {} : { gramsAny: gramArray(any) }) },
    };
  },
  writeGrams: gramArray,
};
