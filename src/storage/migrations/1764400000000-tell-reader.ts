import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A record says which version read it; those of before do not, and are older than any that does. */
export class TellReader1764400000000 implements MigrationInterface {
  readonly name = 'TellReader1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_record ADD COLUMN read_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_record DROP COLUMN read_by');
  }
}
