/** The few things SQLite and PostgreSQL spell differently. Everything else is the same text for both. */
export interface Dialect {
  readonly engine: 'sqlite' | 'postgres';
  /** The database's own clock, in milliseconds since 1970. */
  readonly nowMs: string;
  /** True where the text holds the part, character by character. */
  readonly contains: (text: string, part: string) => string;
  /** Condition on `issue_gram g`. */
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
  nowMs: 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)',
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  matchesGrams: ({ all, any }) => {
    const holdsAll = 'g.grams @> CAST(:gramsAll AS integer[])';
    const gramsAll = gramArray(all);
    if (any === null) return { sql: holdsAll, parameters: { gramsAll } };
    return {
      sql: `${holdsAll} AND g.grams && CAST(:gramsAny AS integer[])`,
      parameters: { gramsAll, gramsAny: gramArray(any) },
    };
  },
  writeGrams: gramArray,
};
