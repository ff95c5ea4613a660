import { readdirSync, readFileSync } from 'node:fs';
import { readNotice } from '../../src/pipeline.js';
import type { Gold } from '../accuracy/gold.js';
import { scoreNotice } from '../accuracy/score-notice.js';

const folder = 'fixtures/notices';
const slugs = readdirSync(folder).sort();
const readGold = (slug: string): Gold => JSON.parse(readFileSync(`${folder}/${slug}/gold.json`, 'utf8')) as Gold;
const readFixture = (slug: string) => readNotice(readFileSync(`${folder}/${slug}/notice.txt`), 'notice.txt');

describe('fixture notices', () => {
  const listing = slugs.filter((slug) => readGold(slug).expectsError !== true);

  it.each(listing)('%s reads as a careful reader reads it', async (slug) => {
    const gold = readGold(slug);
    const score = scoreNotice(gold, await readFixture(slug));
    expect({ issues: score.issues, measures: score.measures, sections: score.sections }).toMatchObject({
      issues: { extra: 0, missed: 0 },
      measures: { extra: 0, missed: 0 },
      sections: { extra: 0, missed: 0 },
    });
    for (const share of [
      score.exact,
      score.status,
      score.label,
      score.path,
      score.nextStep,
      score.meta,
      score.declared,
    ])
      expect(share.right).toBe(share.of);
  });

  it.each(listing)('%s: contact and inspection', async (slug) => {
    const gold = readGold(slug) as Gold & {
      contact?: Record<string, string | null>;
      inspection?: Record<string, string | null>;
    };
    const record = await readFixture(slug);
    for (const [key, value] of Object.entries(gold.contact ?? {}))
      if (value !== null) expect(record.contact).toMatchObject({ [key]: value });
    for (const [key, value] of Object.entries(gold.inspection ?? {}))
      if (value !== null) expect(record.inspection).toMatchObject({ [key]: value });
  });

  it('refuses a notice that lists no issue', async () => {
    await expect(readFixture('zero-issues-announcement')).rejects.toMatchObject({ code: 'no-issues' });
  });
});
