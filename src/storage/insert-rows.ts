import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Rows in one statement: as many of the first as fit, then of the next. Few different sizes make few different
 * statements, which the engine has prepared already when the next notice comes. Larger groups: past the number of
 * parameters a statement may have (32,766 on SQLite, 65,535 on PostgreSQL); smaller: more statements.
 */
const GROUP_SIZES = [64, 8, 1] as const;

/** The value of one column. */
export type ColumnValue = string | number | null;

/**
 * Inserts many rows of an entity, all with the properties of the first. Their statements are written here: TypeORM's
 * own builder takes longer to put them together than the engine to run them.
 */
export async function insertRows<Entity extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Entity>,
  rows: readonly Readonly<Record<string, ColumnValue>>[],
): Promise<void> {
  const metadata = manager.dataSource.getMetadata(entity);
  const properties = Object.keys(rows[0] ?? {});
  const columns = properties.map((name) => metadata.findColumnWithPropertyName(name)?.databaseName ?? name);
  const values = rows.map((row) => properties.map((name) => row[name] ?? null));
  await insertValues(manager, metadata.tableName, columns, values);
}

/** Inserts many rows into a table by its own column names. */
export async function insertValues(
  manager: EntityManager,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly ColumnValue[])[],
): Promise<void> {
  const numbered = manager.dataSource.options.type === 'postgres';
  let inserted = 0;
  for (const size of GROUP_SIZES)
    for (; inserted + size <= rows.length; inserted += size) {
      const statement = `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${writePlaces(size, columns.length, numbered)}`;
      await manager.query(statement, rows.slice(inserted, inserted + size).flat());
    }
}

function writePlaces(rows: number, columns: number, numbered: boolean): string {
  const row = (first: number): string =>
    `(${Array.from({ length: columns }, (_, column) => (numbered ? `$${first + column + 1}` : '?')).join(', ')})`;
  return Array.from({ length: rows }, (_, index) => row(index * columns)).join(', ');
}
