/** What a key allows, each role all that the one before it does. */
export const accessRoles = ['reader', 'editor', 'admin'] as const;

export type AccessRole = (typeof accessRoles)[number];

/** A key as it is listed; times are ISO 8601 in UTC. */
export interface StoredKey {
  readonly id: string;
  readonly name: string;
  readonly role: AccessRole;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

export type AuditAction =
  | 'uploaded'
  | 'imported'
  | 'corrected'
  | 'reading-chosen'
  | 'series-changed'
  | 'deleted'
  | 'exported'
  | 'key-added'
  | 'key-revoked'
  | 'backup';

/** What somebody did, as it is to be written down. */
export interface AuditNote {
  /** The name of a key, or what else acted. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The id, or name, of what it was done to. */
  readonly subject?: string | null;
  /** What tells more: a file name, a role. */
  readonly detail?: string | null;
}

/** What was done, as it stands in the audit trail. */
export interface AuditEntry extends Required<AuditNote> {
  /** ISO 8601 in UTC. */
  readonly at: string;
}
