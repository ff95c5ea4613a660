import type { KeptReading, NoticeRecord, Status } from '../notice/index.js';
import type { SeriesKey } from './series.js';

export type DocumentState = 'queued' | 'processing' | 'done' | 'failed';

/** A file as it comes in. */
export interface NewDocument {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** What became of a file that came in: `created` is false where the same bytes are in already. */
export interface AcceptedDocument {
  readonly id: string;
  readonly created: boolean;
  /** The state it is in now, the older one's where it is not new. */
  readonly state: DocumentState;
}

/** Why reading a document failed. */
export interface DocumentFailure {
  readonly code: string;
  readonly message: string;
}

/** How far a document is read: `page` of `pages`, 1-based. */
export interface DocumentProgress {
  readonly page: number;
  readonly pages: number;
}

/** The row of a document. Times are ISO 8601 in UTC. */
export interface StoredDocument {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly state: DocumentState;
  readonly attempts: number;
  /** Set while it is being read page by page. */
  readonly progress: DocumentProgress | null;
  readonly error: DocumentFailure | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly nearDuplicateOf: string | null;
  /** The reading a person chose; null where nobody did. */
  readonly chosenReading: KeptReading | null;
}

/** A document in the hands of one worker until its lease runs out. */
export interface ClaimedDocument {
  readonly id: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly reading: KeptReading | null;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

/** What was found in a document, as it is to be stored. */
export interface Completion {
  readonly record: NoticeRecord;
  /** The version of the program that read it. */
  readonly readBy: string;
  /** The issuer as series and filters compare it; null where the notice names none. */
  readonly issuerKey: string | null;
  readonly series: SeriesKey | null;
  /** 64 bits as 16 hexadecimal digits that differ little for texts that differ little. */
  readonly fingerprint: string | null;
  readonly nearDuplicateOf: string | null;
}

/** One line of the list of notices; `title` and what follows are null until the document is done. */
export interface DocumentSummary extends StoredDocument {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly publishedDate: string | null;
  readonly issues: number | null;
  /** Of them, those completed, kept up or not. */
  readonly closed: number | null;
  readonly balanced: boolean | null;
  readonly confidence: number | null;
  readonly seriesId: string | null;
}

/** Which documents a list holds; every condition given must be met. */
export interface DocumentFilter {
  readonly state?: DocumentState;
  /** Part of the issuer's name. */
  readonly issuer?: string;
  /** At least one issue has this status. */
  readonly status?: Status;
  /** Part of title, issuer or file name. */
  readonly q?: string;
}

/** A document whose text is perhaps nearly that of another. */
export interface FingerprintedDocument {
  readonly id: string;
  readonly fingerprint: string;
}
