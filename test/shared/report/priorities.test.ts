import { describe, expect, test } from 'vitest';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';
import { aReport, type Sheet } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';

const [EARLY, PROMISES, , RECOMMEND, OVERALL] = QUESTIONNAIRE_FILE.items;
const drivers = ['trust', 'delivery'].map((id) => ({ id, title: { en: id } }));
const behaviours = [
  EARLY,
  PROMISES,
  { ...EARLY, id: 'swift', driver: 'delivery' },
  { ...PROMISES, id: 'whole', driver: 'delivery' },
];
const asking = (...outcomes: unknown[]) => {
  return {
    snapshot: aSnapshot({ questionnaire: aQuestionnaire({ drivers, items: [...behaviours, ...outcomes] }) }),
  };
};

/** Who rates the partner higher on trust recommends more; delivery is the same to everybody. */
const sheets = [2, 4, 5, 7, 9, 10].map((rating, index): Sheet => {
  return {
    'early.us': 9,
    'promises.us': 9,
    'early.them': rating,
    'promises.them': rating,
    'swift.us': 9,
    'whole.us': 9,
    'swift.them': 6 + (index % 2),
    'whole.them': 5 - (index % 2),
    recommend: rating,
    overall: 10 - rating,
  };
});
const prioritiesWith = (...outcomes: unknown[]) =>
  aReport({ sheets }, { sheets }, asking(...outcomes)).priorities;

describe('priorities', () => {
  test('come first where importance and gap are large', () => {
    const priorities = prioritiesWith(RECOMMEND, OVERALL);
    expect(priorities.map(({ target, driver }) => `${target} ${driver}`).slice(0, 2)).toEqual([
      'a trust',
      'b trust',
    ]);
    // Means of the six ratings: 37/6, so the gap is 9 − 37/6 on a scale of ten.
    const gap = 9 - 37 / 6;
    expect(priorities[0]).toMatchObject({ importance: 1, gap: expect.closeTo(gap, 10) });
    expect(priorities[0]?.score).toBeCloseTo(gap / 10, 10);
  });

  test('take the overall rating where nobody is asked to recommend', () => {
    expect(prioritiesWith(OVERALL)[0]).toMatchObject({ importance: -1, score: 0 });
  });

  test('are without a score, and last, where importance is not known', () => {
    const scores = prioritiesWith(RECOMMEND, OVERALL).map(({ score }) => score);
    // Everybody scores delivery 5.5, so it goes along with nothing.
    expect(scores.slice(2)).toEqual([null, null]);
    expect(prioritiesWith().map(({ importance, score }) => [importance, score])).toEqual(
      Array.from({ length: 4 }, () => [null, null]),
    );
  });

  test('leave importance open below ten people', () => {
    const few = sheets.slice(0, 5);
    const { priorities } = aReport(
      { sheets: few },
      { sheets: few.slice(1) },
      {
        ...asking(RECOMMEND),
        wave: { privacy: { sideMinimum: 3, cohortMinimum: 5, commentMinimum: 5 } },
      },
    );
    expect(priorities.map(({ importance }) => importance)).toEqual([null, null, null, null]);
  });
});

test('the method of the tests is noted where answers are too many for the exact one', () => {
  const many = Array.from({ length: 400 }, (_, index) => ({ overall: index % 11 }));
  const few = aReport({ sheets: many.slice(0, 8) }, { sheets: many.slice(3, 11) });
  expect(few.overall?.testMethod).toBe('exact');
  expect(few.notes.map(({ kind }) => kind)).not.toContain('welch');
  const report = aReport({ sheets: many }, { sheets: many }, { invited: { a: 400, b: 500 } });
  expect(report.overall?.testMethod).toBe('welch');
  expect(report.notes).toContainEqual({ kind: 'welch', values: { count: 1 } });
});
