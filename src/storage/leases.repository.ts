import { Injectable } from '@nestjs/common';
import type { EntityManager, UpdateQueryBuilder } from 'typeorm';
import { Database } from './database.js';
import type { ClaimedDocument, Completion, DocumentProgress } from './document.js';
import { DocumentEntity } from './entities/index.js';
import { readChosenReading } from './read-document.js';
import { readContent } from './document-content.js';
import { storableText } from './storable-text.js';
import { removeNotice, replaceNotice } from './replace-notice.js';

/** What a document is like that nobody holds. */
const unheld = { leaseOwner: null, leaseUntil: null } as const;

const HELD = `id = :id AND lease_owner = :owner AND state = 'processing'`;

/**
 * Who is reading which document. A worker holds one by a lease it renews; a lease that runs out frees the document for
 * another. Whoever lost its lease can no longer finish the document: each of these says so by false.
 */
@Injectable()
export class LeasesRepository {
  constructor(private readonly database: Database) {}

  /** Takes up a document that waits or whose lease has run out; null where it is neither, or gone. */
  async claim(id: string, owner: string, leaseSeconds: number): Promise<ClaimedDocument | null> {
    const claimed = await this.database.write((manager) =>
      this.update(
        manager,
        { state: 'processing', leaseOwner: owner, pagesRead: null, pageCount: null, attempts: () => 'attempts + 1' },
        leaseSeconds,
      )
        .where(`id = :id AND (${this.takeable()})`, { id })
        .execute(),
    );
    if (claimed.affected !== 1) return null;
    return this.database.read(async (manager) => {
      const row = await manager.findOneBy(DocumentEntity, { id });
      const bytes = await readContent(manager, id);
      if (row === null || bytes === null) return null;
      const { fileName, mediaType, attempts } = row;
      return { id, fileName, mediaType, attempts, bytes, reading: readChosenReading(row) };
    });
  }

  /** Holds the document for another `leaseSeconds` from now. */
  async renew(id: string, owner: string, leaseSeconds: number): Promise<boolean> {
    const renewed = await this.database.write((manager) =>
      this.update(manager, {}, leaseSeconds).where(HELD, { id, owner }).execute(),
    );
    return renewed.affected === 1;
  }

  /** How far the document is read. */
  async noteProgress(id: string, owner: string, { page, pages }: DocumentProgress): Promise<void> {
    await this.database.write((manager) =>
      manager
        .createQueryBuilder()
        .update(DocumentEntity)
        .set({ pagesRead: page, pageCount: pages })
        .where(HELD, { id, owner })
        .execute(),
    );
  }

  /** Stores what was found: all of it in one write, in place of what an earlier run had stored. */
  async complete(id: string, owner: string, completion: Completion): Promise<boolean> {
    return this.database.write(async (manager) => {
      const finished = await this.finish(manager, id, owner, { state: 'done', errorCode: null, errorMessage: null });
      if (finished) await replaceNotice(manager, this.database.dialect, id, completion);
      return finished;
    });
  }

  /** The document cannot be read, the code says why; nothing stays of what an earlier run had stored. */
  async fail(id: string, owner: string, code: string, message: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const outcome = { state: 'failed', errorCode: code, errorMessage: storableText(message) } as const;
      const finished = await this.finish(manager, id, owner, outcome);
      if (finished) await removeNotice(manager, id);
      return finished;
    });
  }

  /** Puts a document back unread, as if it had not been claimed. */
  async release(id: string, owner: string): Promise<boolean> {
    const released = await this.database.write((manager) =>
      manager
        .createQueryBuilder()
        .update(DocumentEntity)
        .set({ state: 'queued', ...unheld, attempts: () => 'attempts - 1' })
        .where(HELD, { id, owner })
        .execute(),
    );
    return released.affected === 1;
  }

  /**
   * Puts everything back that a worker holds which is known to be dead. The attempt counts: a document that kills its
   * worker must not do so for ever. How many there were.
   */
  async releaseAll(owner: string): Promise<number> {
    const released = await this.database.write((manager) =>
      manager.update(DocumentEntity, { leaseOwner: owner, state: 'processing' }, { state: 'queued', ...unheld }),
    );
    return released.affected ?? 0;
  }

  /** Every worker that holds a document at the moment. */
  async listOwners(): Promise<readonly string[]> {
    const rows = await this.database.read((manager) =>
      manager
        .createQueryBuilder(DocumentEntity, 'd')
        .select('DISTINCT d.lease_owner', 'owner')
        .where(`d.state = 'processing'`)
        .getRawMany<{ owner: string }>(),
    );
    return rows.map((row) => row.owner);
  }

  /** Lets a document that failed be read again, with all its attempts; false where it did not fail. */
  async requeue(id: string): Promise<boolean> {
    const requeued = await this.database.write((manager) =>
      manager.update(
        DocumentEntity,
        { id, state: 'failed' },
        { state: 'queued', attempts: 0, errorCode: null, errorMessage: null, finishedAt: null },
      ),
    );
    return requeued.affected === 1;
  }

  /** Ids of documents that wait or whose lease has run out, the oldest first. */
  async listUnfinished(limit: number): Promise<readonly string[]> {
    const rows = await this.database.read((manager) =>
      manager
        .createQueryBuilder(DocumentEntity, 'd')
        .select('d.id', 'id')
        .where(this.takeable())
        .orderBy('d.number')
        .limit(limit)
        .getRawMany<{ id: string }>(),
    );
    return rows.map((row) => row.id);
  }

  private takeable(): string {
    return `state = 'queued' OR (state = 'processing' AND lease_until <= ${this.database.dialect.nowMs})`;
  }

  private update(
    manager: EntityManager,
    change: Parameters<UpdateQueryBuilder<DocumentEntity>['set']>[0],
    leaseSeconds: number,
  ): UpdateQueryBuilder<DocumentEntity> {
    const leaseUntil = `${this.database.dialect.nowMs} + ${Math.round(leaseSeconds * 1000)}`;
    return manager
      .createQueryBuilder()
      .update(DocumentEntity)
      .set({ ...change, leaseUntil: () => leaseUntil });
  }

  private async finish(
    manager: EntityManager,
    id: string,
    owner: string,
    outcome: { state: 'done' | 'failed'; errorCode: string | null; errorMessage: string | null },
  ): Promise<boolean> {
    const finished = await manager
      .createQueryBuilder()
      .update(DocumentEntity)
      .set({ ...outcome, ...unheld, finishedAt: new Date().toISOString() })
      .where(HELD, { id, owner })
      .execute();
    return finished.affected === 1;
  }
}
