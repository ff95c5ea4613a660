import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { type AccessRole, accessRoles, KeysRepository, type StoredKey } from '../../storage/index.js';
import { LedgerError } from '../ledger-error.js';
import { currentActor } from './actor.js';

/** Somebody who was let in. */
export interface Access {
  readonly name: string;
  readonly role: AccessRole;
}

/** What a browser holds instead of a key. */
export interface Session extends Access {
  readonly token: string;
  readonly expiresAt: string;
}

/** Random bytes of a key and of a session's token: nobody guesses 256 bits, so one round of hashing is enough. */
const SECRET_BYTES = 32;
const KEY_PREFIX = 'tz_';
/** Longer: a browser left open serves whoever sits down; shorter: people sign in again within a day's work. */
export const SESSION_HOURS = 12;
const HOUR_MS = 3_600_000;
/** What names stand in the audit trail by: no spaces at the ends, nothing that breaks a line. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._@-]{0,62}[\p{L}\p{N}])?$/u;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether `role` may do what `needed` may. */
export function allows(role: AccessRole, needed: AccessRole): boolean {
  return accessRoles.indexOf(role) >= accessRoles.indexOf(needed);
}

/** Who may come in, by key or by a session a key opened. Secrets are stored as hashes only. */
@Injectable()
export class AccessService {
  /** True for good once a key was found: keys are revoked, never forgotten. */
  private keysExist = false;

  constructor(private readonly keys: KeysRepository) {}

  /** Whether a key was ever added; while there is none, whoever reaches the service by loopback may do anything. */
  async isGuarded(): Promise<boolean> {
    this.keysExist ||= await this.keys.exist();
    return this.keysExist;
  }

  /** The holder of a key in use; null where it is none. */
  async findByKey(key: string): Promise<Access | null> {
    return accessOf(await this.keys.findByHash(hashOf(key)));
  }

  /** The holder of the key that opened a session which still runs. */
  async findBySession(token: string): Promise<Access | null> {
    return accessOf(await this.keys.findBySession(hashOf(token)));
  }

  /** @throws LedgerError `unauthenticated` where the key is none in use. */
  async openSession(key: string): Promise<Session> {
    const stored = await this.keys.findByHash(hashOf(key));
    if (stored === null) throw new LedgerError('unauthenticated', '密钥无效或已撤销');
    const token = randomBytes(SECRET_BYTES).toString('base64url');
    const expiresAt = new Date(Date.now() + SESSION_HOURS * HOUR_MS).toISOString();
    await this.keys.openSession(hashOf(token), stored.id, expiresAt);
    return { name: stored.name, role: stored.role, token, expiresAt };
  }

  closeSession(token: string): Promise<void> {
    return this.keys.closeSession(hashOf(token));
  }

  /** A new key, which nobody can show again. @throws LedgerError `invalid-key-name`, `key-exists`. */
  async addKey(name: string, role: AccessRole): Promise<string> {
    if (!NAME.test(name))
      throw new LedgerError('invalid-key-name', '密钥名称须为 1 至 64 个字母、汉字或数字，中间可用空格和 . _ @ -');
    const key = KEY_PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
    if (!(await this.keys.add({ name, role, hash: hashOf(key) }, currentActor())))
      throw new LedgerError('key-exists', `已有名为 ${name} 的密钥（已撤销的名称也不能再用）`);
    return key;
  }

  listKeys(): Promise<readonly StoredKey[]> {
    return this.keys.list();
  }

  /** From now on the key lets nobody in, nor the sessions it opened. @throws LedgerError `key-not-found`. */
  async revokeKey(name: string): Promise<void> {
    if (!(await this.keys.revoke(name, currentActor())))
      throw new LedgerError('key-not-found', `没有名为 ${name} 的有效密钥`);
  }
}

function accessOf(key: StoredKey | null): Access | null {
  return key === null ? null : { name: key.name, role: key.role };
}
