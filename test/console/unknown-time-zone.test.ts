import { expect, test } from 'vitest';
import { formatMoment } from '../../web/console/dates/format-moment.ts';
import { wallClockIn } from '../../web/console/dates/wall-clock.ts';
import { waveErrors } from '../../web/console/waves/wave-form-errors.ts';
import { copiedWaveValues, savedWaveValues } from '../../web/console/waves/wave-form-values.ts';
import { loadWords } from '../../web/console/words/words.ts';
import { aWave } from '../builders/wave.ts';

const words = await loadWords('en');
const NOW = new Date('2026-09-01T08:00:00.000Z');
const draft = aWave();
const lost = { ...draft, schedule: { ...draft.schedule, timeZone: 'Atlantis/Poseidonis' } };

test('a moment in a zone that nobody knows is shown, and the zone named', () => {
  expect(formatMoment(words, '2026-09-01T09:00', 'Atlantis/Poseidonis')).toBe(
    'Tue, 1 September 2026 at 09:00 (unknown time zone “Atlantis/Poseidonis”)',
  );
  expect(wallClockIn(NOW, 'Atlantis/Poseidonis')).toBe('2026-09-01T08:00');
});

test('a draft with such a zone can be opened, and its form says what to mend', () => {
  const errors = waveErrors(savedWaveValues(lost, NOW), NOW, words);
  expect(errors['schedule.timeZone']).toContain('“Atlantis/Poseidonis” is not a time zone.');
});

test('the next draft does not take such a zone over', () => {
  expect(copiedWaveValues(lost, [], { now: NOW, locale: 'en-GB' }).schedule.timeZone).not.toBe(
    'Atlantis/Poseidonis',
  );
});

test.each([
  [
    'privacy.sideMinimum',
    'Enter 3 or more',
    { privacy: { sideMinimum: 2, cohortMinimum: 5, commentMinimum: 5 } },
  ],
  [
    'privacy.cohortMinimum',
    'Enter 3 or more',
    { privacy: { sideMinimum: 5, cohortMinimum: 0, commentMinimum: 5 } },
  ],
  [
    'privacy.commentMinimum',
    'Enter 3 or more',
    { privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: '' } },
  ],
])('%s says what it takes and keeps what was entered', (field, message, entered) => {
  const values = { ...savedWaveValues(draft, NOW), ...entered };
  expect(waveErrors(values, NOW, words)[field]).toContain(message);
});

test('an extension of minus three days is refused in words', () => {
  const values = savedWaveValues(draft, NOW);
  const schedule = { ...values.schedule, extensionDays: -3 };
  expect(waveErrors({ ...values, schedule }, NOW, words)['schedule.extensionDays']).toBe(
    'Enter 1 to 60 days.',
  );
});
