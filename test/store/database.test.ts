import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDatabase, type TestDatabase } from '../builders/database.ts';

const keysOf = (count: number, pk = 'many') =>
  Array.from({ length: count }, (_, index) => ({ pk, sk: String(index).padStart(4, '0') }));

describe('a table', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await startDatabase();
  });
  afterAll(() => database.stop());

  const all = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': 'many' } };

  test('writes, reads and removes more items than one request may hold', async () => {
    const { register } = database;
    const keys = keysOf(130);
    await register.putMany(keys.map((key, index) => ({ ...key, index })));
    const found: unknown[] = [];
    for await (const items of register.queryAll(all)) found.push(...items.map(({ index }) => index));
    expect(found.map(Number).sort((a, b) => a - b)).toEqual([...keys.keys()]);
    expect(await register.count(all)).toBe(130);
    await register.removeMany(keys.slice(0, 70));
    expect(await register.count(all)).toBe(60);
  });

  test('reads a query of several pages to its end', async () => {
    const { register } = database;
    await register.putMany(keysOf(9, 'paged'));
    const pages: number[] = [];
    const query = { ...all, ExpressionAttributeValues: { ':pk': 'paged' }, Limit: 4 };
    for await (const page of register.queryAll(query)) pages.push(page.length);
    expect(pages).toEqual([4, 4, 1]);
    expect(await register.count(query)).toBe(9);
  });

  test('says of a conditional put whether it was written, and of any what stood there', async () => {
    const { register } = database;
    const key = { pk: 'one', sk: 'one' };
    const isNew = { condition: 'attribute_not_exists(pk)' };
    expect(await register.put({ ...key, n: 1 }, isNew)).toEqual({ written: true, previous: undefined });
    expect(await register.put({ ...key, n: 2 }, isNew)).toEqual({ written: false, previous: undefined });
    expect(await register.put({ ...key, n: 3 })).toEqual({ written: true, previous: { ...key, n: 1 } });
    expect(await register.remove(key)).toEqual({ ...key, n: 3 });
    expect(await register.remove(key)).toBeUndefined();
    expect(await register.get(key)).toBeUndefined();
  });
});
