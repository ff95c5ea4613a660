import { Injectable } from '@nestjs/common';
import { readVersion } from '../../config/index.js';
import { type Damage, UpkeepRepository } from '../../storage/index.js';

/** Looks through everything that is stored, original by original. */
@Injectable()
export class VerifyService {
  constructor(private readonly upkeep: UpkeepRepository) {}

  /** What is missing, damaged, orphaned or read by another version, as it is found. */
  async *verify(): AsyncGenerator<Damage> {
    yield* await this.upkeep.inspectTables();
    for await (const document of this.upkeep.listDocuments()) yield* await this.upkeep.inspect(document, readVersion());
  }
}
