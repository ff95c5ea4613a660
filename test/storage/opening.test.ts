import { describe, expect, test } from '@jest/globals';
import { openStorage } from '../../src/storage/index.js';
import { findEngines } from '../support/databases.js';
import { file } from '../support/open-test-storage.js';

const engines = await findEngines();

describe.each(engines)('storage on $name', (engine) => {
  test('a second start finds its tables, and two at once make them once', async () => {
    const other = await engine.create();
    const [one, two] = await Promise.all([openStorage(other.config), openStorage(other.config)]);
    const { id } = await one.documents.accept(file('seen by both'));
    expect((await two.documents.find(id))?.fileName).toBe('seen by both.txt');
    await one.close();
    await two.close();
    const again = await openStorage(other.config);
    expect((await again.documents.find(id))?.id).toBe(id);
    await again.close();
    await other.drop();
  });
});
