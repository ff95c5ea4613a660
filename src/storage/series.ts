import type { InspectionKind } from '../notice/index.js';

/** What makes notices one series: one issuer about one inspection. */
export interface SeriesKey {
  /** Equal for notices of one series, different for all others; made by the caller. */
  readonly key: string;
  readonly issuer: string;
  readonly kind: InspectionKind | null;
  readonly body: string | null;
  readonly feedbackDate: string | null;
  readonly title: string;
}

/** One series and how much is in it. */
export interface StoredSeries {
  readonly id: string;
  readonly issuer: string;
  readonly kind: InspectionKind | null;
  readonly body: string | null;
  readonly feedbackDate: string | null;
  readonly title: string;
  readonly notices: number;
}

/** A notice as a member of its series. */
export interface SeriesMember {
  readonly documentId: string;
  readonly title: string;
  readonly publishedDate: string | null;
}

/** A series as a new notice of its issuer looks at it. */
export interface IssuerSeries extends SeriesKey {
  readonly id: string;
  readonly firstPublished: string | null;
  readonly lastPublished: string | null;
}
