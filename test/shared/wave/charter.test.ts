import { describe, expect, test } from 'vitest';
import { awaitedSides, signingOf } from '../../../shared/wave/charter.ts';
import { WaveDetails } from '../../../shared/wave/wave.ts';
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

test('a reason to run without signed charter has at most 300 characters and is not empty', () => {
  const details = (words: string) => WaveDetails.safeParse({ ...aWave(), unsignedReason: { en: words } });
  expect(details('x'.repeat(300)).success).toBe(true);
  expect(details('x'.repeat(301)).success).toBe(false);
  expect(details(' ').success).toBe(false);
});
