import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Rows in one statement. More: past the number of parameters a statement may have (32,766 on SQLite, 65,535 on
 * PostgreSQL) with the widest table; fewer: more statements.
 */
const ROWS_A_STATEMENT = 500;

/** Inserts many rows, in as few statements as the engines allow. The objects are not touched. */
export async function insertRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly QueryDeepPartialEntity<Entity>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT)
    await manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .updateEntity(false)
      .execute();
}
