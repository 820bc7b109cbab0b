import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOf } from '../../functions/store/page.ts';
import { openStores, type Stores } from '../../functions/store/stores.ts';
import type { Member } from '../../shared/partnership/member.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import { anApiToken, aPerson, aSession } from '../builders/access.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { aMember, membersOf } from '../builders/member.ts';
import { aPartnership } from '../builders/partnership.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';

let database: TestDatabase;
let stores: Stores;

beforeAll(async () => {
  database = await startDatabase();
  stores = openStores(database);
});
afterAll(() => database.stop());

const noon = new Date('2026-09-07T12:00:00.000Z');
const WAVE = WaveId.parse('wave');
const partnershipId = (id: string) => PartnershipId.parse(id);

describe('a questionnaire version', () => {
  const questionnaire = (id: string, overrides = {}) => aQuestionnaire({ id, ...overrides });

  const readStored = async (id: string) => {
    const stored = await stores.questionnaires.findStored(questionnaire(id).id, 1);
    if (!stored) throw new Error(`no ${id}`);
    return stored;
  };

  test('is added once', async () => {
    expect(await stores.questionnaires.add(questionnaire('once'))).toBe(true);
    const other = questionnaire('once', { title: { en: 'Another' } });
    expect(await stores.questionnaires.add(other)).toBe(false);
    expect(await stores.questionnaires.find(other.id, 1)).toEqual(questionnaire('once'));
  });

  test('can be replaced while no wave uses it', async () => {
    await stores.questionnaires.add(questionnaire('free'));
    const changed = questionnaire('free', { title: { en: 'Better' } });
    const read = await readStored('free');
    expect(await stores.questionnaires.replace(changed, read)).toBe(2);
    expect(await stores.questionnaires.find(changed.id, 1)).toEqual(changed);
    expect(await readStored('free')).toMatchObject({ revision: 2, inUse: false });
  });

  test('is replaced by who read the newest, and by nobody else', async () => {
    await stores.questionnaires.add(questionnaire('contested'));
    const read = await readStored('contested');
    const mine = questionnaire('contested', { title: { en: 'Mine' } });
    const theirs = questionnaire('contested', { title: { en: 'Theirs' } });
    expect(await stores.questionnaires.replace(mine, read)).toBe(2);
    expect(await stores.questionnaires.replace(theirs, read)).toBeNull();
    const again = await readStored('contested');
    expect(again.questionnaire).toEqual(mine);
    expect(await stores.questionnaires.replace(theirs, again)).toBe(3);
  });

  test('is removed while no wave uses it', async () => {
    const own = questionnaire('own');
    await stores.questionnaires.add(own);
    expect(await stores.questionnaires.remove(own.id, 1)).toBe(true);
    expect(await stores.questionnaires.find(own.id, 1)).toBeNull();
    expect(await stores.questionnaires.remove(own.id, 1)).toBe(false);
  });

  test('in use is not replaced', async () => {
    const used = questionnaire('used');
    await stores.questionnaires.add(used);
    const unused = await readStored('used');
    expect(await stores.questionnaires.markInUse(unused, WAVE)).toBe(true);
    expect(await stores.questionnaires.markInUse(unused, WAVE)).toBe(true);
    const read = await readStored('used');
    expect(read.inUse).toBe(true);
    expect(await stores.questionnaires.waves(used.id, 1)).toBe(1);
    expect(await stores.questionnaires.waves(used.id, 2)).toBe(0);
    expect(await stores.questionnaires.newest(used.id)).toEqual(read);
    expect(await stores.questionnaires.replace({ ...used, title: { en: 'Changed' } }, read)).toBeNull();
    expect(await stores.questionnaires.remove(used.id, 1)).toBe(false);
    expect(await stores.questionnaires.find(used.id, 1)).toEqual(used);
  });

  test('is not marked where somebody has replaced it since it was read', async () => {
    const raced = questionnaire('raced');
    await stores.questionnaires.add(raced);
    const read = await readStored('raced');
    await stores.questionnaires.replace({ ...raced, title: { en: 'Replaced' } }, read);
    expect(await stores.questionnaires.markInUse(read, WAVE)).toBe(false);
    expect(await readStored('raced')).toMatchObject({ inUse: false, revision: 2 });
    expect(await stores.questionnaires.waves(raced.id, 1)).toBe(0);
  });

  test('that does not exist is neither replaced nor made by marking it', async () => {
    const ghost = questionnaire('ghost');
    const read = { questionnaire: ghost, inUse: false, revision: 1 };
    expect(await stores.questionnaires.replace(ghost, read)).toBeNull();
    expect(await stores.questionnaires.markInUse(read, WAVE)).toBe(false);
    expect(await stores.questionnaires.find(ghost.id, 1)).toBeNull();
    expect(await stores.questionnaires.waves(ghost.id, 1)).toBe(0);
  });

  test('is the newest by number, not by spelling', async () => {
    for (const version of [2, 10, 9]) await stores.questionnaires.add(questionnaire('many', { version }));
    expect(await stores.questionnaires.newest(questionnaire('many').id)).toMatchObject({
      questionnaire: { version: 10 },
    });
    const versions = (await stores.questionnaires.list()).filter(
      ({ questionnaire: { id } }) => id === 'many',
    );
    expect(versions.map(({ questionnaire: { version } }) => version)).toEqual([2, 9, 10]);
  });
});

describe('a partnership', () => {
  test('is replaced by who read the newest revision, and by nobody else', async () => {
    const partnership = aPartnership({ id: partnershipId('revised') });
    await stores.partnerships.add(partnership);
    const second = { ...partnership, name: 'Second', revision: 2 };
    expect(await stores.partnerships.replace(second, 1)).toBe(true);
    expect(await stores.partnerships.replace({ ...partnership, name: 'Late', revision: 2 }, 1)).toBe(false);
    expect(await stores.partnerships.find(partnership.id)).toEqual(second);
  });

  test('is listed by name, page by page', async () => {
    for (const name of ['Zeta', 'alpha', 'Mid']) {
      await stores.partnerships.add(aPartnership({ id: partnershipId(`list-${name}`), name }));
    }
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Stores['partnerships']['list']>> = await stores.partnerships.list({
        limit: 1,
        cursor: cursor ?? undefined,
      });
      names.push(...page.items.filter(({ id }) => id.startsWith('list-')).map(({ name }) => name));
      cursor = page.next;
    } while (cursor);
    expect(names).toEqual(['alpha', 'Mid', 'Zeta']);
  });
});

describe('the members of a partnership', () => {
  const id = partnershipId('roster');

  async function pages(side?: 'a' | 'b') {
    const found: Member[][] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Stores['members']['page']>> = await stores.members.page(id, {
        limit: 20,
        side,
        cursor: cursor ?? undefined,
      });
      found.push(page.items);
      cursor = page.next;
    } while (cursor);
    return found;
  }

  test('come page by page, each once, one side or both', async () => {
    const everyone = [...membersOf('a', 30), ...membersOf('b', 25)];
    await stores.members.save(id, everyone);
    const both = await pages();
    expect(both.every((page) => page.length <= 20)).toBe(true);
    expect(new Set(both.flat().map(({ email }) => email)).size).toBe(55);
    expect((await pages('b')).flat().map(({ side }) => side)).toEqual(new Array(25).fill('b'));
    expect(await stores.members.count(id)).toBe(55);
    expect(await stores.members.all(id, 'a')).toHaveLength(30);
  });

  test('are replaced, not doubled, when they are saved again', async () => {
    const twice = partnershipId('saved-twice');
    await stores.members.save(twice, [aMember({ name: 'Ann' })]);
    await stores.members.save(twice, [aMember({ name: 'Anna' })]);
    expect(await stores.members.all(twice)).toEqual([aMember({ name: 'Anna' })]);
  });

  test('can be removed', async () => {
    const leaving = partnershipId('leaving');
    await stores.members.save(leaving, membersOf('a', 30));
    await stores.members.remove(leaving, membersOf('a', 28));
    expect((await stores.members.all(leaving)).map(({ name }) => name)).toEqual(['Member a28', 'Member a29']);
  });
});

describe('a cursor', () => {
  const members = { pk: 'partnership#p1', prefix: 'member#a#' };
  const cursorAt = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');

  test('of the listing is where it goes on; none starts at the beginning', () => {
    const place = { pk: 'partnership#p1', sk: 'member#a#m1' };
    expect(startOf(cursorAt(place), members)).toEqual(place);
    const listed = { pk: 'partnership#p1', sk: 'partnership', listPk: 'partnerships', listSk: 'name#p1' };
    expect(startOf(cursorAt(listed), { listPk: 'partnerships' })).toEqual(listed);
    expect(startOf('', members)).toBeUndefined();
    expect(startOf(undefined, members)).toBeUndefined();
  });

  test.each([
    ['of another partition', cursorAt({ pk: 'wave#w1', sk: 'member#a#m1' })],
    ['of the other side', cursorAt({ pk: 'partnership#p1', sk: 'member#b#m1' })],
    ['of an index', cursorAt({ pk: 'partnership#p1', sk: 'member#a#m1', listPk: 'x', listSk: 'y' })],
    ['with more to it', cursorAt({ pk: 'partnership#p1', sk: 'member#a#m1', more: 1 })],
    ['with numbers for keys', cursorAt({ pk: 1, sk: 2 })],
    ['that is null', cursorAt(null)],
    ['that is no JSON', Buffer.from('[1,').toString('base64url')],
    ['that is nothing of the kind', 'not a cursor'],
  ])('%s is refused', (_, cursor) => {
    expect(() => startOf(cursor, members)).toThrow('not one of this list');
    expect(() => startOf(cursor, { listPk: 'partnerships' })).toThrow('not one of this list');
  });
});

describe('signing in', () => {
  test('spends a link once', async () => {
    await stores.sessions.addSignIn('link', 'nora@x.example', noon, noon);
    expect(await stores.sessions.spendSignIn('link')).toEqual({
      email: 'nora@x.example',
      createdAt: noon.toISOString(),
      expiresAt: noon.getTime() / 1000,
    });
    expect(await stores.sessions.spendSignIn('link')).toBeNull();
  });

  test('by two at once with one link succeeds for exactly one', async () => {
    await stores.sessions.addSignIn('raced', 'nora@x.example', noon, noon);
    const spent = await Promise.all([1, 2].map(() => stores.sessions.spendSignIn('raced')));
    expect(spent.filter((link) => link !== null)).toHaveLength(1);
  });

  test('starts a session that can be touched and ended', async () => {
    const session = aSession({ email: 'nora@x.example' });
    await stores.sessions.start('session', session, noon);
    expect(await stores.sessions.find('session')).toEqual(session);
    const later = new Date('2026-09-07T13:00:00.000Z');
    await stores.sessions.touch('session', later);
    expect(await stores.sessions.find('session')).toEqual({ ...session, seenAt: later.toISOString() });
    await stores.sessions.end('session');
    expect(await stores.sessions.find('session')).toBeNull();
  });

  test('never revives an ended session by touching it', async () => {
    await stores.sessions.touch('ended', noon);
    expect(await stores.sessions.find('ended')).toBeNull();
  });
});

describe('a limit', () => {
  const count = (subject: string, now = noon) => stores.limits.count('test', subject, now, 900);

  test('counts uses one by one', async () => {
    expect([await count('one'), await count('one'), await count('one')]).toEqual([1, 2, 3]);
  });

  test('counts each subject for itself, and several at once', async () => {
    await count('two');
    expect(await count('three')).toBe(1);
    const uses = await Promise.all(Array.from({ length: 5 }, () => count('many')));
    expect(uses.sort()).toEqual([1, 2, 3, 4, 5]);
  });

  test('starts again in the next period, and its counts expire by themselves', async () => {
    await count('period');
    expect(await count('period', new Date('2026-09-07T12:15:00.000Z'))).toBe(1);
    const { register } = await database.contents();
    const counted = register.filter(({ pk }) => pk === 'limit#test#period');
    expect(counted.every(({ expiresAt }) => Number(expiresAt) > noon.getTime() / 1000)).toBe(true);
    expect(counted).toHaveLength(2);
  });
});

describe('what a person may be', () => {
  const lead = { partnershipId: partnershipId('led'), side: 'b' as const };
  const none = { operator: false, operates: [], observes: [], leads: [] };

  test('is nothing for an unknown address', async () => {
    expect(await stores.people.roles('nobody@x.example')).toEqual(none);
  });

  test('is operator and lead of several sides, until it is taken away', async () => {
    const other = { partnershipId: partnershipId('other'), side: 'a' as const };
    await stores.people.invite(aPerson({ email: 'nora@x.example' }));
    await stores.people.makeLead('nora@x.example', lead);
    await stores.people.makeLead('nora@x.example', other);
    expect(await stores.people.roles('nora@x.example')).toEqual({
      ...none,
      operator: true,
      leads: [lead, other],
    });
    await stores.people.removeLead('nora@x.example', lead);
    expect(await stores.people.roles('nora@x.example')).toEqual({ ...none, operator: true, leads: [other] });
    await stores.people.removeAccess('nora@x.example');
    expect(await stores.people.roles('nora@x.example')).toEqual({ ...none, leads: [other] });
  });
});

describe('an API token', () => {
  const token = (id: string, email = 'nora@x.example') =>
    anApiToken({ id, email, createdAt: noon.toISOString() });

  test('is found by the hash of its secret and listed with its owner’s', async () => {
    await stores.apiTokens.add('hash-1', token('t1'));
    await stores.apiTokens.add('hash-2', token('t2'));
    await stores.apiTokens.add('hash-3', token('t3', 'ali@x.example'));
    expect(await stores.apiTokens.find('hash-1')).toEqual(token('t1'));
    expect(await stores.apiTokens.list('nora@x.example')).toEqual([token('t1'), token('t2')]);
  });

  test('is revoked by its owner only', async () => {
    await stores.apiTokens.add('hash-4', token('t4', 'owner@x.example'));
    expect(await stores.apiTokens.remove('ali@x.example', 't4')).toBe(false);
    expect(await stores.apiTokens.find('hash-4')).toEqual(token('t4', 'owner@x.example'));
    expect(await stores.apiTokens.remove('owner@x.example', 't4')).toBe(true);
    expect(await stores.apiTokens.find('hash-4')).toBeNull();
  });
});
