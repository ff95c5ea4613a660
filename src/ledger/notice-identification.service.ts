import { Injectable } from '@nestjs/common';
import type { NoticeRecord } from '../notice/index.js';
import { type Completion, DocumentsRepository, NoticesRepository, type SeriesKey, SeriesRepository } from '../storage/index.js';
import { normaliseIssuer } from './identity/issuer-key.js';
import { buildSeriesKey, canBeSameInspection, countSharedFields, identifyInspection, type InspectionIdentity } from './identity/series-key.js';
import { countDifferingBits, fingerprintNotice } from './identity/text-fingerprint.js';

/** Bits two fingerprints of one notice may differ in. Larger: quarterly reports with few changes count as republished. */
const NEAR_BITS = 3;
/** Candidates whose records are read. Larger: slower where many notices are alike; smaller: a twin may be overlooked. */
const CANDIDATES = 5;
/** Notices of one issuer that are looked through for their series; an issuer publishes a few a year. */
const ISSUER_NOTICES = 100;

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
      issuerKey: record.issuer === null ? null : normaliseIssuer(record.issuer),
      series: await this.chooseSeries(id, record),
      fingerprint,
      nearDuplicateOf: fingerprint === null ? null : await this.findTwin(id, fingerprint, record),
    };
  }

  private async chooseSeries(id: string, record: NoticeRecord): Promise<SeriesKey | null> {
    const identity = identifyInspection(record);
    if (identity === null) return null;
    const known = await this.listKnownInspections(id, identity.issuer);
    const best = known
      .filter((one) => canBeSameInspection(identity, one))
      .sort((first, second) => countSharedFields(identity, second) - countSharedFields(identity, first))[0];
    return buildSeriesKey(best ?? identity, record.title);
  }

  private async listKnownInspections(id: string, issuer: string): Promise<InspectionIdentity[]> {
    const { items } = await this.documents.page({ issuer, state: 'done' }, { cursor: null, limit: ISSUER_NOTICES });
    const ids = new Set(items.flatMap((item) => (item.seriesId === null || item.id === id ? [] : [item.seriesId])));
    const found = await Promise.all([...ids].map((seriesId) => this.series.find(seriesId)));
    return found.filter((one) => one !== null);
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
  const issuers = [first.issuer, second.issuer].map((issuer) => (issuer === null ? null : normaliseIssuer(issuer)));
  return first.publishedDate === second.publishedDate && issuers[0] === issuers[1];
}
