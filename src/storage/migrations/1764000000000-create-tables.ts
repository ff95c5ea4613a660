import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the two engines need other words for the same thing. */
interface Words {
  readonly identity: string;
  readonly bytes: string;
  /** A whole number of 64 bits that is the key; on SQLite only these very words make it the row's own number. */
  readonly longKey: string;
}

const sqliteWords: Words = {
  identity: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  bytes: 'BLOB',
  longKey: 'INTEGER PRIMARY KEY',
};
const postgresWords: Words = {
  identity: 'integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
  bytes: 'bytea',
  longKey: 'bigint PRIMARY KEY',
};

const documentTables = (words: Words): readonly string[] => [
  `CREATE TABLE document (
    number ${words.identity},
    id text NOT NULL UNIQUE,
    sha256 text NOT NULL UNIQUE,
    file_name text NOT NULL,
    file_name_folded text NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    state text NOT NULL CHECK (state IN ('queued', 'processing', 'done', 'failed')),
    attempts integer NOT NULL,
    lease_owner text,
    lease_until bigint,
    error_code text,
    error_message text,
    created_at text NOT NULL,
    finished_at text,
    near_duplicate_of text REFERENCES document (id) ON DELETE SET NULL
  )`,
  'CREATE INDEX document_state ON document (state, number)',
  'CREATE INDEX document_near_duplicate_of ON document (near_duplicate_of)',
  `CREATE TABLE document_content (
    document_number integer PRIMARY KEY REFERENCES document (number) ON DELETE CASCADE,
    bytes ${words.bytes} NOT NULL
  )`,
];

const noticeTables: readonly string[] = [
  `CREATE TABLE series (
    id text PRIMARY KEY,
    key text NOT NULL UNIQUE,
    issuer text NOT NULL,
    kind text,
    body text,
    feedback_date text,
    title text NOT NULL
  )`,
  `CREATE TABLE notice (
    document_number integer PRIMARY KEY REFERENCES document (number) ON DELETE CASCADE,
    title text NOT NULL,
    title_folded text NOT NULL,
    issuer text,
    issuer_folded text,
    issuer_key text,
    published_date text,
    kind text,
    body text,
    feedback_date text,
    declared_total integer,
    declared_completed integer,
    declared_long_term integer,
    declared_in_progress integer,
    declared_not_completed integer,
    counted_total integer NOT NULL,
    counted_completed integer NOT NULL,
    counted_long_term integer NOT NULL,
    counted_in_progress integer NOT NULL,
    counted_not_completed integer NOT NULL,
    counted_unstated integer NOT NULL,
    balanced boolean NOT NULL,
    confidence double precision NOT NULL,
    fingerprint text,
    series_id text REFERENCES series (id) ON DELETE SET NULL
  )`,
  'CREATE INDEX notice_issuer_key ON notice (issuer_key)',
  'CREATE INDEX notice_series_id ON notice (series_id, published_date)',
  `CREATE TABLE notice_record (
    document_number integer PRIMARY KEY REFERENCES notice (document_number) ON DELETE CASCADE,
    record_json text NOT NULL
  )`,
  `CREATE TABLE fingerprint_band (
    document_number integer NOT NULL REFERENCES notice (document_number) ON DELETE CASCADE,
    band integer NOT NULL,
    value integer NOT NULL,
    PRIMARY KEY (document_number, band)
  )`,
  'CREATE INDEX fingerprint_band_value ON fingerprint_band (band, value)',
];

const issueTables: readonly string[] = [
  `CREATE TABLE section (
    document_number integer NOT NULL REFERENCES notice (document_number) ON DELETE CASCADE,
    id text NOT NULL,
    parent_id text,
    part text NOT NULL,
    depth integer NOT NULL,
    position integer NOT NULL,
    marker text,
    title text NOT NULL,
    PRIMARY KEY (document_number, id)
  )`,
  `CREATE TABLE issue (
    document_number integer NOT NULL REFERENCES notice (document_number) ON DELETE CASCADE,
    id text NOT NULL,
    section_id text,
    part text NOT NULL,
    ordinal integer NOT NULL,
    position integer NOT NULL,
    marker text,
    statement text NOT NULL,
    core text NOT NULL,
    status_label text,
    status text,
    responsible_json text NOT NULL,
    deadline text,
    deadline_date text,
    PRIMARY KEY (document_number, id)
  )`,
  'CREATE INDEX issue_status ON issue (status, document_number)',
  `CREATE TABLE measure (
    document_number integer NOT NULL,
    issue_id text NOT NULL,
    id text NOT NULL,
    position integer NOT NULL,
    marker text,
    text text NOT NULL,
    kind text NOT NULL,
    facts_json text NOT NULL,
    PRIMARY KEY (document_number, issue_id, id),
    FOREIGN KEY (document_number, issue_id) REFERENCES issue (document_number, id) ON DELETE CASCADE
  )`,
];

const searchTables = (words: Words): readonly string[] => [
  `CREATE TABLE issue_search (
    seq ${words.longKey},
    document_number integer NOT NULL,
    issue_id text NOT NULL,
    sections_folded text NOT NULL,
    text_folded text NOT NULL,
    UNIQUE (document_number, issue_id),
    FOREIGN KEY (document_number, issue_id) REFERENCES issue (document_number, id) ON DELETE CASCADE
  )`,
];

const importTables: readonly string[] = [
  `CREATE TABLE import_batch (
    id text PRIMARY KEY,
    state text NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
    created_at text NOT NULL,
    finished_at text
  )`,
  `CREATE TABLE import_item (
    batch_id text NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    path text NOT NULL,
    sha256 text,
    state text NOT NULL CHECK (state IN ('pending', 'accepted', 'duplicate', 'failed', 'cancelled')),
    document_id text REFERENCES document (id) ON DELETE SET NULL,
    error_code text,
    error_message text,
    PRIMARY KEY (batch_id, path)
  )`,
  'CREATE INDEX import_item_document_id ON import_item (document_id)',
];

/**
 * A row of grams for each row of issue_search, under the same number. On SQLite an index alone, without the text
 * (contentless FTS5: needs a trigger to follow deletions); on PostgreSQL a table with an index over its arrays.
 */
const sqliteIndex: readonly string[] = [
  `CREATE VIRTUAL TABLE issue_gram USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`,
  'CREATE TRIGGER issue_search_deleted AFTER DELETE ON issue_search BEGIN DELETE FROM issue_gram WHERE rowid = old.seq; END',
];
const postgresIndex: readonly string[] = [
  `CREATE TABLE issue_gram (
    rowid bigint PRIMARY KEY REFERENCES issue_search (seq) ON DELETE CASCADE,
    grams integer[] NOT NULL
  )`,
  'CREATE INDEX issue_gram_grams ON issue_gram USING gin (grams)',
];

const tableNames = [
  'import_item',
  'import_batch',
  'issue_gram',
  'issue_search',
  'measure',
  'issue',
  'section',
  'fingerprint_band',
  'notice_record',
  'notice',
  'series',
  'document_content',
  'document',
];

/** The first tables, on either engine. */
export class CreateTables1764000000000 implements MigrationInterface {
  readonly name = 'CreateTables1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === 'postgres';
    const words = postgres ? postgresWords : sqliteWords;
    const statements = [
      ...documentTables(words),
      ...noticeTables,
      ...issueTables,
      ...searchTables(words),
      ...importTables,
      ...(postgres ? postgresIndex : sqliteIndex),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tableNames) await runner.query(`DROP TABLE ${table}`);
  }
}
