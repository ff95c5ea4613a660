import type { EntityManager } from 'typeorm';
import { storableText } from '../storable-text.js';
import type { AuditNote } from './access.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** Writes down what somebody did, in the same write as the deed: neither stands without the other. */
export async function appendAudit(manager: EntityManager, note: AuditNote): Promise<void> {
  const { actor, action, subject = null, detail = null } = note;
  await manager
    .createQueryBuilder()
    .insert()
    .into(AuditEntryEntity)
    .values({
      at: new Date().toISOString(),
      actor: storableText(actor),
      action,
      subject: subject === null ? null : storableText(subject),
      detail: detail === null ? null : storableText(detail),
    })
    .updateEntity(false)
    .execute();
}
