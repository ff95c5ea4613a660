import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** One document read, well or badly. */
export interface ExtractionEvent {
  readonly outcome: 'done' | 'failed';
  readonly seconds: number;
}

/** Tells whoever measures how extraction goes in this process. */
@Injectable()
export class ExtractionEvents {
  readonly finished = new Subject<ExtractionEvent>();
}
