import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may choose how a notice is read; what was chosen is found again by its level and number of issues. */
export class KeepChosenReading1764500000000 implements MigrationInterface {
  readonly name = 'KeepChosenReading1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document ADD COLUMN chosen_level text');
    await runner.query('ALTER TABLE document ADD COLUMN chosen_issues integer');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document DROP COLUMN chosen_issues');
    await runner.query('ALTER TABLE document DROP COLUMN chosen_level');
  }
}
