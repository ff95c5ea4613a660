import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { createId } from '../create-id.js';
import { Database } from '../database.js';
import type { AccessRole, StoredKey } from './access.js';
import { AccessKeyEntity } from './access-key.entity.js';
import { AccessSessionEntity } from './access-session.entity.js';
import { appendAudit } from './append-audit.js';

/** A key that is to be stored: its hash, never itself. */
export interface NewKey {
  readonly name: string;
  readonly role: AccessRole;
  readonly hash: string;
}

/** The keys and the sessions of browsers that showed one. */
@Injectable()
export class KeysRepository {
  constructor(private readonly database: Database) {}

  /** Stores a key; false where one of that name was stored before, revoked or not. */
  async add(key: NewKey, actor: string): Promise<boolean> {
    const id = createId();
    return this.database.write(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(AccessKeyEntity)
        .values({ ...key, id, createdAt: new Date().toISOString() })
        .orIgnore()
        .updateEntity(false)
        .execute();
      if (!(await manager.existsBy(AccessKeyEntity, { id }))) return false;
      await appendAudit(manager, { actor, action: 'key-added', subject: key.name, detail: key.role });
      return true;
    });
  }

  /** Every key there ever was, the oldest first. */
  async list(): Promise<readonly StoredKey[]> {
    const rows = await this.database.read((manager) =>
      manager.find(AccessKeyEntity, { order: { createdAt: 'ASC', id: 'ASC' } }),
    );
    return rows.map(({ id, name, role, createdAt, revokedAt }) => ({ id, name, role, createdAt, revokedAt }));
  }

  /** Ends a key and the sessions it opened; false where there is none of that name in use. */
  async revoke(name: string, actor: string): Promise<boolean> {
    return this.database.write(async (manager) => {
      const key = await manager.findOneBy(AccessKeyEntity, { name, revokedAt: IsNull() });
      if (key === null) return false;
      await manager.update(AccessKeyEntity, { id: key.id }, { revokedAt: new Date().toISOString() });
      await manager.delete(AccessSessionEntity, { keyId: key.id });
      await appendAudit(manager, { actor, action: 'key-revoked', subject: name });
      return true;
    });
  }

  /** Whether a key was ever added: from then on nobody is let in without one. */
  async exist(): Promise<boolean> {
    return this.database.read((manager) => manager.exists(AccessKeyEntity));
  }

  /** The key in use with this hash. */
  async findByHash(hash: string): Promise<StoredKey | null> {
    return this.database.read((manager) => manager.findOneBy(AccessKeyEntity, { hash, revokedAt: IsNull() }));
  }

  /** Opens a session of a key, and forgets those that have run out. */
  async openSession(hash: string, keyId: string, expiresAt: string): Promise<void> {
    await this.database.write(async (manager) => {
      await manager.delete(AccessSessionEntity, { expiresAt: LessThan(new Date().toISOString()) });
      await manager.insert(AccessSessionEntity, { hash, keyId, expiresAt });
    });
  }

  /** The key in use whose session this is, unless it has run out. */
  async findBySession(hash: string): Promise<StoredKey | null> {
    return this.database.read(async (manager) => {
      const now = new Date().toISOString();
      const session = await manager.findOneBy(AccessSessionEntity, { hash, expiresAt: MoreThan(now) });
      if (session === null) return null;
      return manager.findOneBy(AccessKeyEntity, { id: session.keyId, revokedAt: IsNull() });
    });
  }

  async closeSession(hash: string): Promise<void> {
    await this.database.write((manager) => manager.delete(AccessSessionEntity, { hash }));
  }
}
