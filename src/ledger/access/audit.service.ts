import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  type AuditEntry,
  AuditRepository,
  type Page,
  type PageRequest,
} from '../../storage/index.js';
import { askStorage } from '../ask-storage.js';
import { currentActor } from './actor.js';

/** The trail of who did what. Deeds that change rows write their entry with them; this is for the others, and for reading. */
@Injectable()
export class AuditService {
  constructor(private readonly audit: AuditRepository) {}

  /** Writes down what the current actor did. */
  async note(action: AuditAction, subject: string, detail: string | null = null): Promise<void> {
    await this.audit.append({ actor: currentActor(), action, subject, detail });
  }

  /** The newest entries first. @throws LedgerError `invalid-cursor`. */
  list(request: PageRequest): Promise<Page<AuditEntry>> {
    return askStorage(() => this.audit.page(request));
  }
}
