import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import { askingAgain, signingOf } from '../../../shared/wave/charter.ts';
import { charterSigned } from '../../../shared/wave/transitions.ts';
import { type Wave, WaveDetails } from '../../../shared/wave/wave.ts';
import { anOpenWave, aWave, CLOSES, DURING, SIGNATURES } from '../../builders/wave.ts';

const now = new Date(DURING);
const NONE = { a: null, b: null };
const waiting = (more: object = {}) => anOpenWave({ state: 'scheduled', signatures: NONE, ...more });

describe('a wave waits for the signatures', () => {
  test.each([
    ['of both sides while none has signed', NONE, ['a', 'b']],
    ['of the side that has not signed', { ...NONE, a: SIGNATURES.a }, ['b']],
    ['of nobody when both have', SIGNATURES, []],
  ])('%s', (_, signatures, sides) => {
    expect(awaitedSides(waiting({ signatures }))).toEqual(sides);
  });

  test('of nobody when it says why it runs without', () => {
    expect(awaitedSides(waiting({ unsignedReason: { en: 'A trial.' } }))).toEqual([]);
  });
});

describe('signing', () => {
  test('is possible from the deployment on, also when the opening time has come', () => {
    expect(signingOf(waiting(), 'a', now)).toEqual({ is: 'possible' });
  });

  test('is too early while the words can still change', () => {
    expect(signingOf(aWave({ unsignedReason: undefined }), 'a', now)).toEqual({ is: 'too-early' });
  });

  test.each(['open', 'closed', 'released', 'insufficient', 'cancelled'])(
    'is too late once it is %s',
    (state) => {
      expect(signingOf(waiting({ state }), 'b', now)).toEqual({ is: 'too-late' });
    },
  );

  test('is too late from the closing time on', () => {
    expect(signingOf(waiting(), 'b', new Date(CLOSES))).toEqual({ is: 'too-late' });
  });

  test('is done once a lead of the side has', () => {
    expect(signingOf(waiting({ signatures: SIGNATURES }), 'b', now)).toEqual({
      is: 'signed',
      signature: SIGNATURES.b,
    });
  });

  test('is not wanted where the wave says why it runs without', () => {
    expect(signingOf(waiting({ unsignedReason: { en: 'A trial.' } }), 'a', now)).toEqual({ is: 'unwanted' });
  });
});

test('in whatever order leads sign, and however often, the first of each side stands', () => {
  const attempts = fc.array(
    fc.record({ side: fc.constantFrom('a', 'b'), name: fc.string({ minLength: 1 }) }),
  );
  fc.assert(
    fc.property(attempts, (tries) => {
      let wave: Wave = waiting();
      for (const [minute, { side, name }] of tries.entries()) {
        const time = new Date(now.getTime() + minute * 60_000);
        if (signingOf(wave, side, time).is !== 'possible') continue;
        wave = { ...wave, ...charterSigned(wave, side, { name, email: 'lead@x.example' }, time) };
      }
      for (const side of ['a', 'b'] as const) {
        const first = tries.find((attempt) => attempt.side === side);
        expect(wave.signatures[side]?.name).toBe(first?.name);
      }
      expect(wave.timetable?.closesAt).toBe(CLOSES);
    }),
  );
});

describe('asking the leads again', () => {
  const asked = (at: string, more: object = {}) => waiting({ charterAskedAt: at, ...more });

  test('is possible an hour after they were asked', () => {
    expect(askingAgain(asked('2026-09-07T09:00:00.000Z'), now)).toEqual({ is: 'possible' });
  });

  test('is too soon before, and says until when', () => {
    const until = '2026-09-07T10:00:01.000Z';
    expect(askingAgain(asked('2026-09-07T09:00:01.000Z'), now)).toEqual({ is: 'too-soon', until });
  });

  test('is under way while they are about to be asked', () => {
    expect(askingAgain(waiting(), now)).toEqual({ is: 'under-way' });
    expect(askingAgain(asked('2026-09-07T08:00:00.000Z', { charterAskAt: DURING }), now)).toEqual({
      is: 'under-way',
    });
  });

  test.each([
    ['both sides have signed', { signatures: SIGNATURES }],
    ['the wave says why it runs without', { unsignedReason: { en: 'A trial.' } }],
    ['it is open', { state: 'open' }],
    ['it is cancelled', { state: 'cancelled' }],
  ])('is not wanted when %s', (_, more) => {
    expect(askingAgain(asked('2026-09-01T08:00:00.000Z', more), now)).toEqual({ is: 'unwanted' });
  });
});

test('a reason to run without signed charter has at most 300 characters and is not empty', () => {
  const details = (words: string) => WaveDetails.safeParse({ ...aWave(), unsignedReason: { en: words } });
  expect(details('x'.repeat(300)).success).toBe(true);
  expect(details('x'.repeat(301)).success).toBe(false);
  expect(details(' ').success).toBe(false);
});
