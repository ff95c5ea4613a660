import { Injectable } from '@nestjs/common';
import type { NoticeRecord } from '../notice/index.js';
import { Database } from './database.js';

@Injectable()
export class NoticesRepository {
  constructor(private readonly database: Database) {}
  findRecord(_documentId: string): Promise<NoticeRecord | null> { throw new Error('not written yet' + String(this.database)); }
}
