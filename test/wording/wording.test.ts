import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareNotices } from '../../src/comparison/index.js';
import { cliWords } from '../../src/cli/words.js';
import type { Status } from '../../src/notice/index.js';
import { readNotice } from '../../src/pipeline.js';
import { readPlain } from '../../src/readers/plain/index.js';
import * as wording from '../../src/wording/index.js';
import { makeNoticeRecord } from '../support/make-notice-record.js';

const {
  comparisonCounts,
  countMeasures,
  describeDeadline,
  describeDiagnostic,
  describeReading,
  diagnosticNames,
  listCounts,
  meetsCount,
  nameChange,
  nameOutcome,
  nameProblem,
  nameStatus,
  problemNames,
  say,
  statusNames,
  tellDiagnostics,
  tellsNothing,
  warnOfConfidence,
} = wording;

/** Every table of words there is, by name. */
const tables = Object.entries(wording as Record<string, unknown>).flatMap(([name, table]) =>
  typeof table === 'object' && table !== null && !Array.isArray(table)
    ? [[name, Object.entries(table as Record<string, readonly [string, string]>)] as const]
    : [],
);

describe('every expression', () => {
  it.each(tables)('of %s is there in both languages, with the same places to fill', (_name, entries) => {
    expect(entries.length).toBeGreaterThan(0);
    for (const [key, words] of entries) {
      expect([key, words.length]).toEqual([key, 2]);
      const [zh, en] = words.map((text) => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place));
      expect([key, new Set(zh)]).toEqual([key, new Set(en)]);
      expect(words[1].replace(/（[^）]*）|\([^)]*\)/gu, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('is filled in once: what is filled in is no template', () => {
    expect(say(['{a}、{b}', '{a}, {b}'], 'zh', { a: '{b}', b: 2 })).toBe('{b}、2');
    expect(say(['{a}', '{a}'], 'en')).toBe('{a}');
  });
});

/** The words the page alone has, read as text: its sources are built by Vite. */
function readPageWords(file: string): readonly (readonly [string, readonly [string, string]])[] {
  const text = readFileSync(join('src/web/src/language', file), 'utf8');
  return [...text.matchAll(/'([\w.]+)': \[\s*'([^']*)',\s*'([^']*)',?\s*\]/gu)].map(
    ([, key, zh, en]) => [key ?? '', [zh ?? '', en ?? '']] as const,
  );
}

it('no expression is written twice, in whichever room', () => {
  const page = ['common-words.ts', 'view-words.ts'].map((file) => [file, readPageWords(file)] as const);
  const rooms = [...tables, ['cliWords', Object.entries(cliWords)] as const, ...page];
  for (const [room, entries] of rooms) expect([room, entries.length > 1]).toEqual([room, true]);
  const uses = new Map<string, Map<readonly string[], string>>();
  for (const [room, entries] of rooms)
    for (const [key, words] of entries) {
      const text = words[0].replace(/[。：:]$/u, '');
      uses.set(text, (uses.get(text) ?? new Map<readonly string[], string>()).set(words, `${room}.${key}`));
    }
  // The page may call two things of its own alike.
  const shared = (places: readonly string[]): boolean => places.some((place) => !place.includes('-words.ts'));
  const twice = [...uses].flatMap(([text, places]) => (places.size > 1 ? [[text, ...places.values()]] : []));
  expect(twice.filter(([, ...places]) => shared(places))).toEqual([]);
});

describe('the names of statuses', () => {
  it('tell a label that says nothing known from none, and all from one another', () => {
    const statuses = [...Object.keys(statusNames).filter((key) => key !== 'unstated'), null] as (Status | null)[];
    expect([nameStatus('unknown'), nameStatus(null)]).toEqual(['不明', '未列明']);
    for (const language of ['zh', 'en'] as const)
      expect(new Set(statuses.map((status) => nameStatus(status, language))).size).toBe(statuses.length);
  });
});

/** The codes that stand in the source as `code: '…'` or among the irregularities of numbering. */
function findCodes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    if (!entry.name.endsWith('.ts')) return [];
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    return [...text.matchAll(/code: '([a-z]+(?:-[a-z]+)+)'|'((?:skipped|doubled|restarted|backward)-number)'/gu)].map(
      ([, code, irregularity]) => code ?? irregularity ?? '',
    );
  });
}

describe('the codes', () => {
  it.each(['readers', 'outline', 'notice'])('of diagnostics that src/%s emits have a name', (folder) => {
    const codes = findCodes(join('src', folder));
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(Object.keys(diagnosticNames)).toContain(code);
  });

  it('of every refusal have a sentence', () => {
    const source =
      readFileSync('src/text/unreadable-error.ts', 'utf8') +
      readFileSync('src/ledger/ledger-error.ts', 'utf8') +
      readFileSync('src/storage/storage-fault.ts', 'utf8');
    const codes = [...source.matchAll(/[|=] '([a-z-]+)'/gu)].map(([, code]) => code);
    expect(codes).toEqual(expect.arrayContaining(['empty-file', 'key-exists', 'storage-full', 'database-unavailable']));
    for (const code of codes) expect(Object.keys(problemNames)).toContain(code);
    expect(nameProblem('no-such-code', 'en')).toBe('That did not work.');
  });
});

describe('a diagnostic', () => {
  const record = makeNoticeRecord({ sections: [{ title: '内部管理方面', issues: [{ statement: '公章登记不全' }] }] });

  it('is told with the figures it carries', () => {
    const bytes = Buffer.concat([Buffer.from('整改情况通报\n'.repeat(99)), Buffer.from([0xff])]);
    const [undecodable] = readPlain(bytes, { limits: { maxTextLength: 1e6 } } as never).diagnostics;
    expect(undecodable && describeDiagnostic(undecodable, record)).toBe('有字符无法解码：1 个（编码 utf-8）');
  });

  it('of a file under a foreign extension says what it is', async () => {
    const bytes = readFileSync('fixtures/notices/short-village/notice.txt');
    const told = tellDiagnostics(await readNotice(bytes, 'notice.docx'), 'en').map(({ text }) => text);
    expect(told).toContain('The content does not fit the file’s extension: named docx, read as txt, which it is');
  });

  it('quotes the words it is about, cut short', () => {
    const long = { ...record, paragraphs: ['甲'.repeat(99)] };
    const span = { paragraph: 0, start: 0, end: 99, page: null };
    const told = describeDiagnostic({ code: 'doubled-number', severity: 'warning', message: '', span }, long, 'en');
    expect(told).toBe(`A number is repeated: ${'甲'.repeat(60)}……`);
  });

  it('of a code not known is its own message', () => {
    expect(describeDiagnostic({ code: 'new-code', severity: 'info', message: 'As it is.' }, record)).toBe('As it is.');
  });

  it('of a total that differs has its numbers, each its own', () => {
    const differing = {
      ...record,
      reconciliation: {
        ...record.reconciliation,
        differences: [
          { field: 'total', declared: 9, counted: 8 },
          { field: 'notCompleted', declared: 1, counted: 0 },
        ] as const,
      },
      diagnostics: [1, 2].map(() => ({ code: 'declared-total-mismatch', severity: 'warning', message: '' }) as const),
    };
    expect(tellDiagnostics(differing).map(({ text }) => text)).toEqual([
      '问题总数：通报称 9 项，逐项列出 8 项。',
      '未完成整改：通报称 1 项，逐项列出 0 项。',
    ]);
  });
});

describe('a comparison', () => {
  const before = makeNoticeRecord({
    publishedDate: '2024-03-31',
    sections: [
      {
        title: '内部管理方面',
        issues: [
          { statement: '公章登记不全', status: 'completed' },
          { statement: '泵房值守空岗', status: 'inProgress' },
          { statement: '路灯熄灭报修无人接听', status: 'inProgress', deadlineDate: '2024-04-30' },
          { statement: '老旧燃气管道台账缺失', status: 'longTerm' },
        ],
      },
    ],
  });
  const after = makeNoticeRecord({
    publishedDate: '2024-06-30',
    sections: [
      {
        title: '内部管理方面',
        issues: [
          { statement: '路灯熄灭报修无人接听', status: 'completed', deadlineDate: '2024-05-31' },
          { statement: '老旧燃气管道台账缺失', status: 'longTerm' },
        ],
      },
    ],
  });
  const comparison = compareNotices(before, after);
  const find = (id: string) => comparison.changes.find(({ from }) => from.includes(id));

  it('gives each change one name and each count one meaning: what it counts is what is so named', () => {
    const counts = new Map(listCounts(comparison));
    for (const count of comparisonCounts)
      expect([count, comparison.changes.filter((change) => meetsCount(change, count)).length]).toEqual([
        count,
        counts.get(count),
      ]);
    expect([counts.get('closedRemoved'), counts.get('vanishedOpen'), counts.get('unchanged')]).toEqual([1, 1, 1]);
    expect(['i1', 'i2', 'i3'].map((id) => nameChange(find(id)!))).toEqual(['销号后不再列出', '未销号即消失', '延续']);
  });

  it('tells nothing of an issue only where nothing at all changed', () => {
    const [unmoved] = comparison.changes.filter(tellsNothing);
    expect(unmoved).toMatchObject({ from: ['i4'] });
    expect(comparison.changes.filter(tellsNothing)).toHaveLength(1);
    expect(tellsNothing({ ...unmoved!, moved: true })).toBe(false);
    expect(tellsNothing({ ...unmoved!, overdue: { from: false, to: true } })).toBe(false);
  });

  it('tells a deadline that moved and measures by kind', () => {
    expect(describeDeadline(find('i3')!, 'en')).toEqual(['Deadline postponed 2024-04-30 → 2024-05-31']);
    const measures = (['changed', 'added', 'added', 'same'] as const).map((kind) => ({ kind }) as never);
    expect(countMeasures({ ...find('i3')!, measures })).toEqual(['改写措施 1', '新增措施 2']);
  });
});

it.each([
  [{ vanishedOpen: true, closed: false, reopened: 0, overdue: true }, '未销号即消失'],
  [{ vanishedOpen: false, closed: true, reopened: 0, overdue: false }, '已销号'],
  [{ vanishedOpen: false, closed: true, reopened: 1, overdue: false }, '反复后销号'],
  [{ vanishedOpen: false, closed: false, reopened: 0, overdue: true }, '已逾期'],
  [{ vanishedOpen: false, closed: false, reopened: 0, overdue: false }, '整改中'],
])('%j is %s', (standing, name) => {
  expect(nameOutcome(standing)).toBe(name);
});

describe('a reading', () => {
  const reading = { level: '第一，', issues: 38, example: '理论学习…', weight: 0.124 };

  it('is told by its marker, its issues and how likely it is', () => {
    expect(describeReading(reading)).toBe('按“第一，”读：38 个问题（可能性 12%） 理论学习…');
    expect(describeReading({ ...reading, example: '' }, 'en')).toBe('By “第一，”: 38 issues (12% likely)');
    expect(describeReading({ ...reading, level: '表格', example: '', weight: 0 })).toBe(
      '按表格读：38 个问题（可能性 不到 1%）',
    );
    expect(describeReading({ ...reading, level: '段落', example: '' }, 'en')).toBe(
      'By paragraphs: 38 issues (12% likely)',
    );
  });

  it('is warned of below nine in ten alone', () => {
    expect(warnOfConfidence(0.62)).toContain('只有 62% 的把握');
    expect(warnOfConfidence(0.899, 'en')).toContain('Only 89% sure');
    expect(warnOfConfidence(0.9)).toBeNull();
  });
});
