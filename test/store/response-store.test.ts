import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shardsOf } from '../../functions/store/keys.ts';
import type { KeyedResponse, Response, SidedComment } from '../../functions/store/response-store.ts';
import { openStores, type Stores } from '../../functions/store/stores.ts';
import { commentKey, responseKey } from '../../shared/invitation/token.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { aToken } from '../builders/token.ts';
import { anOpenWave } from '../builders/wave.ts';

let database: TestDatabase;
let responses: Stores['responses'];

beforeAll(async () => {
  database = await startDatabase();
  responses = openStores(database).responses;
});
afterAll(() => database.stop());

const answers = (...bytes: number[]) => Uint8Array.from(bytes);
const response: Response = { side: 'a', answers: answers(7, 0xff), cohorts: { city: 'Pune' }, version: 1 };
const key = responseKey(aToken(1));

async function everyResponse(wave: Parameters<Stores['responses']['all']>[0]) {
  const found: KeyedResponse[] = [];
  for await (const page of responses.all(wave)) found.push(...page);
  return found;
}

async function everyComment(wave: Parameters<Stores['responses']['all']>[0]) {
  const found: SidedComment[] = [];
  for await (const page of responses.allComments(wave)) found.push(...page);
  return found;
}

describe('a response', () => {
  test('put twice under its key is one response, the second time not new', async () => {
    const wave = anOpenWave({ id: 'twice' });
    expect(await responses.put(wave, key, response)).toBe(true);
    expect(await responses.put(wave, key, { ...response, answers: answers(3, 4) })).toBe(false);
    expect(await everyResponse(wave)).toEqual([{ ...response, answers: answers(3, 4), key }]);
  });

  test('is found under its key, in its wave', async () => {
    const wave = anOpenWave({ id: 'found' });
    await responses.put(wave, key, response);
    expect(await responses.find(wave, key)).toEqual(response);
    expect(await responses.find(wave, responseKey(aToken(2)))).toBeNull();
    expect(await responses.find(anOpenWave({ id: 'another' }), key)).toBeNull();
  });

  test('can be removed once', async () => {
    const wave = anOpenWave({ id: 'removed' });
    await responses.put(wave, key, response);
    expect(await responses.remove(wave, key)).toBe(true);
    expect(await responses.remove(wave, key)).toBe(false);
    expect(await responses.find(wave, key)).toBeNull();
  });

  test('holds nothing but side, answers, cohorts and version', async () => {
    const wave = anOpenWave({ id: 'bare' });
    await responses.put(wave, key, response);
    const { responses: items } = await database.contents();
    const item = items.find(({ pk }) => String(pk).includes('bare'));
    expect(Object.keys(item ?? {}).sort()).toEqual(['answers', 'cohorts', 'pk', 'side', 'sk', 'version']);
  });
});

describe('a comment', () => {
  const wave = anOpenWave({ id: 'comments' });
  const comment: SidedComment = { item: 'one-change', text: 'Call first.', audience: 'own', side: 'b' };

  test('is stored, found, replaced and removed under a key of its own', async () => {
    const itsKey = commentKey(aToken(1), 'one-change');
    await responses.putComment(wave, itsKey, comment);
    await responses.putComment(wave, itsKey, { ...comment, text: 'Write first.' });
    expect(await responses.findComment(wave, itsKey)).toEqual({
      item: 'one-change',
      text: 'Write first.',
      audience: 'own',
    });
    expect(await everyComment(wave)).toEqual([{ ...comment, text: 'Write first.' }]);
    await responses.removeComment(wave, itsKey);
    expect(await responses.findComment(wave, itsKey)).toBeNull();
    expect(await everyComment(wave)).toEqual([]);
  });

  test('is no response, and a response is no comment', async () => {
    const mixed = anOpenWave({ id: 'mixed' });
    await responses.put(mixed, key, response);
    await responses.putComment(mixed, commentKey(aToken(1), 'one-change'), comment);
    expect(await everyResponse(mixed)).toHaveLength(1);
    expect(await everyComment(mixed)).toHaveLength(1);
  });
});

describe('a wave over 16 partitions', () => {
  const wave = anOpenWave({ id: 'wide', shards: 16 });
  const tokens = Array.from({ length: 200 }, (_, index) => aToken(index + 100));

  test('spreads its answers over all of them and gives every one back', async () => {
    for (const token of tokens) {
      await responses.put(wave, responseKey(token), response);
      await responses.putComment(wave, commentKey(token, 'x'), {
        item: 'x',
        text: token,
        audience: 'both',
        side: 'a',
      });
    }
    const { responses: items } = await database.contents();
    const ofWave = items.filter(({ pk }) => String(pk).startsWith('wave#wide#'));
    expect(new Set(ofWave.map(({ pk }) => pk)).size).toBe(16);
    expect((await everyResponse(wave)).map((found) => found.key).sort()).toEqual(
      tokens.map((token) => responseKey(token)).sort(),
    );
    expect((await everyComment(wave)).map(({ text }) => text).sort()).toEqual([...tokens].sort());
  });

  test('finds and removes each answer in its partition', async () => {
    const some = anOpenWave({ id: 'some', shards: 16 });
    for (const token of tokens.slice(0, 20)) {
      await responses.put(some, responseKey(token), response);
      expect(await responses.find(some, responseKey(token))).toEqual(response);
      expect(await responses.remove(some, responseKey(token))).toBe(true);
    }
    expect(await everyResponse(some)).toEqual([]);
  });

  test('and a small wave is all in one', () => {
    expect(shardsOf(1)).toEqual(['0']);
    expect(shardsOf(16)).toHaveLength(16);
  });
});
