import { describe, expect, test } from 'vitest';
import { type DeployContext, deployProblems } from '../../../shared/wave/deploy-problems.ts';
import { aMember, membersOf } from '../../builders/member.ts';
import { aPartnership } from '../../builders/partnership.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';
import { aWave, CLOSES, DURING } from '../../builders/wave.ts';

function problems(overrides: Partial<DeployContext> = {}) {
  return deployProblems({
    wave: aWave(),
    questionnaire: aQuestionnaire(),
    partnership: aPartnership(),
    members: [...membersOf('a', 5), ...membersOf('b', 5)],
    otherWaves: [],
    now: new Date('2026-08-25T08:00:00.000Z'),
    ...overrides,
  });
}

describe('what stands against deploying a wave', () => {
  test('nothing, when everything is ready', () => {
    expect(problems()).toEqual([]);
  });

  test('all reasons, at once', () => {
    const partnership = aPartnership();
    const found = problems({
      wave: aWave({
        languages: ['en', 'hi'],
        schedule: { ...aWave().schedule, closesAt: '2026-08-01T18:00' },
        cohortDimensions: ['city'],
        charter: { en: 'For improvement only.' },
      }),
      partnership: { ...partnership, sides: { ...partnership.sides, b: { name: 'Acme', leads: [] } } },
      members: [...membersOf('a', 5), ...membersOf('b', 1)],
      otherWaves: [{ number: 1, state: 'open' }],
    });
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['schedule', 'translation', 'members', 'cohorts', 'leads', 'running']),
    );
    expect(found).toContainEqual({
      code: 'members',
      field: 'members.b',
      message: 'Acme has 1 member; at least 5 must be able to answer.',
    });
  });

  test('somebody who is on both sides', () => {
    const twice = aMember({ email: 'twice@x.example' });
    const members = [
      ...membersOf('a', 5),
      ...membersOf('b', 5),
      { ...twice, side: 'a' as const },
      { ...twice, side: 'b' as const },
    ];
    expect(problems({ members })).toEqual([
      {
        code: 'members',
        field: 'members',
        message: expect.stringContaining('twice@x.example is a member of both sides'),
      },
    ]);
  });

  test('a lead of both sides, and two organisations of the same name', () => {
    const partnership = aPartnership();
    const { a } = partnership.sides;
    expect(problems({ partnership: { ...partnership, sides: { a, b: a } } }).map(({ code }) => code)).toEqual(
      ['leads', 'names'],
    );
  });

  test('a zone that does not exist', () => {
    const wave = aWave({ schedule: { ...aWave().schedule, timeZone: 'Mars/Olympus' } });
    expect(problems({ wave })).toEqual([
      { code: 'schedule', field: 'schedule.timeZone', message: expect.stringContaining('Mars/Olympus') },
    ]);
  });

  test('a closing time that has come', () => {
    expect(problems({ now: new Date(CLOSES) })).toEqual([
      expect.objectContaining({ code: 'schedule', field: 'schedule.closesAt' }),
    ]);
  });

  test('an opening time that has passed does not', () => {
    expect(problems({ now: new Date(DURING) })).toEqual([]);
  });

  test('a questionnaire that does not exist', () => {
    expect(problems({ questionnaire: null })).toEqual([
      {
        code: 'questionnaire',
        field: 'questionnaire',
        message: 'There is no questionnaire "small" with version 1.',
      },
    ]);
  });

  test('a text that is missing in one of the wave’s languages', () => {
    const questionnaire = aQuestionnaire({ title: { de: 'Klein' } });
    expect(problems({ questionnaire })).toEqual([
      {
        code: 'translation',
        field: 'title.en',
        message: 'Questionnaire, title: no text in "en".',
      },
    ]);
  });

  test('a language in which the pages and mails do not exist', () => {
    const found = problems({ wave: aWave({ languages: ['en', 'tlh'] }) });
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'translation',
        field: 'languages',
        message: expect.stringContaining('"tlh"'),
      }),
    );
  });

  test('a charter that is missing in a language of the wave', () => {
    expect(problems({ wave: aWave({ charter: { de: 'Nur zur Verbesserung.' } }) })).toEqual([
      expect.objectContaining({ code: 'translation', field: 'charter.en' }),
    ]);
  });

  test('a reason for running without signed charter that is missing in a language of the wave', () => {
    expect(problems({ wave: aWave({ unsignedReason: { de: 'Ein Versuch.' } }) })).toEqual([
      {
        code: 'translation',
        field: 'unsignedReason.en',
        message: 'The reason for running without signed charter has no text in "en".',
      },
    ]);
  });

  test('news of the last wave that a language of the wave lacks; no news at all is fine', () => {
    expect(problems({ wave: aWave({ sinceLastWave: { de: 'Wir treffen uns monatlich.' } }) })).toEqual([
      expect.objectContaining({ code: 'translation', field: 'sinceLastWave.en' }),
    ]);
    expect(problems({ wave: aWave({ sinceLastWave: {} }) })).toEqual([]);
  });

  test('a side with fewer members than the minimum', () => {
    const members = [...membersOf('a', 4), ...membersOf('b', 5)];
    expect(problems({ members }).map(({ field }) => field)).toEqual(['members.a']);
  });

  test('a cohort dimension that nobody has a value for', () => {
    const members = [...membersOf('a', 5), ...membersOf('b', 5), aMember({ cohorts: { city: 'Pune' } })];
    const wave = aWave({ cohortDimensions: ['city', 'zone'] });
    expect(problems({ wave, members }).map(({ message }) => message)).toEqual([
      'No member has a value for the cohort dimension "zone".',
    ]);
  });

  test.each(['scheduled', 'open', 'closed'] as const)('another wave that is still %s', (state) => {
    expect(problems({ otherWaves: [{ number: 3, state }] })).toEqual([
      expect.objectContaining({ code: 'running', message: expect.stringContaining(`Wave 3`) }),
    ]);
  });

  test.each(['draft', 'released', 'insufficient', 'cancelled'] as const)(
    'another wave that is %s does not',
    (state) => {
      expect(problems({ otherWaves: [{ number: 3, state }] })).toEqual([]);
    },
  );
});
