import { Injectable } from '@nestjs/common';
import { Database } from '../storage/index.js';

/** Something the service cannot work without. */
export interface ReadinessPart {
  readonly name: string;
  /** Rejects where the part is not usable. */
  readonly check: () => Promise<void>;
}

/** Says whether the service can do its work now. */
@Injectable()
export class ReadinessService {
  readonly parts: readonly ReadinessPart[];

  constructor(database: Database) {
    this.parts = [{ name: 'database', check: () => database.ping() }];
  }
}
