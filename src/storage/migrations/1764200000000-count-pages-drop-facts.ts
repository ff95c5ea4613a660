import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document that is being read says how far: pages read, of how many. The facts of a measure are read from the notice's
 * record alone: their copy was a tenth of the database.
 */
export class CountPagesDropFacts1764200000000 implements MigrationInterface {
  readonly name = 'CountPagesDropFacts1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document ADD COLUMN pages_read integer');
    await runner.query('ALTER TABLE document ADD COLUMN page_count integer');
    await runner.query('ALTER TABLE measure DROP COLUMN facts_json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document DROP COLUMN pages_read');
    await runner.query('ALTER TABLE document DROP COLUMN page_count');
    await runner.query(`ALTER TABLE measure ADD COLUMN facts_json text NOT NULL DEFAULT '[]'`);
  }
}
