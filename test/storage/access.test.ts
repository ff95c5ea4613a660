import { describe, expect, test } from '@jest/globals';
import { findEngines } from '../support/databases.js';
import { file, openTestStorage, type TestStorage } from '../support/open-test-storage.js';

const engines = await findEngines();

describe.each(engines)('access on $name', (engine) => {
  let place: TestStorage;

  beforeAll(async () => {
    place = await openTestStorage(engine);
  });

  afterAll(() => place.close());

  test('a key is found by its hash until it is revoked, its sessions with it, and its name is never used again', async () => {
    const { keys } = place.storage;
    expect(await keys.exist()).toBe(false);
    expect(await keys.add({ name: '张三', role: 'editor', hash: 'h1' }, 'command line')).toBe(true);
    expect(await keys.add({ name: '张三', role: 'admin', hash: 'h2' }, 'command line')).toBe(false);
    const key = await keys.findByHash('h1');
    expect([key?.name, key?.role]).toEqual(['张三', 'editor']);
    expect(await keys.findByHash('h2')).toBeNull();

    const later = new Date(Date.now() + 60_000).toISOString();
    await keys.openSession('s1', key?.id ?? '', later);
    await keys.openSession('s2', key?.id ?? '', new Date(Date.now() - 1).toISOString());
    expect((await keys.findBySession('s1'))?.name).toBe('张三');
    expect(await keys.findBySession('s2')).toBeNull();
    await keys.openSession('s3', key?.id ?? '', later);
    expect(await place.countRows('access_session')).toBe(2);

    expect(await keys.revoke('张三', 'command line')).toBe(true);
    expect(await keys.revoke('张三', 'command line')).toBe(false);
    expect([await keys.findByHash('h1'), await keys.findBySession('s1')]).toEqual([null, null]);
    expect(await keys.exist()).toBe(true);
    expect(await keys.add({ name: '张三', role: 'editor', hash: 'h3' }, 'command line')).toBe(false);
    expect((await keys.list()).map(({ name, revokedAt }) => [name, revokedAt === null])).toEqual([['张三', false]]);
  });

  test('what somebody did is written down with the deed, newest first, and page by page', async () => {
    const { documents, audit, imports } = place.storage;
    const first = await documents.accept(file('one'), '李四');
    await documents.accept(file('one', 'again.txt'), '王五');
    await documents.accept(file('part of an import'));
    const batch = await imports.create('李四');
    await documents.delete(first.id, '王五');
    await audit.append({ actor: '李四', action: 'exported', subject: 'notices/1', detail: 'ledger.xlsx' });
    const entries = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof audit.page>> = await audit.page({ cursor, limit: 2 });
      entries.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(entries.slice(0, 4).map(({ actor, action, subject, detail }) => [actor, action, subject, detail])).toEqual([
      ['李四', 'exported', 'notices/1', 'ledger.xlsx'],
      ['王五', 'deleted', first.id, 'one.txt'],
      ['李四', 'imported', batch, null],
      ['李四', 'uploaded', first.id, 'one.txt'],
    ]);
    await expect(audit.page({ cursor: 'x', limit: 1 })).rejects.toMatchObject({ code: 'invalid-cursor' });
  });

  test('the database itself refuses to change or delete an entry', async () => {
    const { database, audit } = place.storage;
    await audit.append({ actor: 'a', action: 'exported' });
    const before = await place.countRows('audit_entry');
    const statements = [`UPDATE audit_entry SET actor = 'nobody'`, 'DELETE FROM audit_entry'];
    if (engine.name === 'PostgreSQL') statements.push('TRUNCATE audit_entry');
    for (const statement of statements)
      await expect(database.write((manager) => manager.query(statement))).rejects.toThrow(/audit entries are never/u);
    expect(await place.countRows('audit_entry')).toBe(before);
  });
});
