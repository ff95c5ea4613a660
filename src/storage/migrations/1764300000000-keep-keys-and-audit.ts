import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = (number: string): readonly string[] => [
  `CREATE TABLE access_key (
    id text PRIMARY KEY,
    name text NOT NULL UNIQUE,
    role text NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
    hash text NOT NULL UNIQUE,
    created_at text NOT NULL,
    revoked_at text
  )`,
  `CREATE TABLE access_session (
    hash text PRIMARY KEY,
    key_id text NOT NULL REFERENCES access_key (id) ON DELETE CASCADE,
    expires_at text NOT NULL
  )`,
  'CREATE INDEX access_session_key_id ON access_session (key_id)',
  `CREATE TABLE audit_entry (
    number ${number},
    at text NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text,
    detail text
  )`,
];

/** Even whoever reaches the tables past the product finds the entries fixed, unless it takes the triggers away first. */
const sqliteGuard: readonly string[] = [
  `CREATE TRIGGER audit_entry_fixed BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END`,
  `CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END`,
];
const postgresGuard: readonly string[] = [
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'audit entries are never changed or deleted'; END $$`,
  `CREATE TRIGGER audit_entry_fixed BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER audit_entry_kept BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];

/** Who may use the service, and who did what. */
export class KeepKeysAndAudit1764300000000 implements MigrationInterface {
  readonly name = 'KeepKeysAndAudit1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.dataSource.options.type === 'postgres';
    const number = postgres ? 'integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY' : 'INTEGER PRIMARY KEY AUTOINCREMENT';
    for (const statement of [...tables(number), ...(postgres ? postgresGuard : sqliteGuard)])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_entry', 'access_session', 'access_key']) await runner.query(`DROP TABLE ${table}`);
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP FUNCTION refuse_audit_change');
  }
}
