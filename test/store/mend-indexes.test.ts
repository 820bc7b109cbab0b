import { expect, test } from 'vitest';
import { mendIndexes } from '../../functions/local/mend-indexes.ts';
import { openStores } from '../../functions/store/stores.ts';
import { startDatabase } from '../builders/database.ts';
import { aWave } from '../builders/wave.ts';

test('a store whose indexes are in line is left as it is', async () => {
  const database = await startDatabase();
  const { waves } = openStores(database);
  await waves.add(aWave({ id: 'first', dueAt: '2026-09-01T07:00:00.000Z' }));
  await waves.add(aWave({ id: 'second', number: 2, dueAt: null }));
  const before = await database.contents();
  expect(await mendIndexes(database.address)).toBe(0);
  expect(await database.contents()).toEqual(before);
  expect((await waves.awaited()).map(({ id }) => id)).toEqual(['first']);
  await database.stop();
});
