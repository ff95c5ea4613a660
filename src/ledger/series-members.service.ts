import { Injectable } from '@nestjs/common';
import { orderByDate } from '../comparison/index.js';
import { DocumentsRepository, type SeriesMember, SeriesRepository } from '../storage/index.js';

/** The notices of a series as they follow each other in time. */
@Injectable()
export class SeriesMembersService {
  constructor(
    private readonly series: SeriesRepository,
    private readonly documents: DocumentsRepository,
  ) {}

  /**
   * Oldest first, those without a date last, in the order they were taken in; of a notice that is there as DOCX and as PDF
   * only the first, as nothing happened between the two.
   */
  async list(seriesId: string): Promise<readonly SeriesMember[]> {
    const members = orderByDate(await this.series.listMembers(seriesId));
    const ids = new Set(members.map((member) => member.documentId));
    const documents = await Promise.all(members.map((member) => this.documents.find(member.documentId)));
    return members.filter((_member, index) => {
      const twin = documents[index]?.nearDuplicateOf ?? null;
      return twin === null || !ids.has(twin);
    });
  }
}
