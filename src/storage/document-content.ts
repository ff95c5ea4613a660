import type { EntityManager } from 'typeorm';
import { DocumentEntity } from './entities/index.js';

/**
 * The bytes of a document are in the database, not beside it: row and bytes are there together or not at all, and a
 * worker on any machine can read them. In a table of their own, so that nothing else reads past them.
 */
const CONTENT_TABLE = 'document_content';

/** Stores the bytes of a document, as they came. */
export async function insertContent(manager: EntityManager, documentNumber: number, bytes: Buffer): Promise<void> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(CONTENT_TABLE, ['document_number', 'bytes'])
    .values({ document_number: documentNumber, bytes })
    .updateEntity(false)
    .execute();
}

/** The bytes of a document, as they came; null where there is none. */
export async function readContent(manager: EntityManager, id: string): Promise<Buffer | null> {
  const content = await manager
    .createQueryBuilder()
    .select('c.bytes', 'bytes')
    .from(CONTENT_TABLE, 'c')
    .innerJoin(DocumentEntity, 'd', 'd.number = c.document_number')
    .where('d.id = :id', { id })
    .getRawOne<{ bytes: Buffer }>();
  return content?.bytes ?? null;
}
