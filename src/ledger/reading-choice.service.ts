import { Injectable } from '@nestjs/common';
import type { KeptReading } from '../notice/index.js';
import { DocumentsRepository, type DocumentState } from '../storage/index.js';
import { currentActor } from './access/actor.js';
import { IngestionService } from './ingestion.service.js';
import { LedgerError } from './ledger-error.js';
import { NoticesService } from './notices.service.js';

/** A notice and what becomes of it now. */
export interface ReadAgain {
  readonly id: string;
  readonly state: DocumentState;
}

/** Lets a person choose among the readings of a notice. What was chosen holds whenever the notice is read again. */
@Injectable()
export class ReadingChoiceService {
  constructor(
    private readonly notices: NoticesService,
    private readonly documents: DocumentsRepository,
    private readonly ingestion: IngestionService,
  ) {}

  /**
   * Has the notice read again by the reading of this id.
   * @throws LedgerError `notice-not-found`, `notice-not-ready`, `notice-failed`, `unknown-reading`, `queue-full`.
   */
  async choose(id: string, reading: string): Promise<ReadAgain> {
    const { readings } = await this.notices.getRecord(id);
    const wanted = readings.find((one) => one.id === reading);
    if (wanted === undefined) throw new LedgerError('unknown-reading', '这份通报没有这种读法');
    return this.readAgain(id, { level: wanted.level, issues: wanted.issues });
  }

  /**
   * Takes the choice back, also of a notice that could not be read by it; nothing happens where there is none.
   * @throws LedgerError `notice-not-found`, `notice-not-ready`, `queue-full`.
   */
  async takeBack(id: string): Promise<ReadAgain> {
    const { document } = await this.notices.find(id);
    return document.chosenReading === null ? { id, state: document.state } : this.readAgain(id, null);
  }

  private async readAgain(id: string, reading: KeptReading | null): Promise<ReadAgain> {
    await this.ingestion.assertRoom();
    if (!(await this.documents.chooseReading(id, reading, currentActor())))
      throw new LedgerError('notice-not-ready', '通报尚未读取完毕');
    return this.ingestion.enqueue({ id, state: 'queued' });
  }
}
