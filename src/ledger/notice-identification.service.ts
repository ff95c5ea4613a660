import { readVersion } from '../config/index.js';
import { Injectable } from '@nestjs/common';
import { beginSeries, chooseSeries, normaliseIssuer } from '../comparison/index.js';
import type { NoticeRecord } from '../notice/index.js';
import {
  type Completion,
  DocumentsRepository,
  NoticesRepository,
  type SeriesKey,
  SeriesRepository,
} from '../storage/index.js';
import { countDifferingBits, fingerprintNotice } from './identity/text-fingerprint.js';

/** Bits two fingerprints of one notice may differ in. Larger: quarterly reports with few changes count as republished. */
const NEAR_BITS = 3;
/** Candidates whose records are read. Larger: slower where many notices are alike; smaller: a twin may be overlooked. */
const CANDIDATES = 5;
/** Series of one issuer that are looked through; an issuer is inspected every few years. */
const ISSUER_SERIES = 50;

/** Says which notices a new one belongs with: its series, and the one it repeats in another file format. */
@Injectable()
export class NoticeIdentificationService {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly notices: NoticesRepository,
    private readonly series: SeriesRepository,
  ) {}

  /** Everything that is stored about a document once its record is known. */
  async completeRecord(id: string, record: NoticeRecord): Promise<Completion> {
    const fingerprint = fingerprintNotice(record);
    return {
      record,
      readBy: readVersion(),
      issuerKey: record.issuer === null ? null : normaliseIssuer(record.issuer),
      series: await this.findSeries(record),
      fingerprint,
      nearDuplicateOf: fingerprint === null ? null : await this.findTwin(id, fingerprint, record),
    };
  }

  private async findSeries(record: NoticeRecord): Promise<SeriesKey | null> {
    const begun = beginSeries(record);
    if (begun === null) return null;
    return chooseSeries(record, await this.series.listOfIssuer(normaliseIssuer(record.issuer), ISSUER_SERIES)) ?? begun;
  }

  /** Successive notices share most of their text, so a twin must also carry the same date and issuer. */
  private async findTwin(id: string, fingerprint: string, record: NoticeRecord): Promise<string | null> {
    const candidates = (await this.documents.findNearFingerprints(fingerprint))
      .filter((one) => one.id !== id && countDifferingBits(one.fingerprint, fingerprint) <= NEAR_BITS)
      .slice(0, CANDIDATES);
    for (const candidate of candidates) {
      const other = await this.notices.findRecord(candidate.id);
      if (other !== null && isSamePublication(other, record)) return candidate.id;
    }
    return null;
  }
}

function isSamePublication(first: NoticeRecord, second: NoticeRecord): boolean {
  return (
    first.publishedDate === second.publishedDate && normaliseIssuer(first.issuer) === normaliseIssuer(second.issuer)
  );
}
