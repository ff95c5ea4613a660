import { readdirSync, readFileSync } from 'node:fs';
import { compareNotices } from '../../src/comparison/index.js';
import type { NoticeRecord } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import { foldText } from '../../src/text/index.js';

interface GoldGroup {
  readonly kind: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly direction?: string;
  readonly quantities?: readonly { readonly from: string; readonly to: string; readonly unit: string }[];
}

const FOLDER = new URL('../../fixtures/comparisons/', import.meta.url);

async function readSide(slug: string, name: string): Promise<NoticeRecord> {
  return readNotice(readFileSync(new URL(`${slug}/${name}`, FOLDER)), name);
}

function nameStatements(ids: readonly string[], record: NoticeRecord): readonly string[] {
  return ids.map((id) => {
    const statement = record.issues.find((issue) => issue.id === id)?.statement ?? '';
    return foldText(statement).replace(/[。.]$/u, '');
  });
}

describe.each(readdirSync(FOLDER).filter((slug) => slug !== 'clerks'))('%s, from text to comparison', (slug) => {
  it('finds what happened to each issue', async () => {
    const [from, to] = [await readSide(slug, 'old.txt'), await readSide(slug, 'new.txt')];
    const gold = JSON.parse(readFileSync(new URL(`${slug}/gold.json`, FOLDER), 'utf8')) as readonly GoldGroup[];
    const found = compareNotices(from, to).changes.map((change): GoldGroup => {
      const isFollowed = change.kind === 'matched';
      const quantities = change.quantities.map((quantity) => ({
        from: quantity.from,
        to: quantity.to,
        unit: quantity.unit ?? '',
      }));
      return {
        kind: change.kind,
        from: nameStatements(change.from, from),
        to: nameStatements(change.to, to),
        ...(isFollowed ? { direction: change.statusChange.direction } : {}),
        ...(quantities.length > 0 ? { quantities } : {}),
      };
    });
    const keyOf = (group: GoldGroup): string => [...group.from, '→', ...group.to].join(' ');
    const sort = (groups: readonly GoldGroup[]) =>
      [...groups].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    expect(sort(found)).toEqual(sort(gold));
  });
});
