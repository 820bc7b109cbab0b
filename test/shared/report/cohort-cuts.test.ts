import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startCohorts } from '../../../shared/report/cohort-cuts.ts';
import { MOST_GROUPS } from '../../../shared/report/cohort-tally.ts';
import { GapReport } from '../../../shared/report/gap-report.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';
import { allowedItems, aResponse, aSetup, cellOf, cutsOf, times } from './cohort-sheets.ts';
import { aSide, setupOf } from './random-side.ts';

const pune = { city: 'Pune' };
const delhi = { city: 'Delhi' };

describe('the figures of a cohort', () => {
  const result = cutsOf([
    ...times(3, pune, { overall: 9, recommend: 9, 'early.us': 4, 'promises.us': 8, 'early.them': 10 }),
    ...times(2, pune, { overall: 4, recommend: 3, 'early.us': null, 'promises.us': 9, 'early.them': 'NA' }),
    ...times(6, delhi),
  ]);

  test('are the overall mean, the net promoter score and the person means of the drivers', () => {
    expect(cellOf(result, 'city', 'Pune')).toEqual({
      value: 'Pune',
      n: 5,
      status: 'full',
      overall: 7, // (3·9 + 2·4) / 5
      nps: 20, // three promoters, two detractors of five
      drivers: [{ driver: 'trust', us: (3 * 6 + 2 * 9) / 5, them: (3 * 8.5 + 2 * 7) / 5 }],
    });
  });

  test('fit the schema of the report', () => {
    expect(GapReport.shape.cohorts.parse(result.cuts)).toEqual(result.cuts);
    expect(GapReport.shape.notes.parse(result.notes)).toEqual(result.notes);
  });

  test('of both sides stand apart', () => {
    const both = cutsOf([
      ...times(5, pune, { overall: 2 }),
      ...times(5, pune, { overall: 10 }, { side: 'b' }),
    ]);
    expect(cellOf(both, 'city', 'Pune', 'a').overall).toBe(2);
    expect(cellOf(both, 'city', 'Pune', 'b').overall).toBe(10);
  });

  test('of a driver whose items have different scales are on 0 to 10', () => {
    const [early, promises, ...others] = QUESTIONNAIRE_FILE.items;
    const questionnaire = aQuestionnaire({
      items: [early, { ...promises, scale: { min: 1, max: 4 } }, ...others],
    });
    const answers = { 'early.us': 3, 'promises.us': 2, 'promises.them': 4 };
    const cell = cellOf(
      cutsOf(times(5, pune, answers, { questionnaire }), aSetup({ questionnaire })),
      'city',
      'Pune',
    );
    expect(cell.drivers[0]?.us).toBeCloseTo((3 + 10 / 3) / 2, 12);
    expect(cell.drivers[0]?.them).toBeCloseTo((7 + 10) / 2, 12);
  });

  test('need at least half of a driver’s items', () => {
    const few = [
      ...times(5, pune),
      ...times(5, pune, { 'early.us': null, 'promises.us': null, 'early.them': null, 'promises.them': null }),
    ];
    const cell = cellOf(cutsOf(few), 'city', 'Pune');
    expect([cell.n, cell.drivers[0]?.us]).toEqual([10, 7]);
  });

  test('leave out a driver one of whose items only one side is asked', () => {
    const [early, promises, ...others] = QUESTIONNAIRE_FILE.items;
    const questionnaire = aQuestionnaire({ items: [early, { ...promises, sides: ['a'] }, ...others] });
    const result = cutsOf(times(5, pune, {}, { questionnaire }), aSetup({ questionnaire }));
    expect(cellOf(result, 'city', 'Pune').drivers).toEqual([]);
  });

  test.each([
    ['a', 'us', 'us'],
    ['b', 'them', 'us'],
    ['a', 'them', 'them'],
    ['b', 'us', 'them'],
  ] as const)('leave out a driver where an item of side %s about %s is withheld', (side, view, missing) => {
    const shown = missing === 'us' ? 'them' : 'us';
    const withheld = allowedItems({ [side]: { [view]: ['early'] } });
    const [driver] = cellOf(cutsOf(times(5, pune), aSetup(), withheld), 'city', 'Pune').drivers;
    expect(driver?.[missing]).toBeNull();
    expect(driver?.[shown]).toBe(7);
  });
});

describe('the cells of a cut', () => {
  const silent = Object.fromEntries(
    ['early.us', 'early.them', 'early.predicted', 'promises.us', 'promises.them', 'together', 'recommend']
      .concat('overall')
      .map((field) => [field, 'NA' as const]),
  );

  test('stand by value, those without a value last under the empty name', () => {
    const { cuts } = cutsOf([...times(5, {}), ...times(5, pune), ...times(5, delhi)]);
    expect(cuts[0]?.cells.map(({ value, n }) => [value, n])).toEqual([
      ['Delhi', 5],
      ['Pune', 5],
      ['', 5],
    ]);
  });

  test('are left out where nobody on the side states a value', () => {
    expect(cutsOf(times(9, {}))).toEqual({ cuts: [], notes: [] });
  });

  test('count nobody who only cannot say, and never show a figure that is not a number', () => {
    const result = cutsOf([...times(6, pune), ...times(3, delhi, silent), aResponse({ city: 'Goa' })]);
    expect(cellOf(result, 'city', 'Delhi')).toMatchObject({ n: null, status: 'withheld', overall: null });
    expect(cellOf(result, 'city', 'Goa')).toMatchObject({ n: null, status: 'withheld', overall: null });
    expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
    expect(GapReport.shape.cohorts.safeParse(result.cuts).success).toBe(true);
  });

  test('without answers say so where nobody is withheld', () => {
    const result = cutsOf([...times(6, pune), ...times(3, delhi, silent)]);
    expect(cellOf(result, 'city', 'Pune')).toMatchObject({ n: 6, status: 'full' });
    expect(cellOf(result, 'city', 'Delhi')).toMatchObject({ n: 0, status: 'no-answers' });
  });

  test('that are withheld never tell how many they are, whether small, empty or protecting another', () => {
    fc.assert(
      fc.property(aSide, (side) => {
        const cells = cutsOf(side.responses, setupOf(side)).cuts.flatMap((cut) => cut.cells);
        for (const { n, status } of cells) expect(n === null).toBe(status === 'withheld');
      }),
      { numRuns: 50 },
    );
  });

  test('a name that every object has is a dimension like any other', () => {
    const { cuts } = cutsOf(times(6, {}), aSetup({ cohortDimensions: ['constructor'] }));
    expect(cuts).toEqual([]);
  });
});

describe('suppression', () => {
  test('hides a small cell and the smallest other one, and says how many', () => {
    const result = cutsOf([...times(2, pune), ...times(9, delhi), ...times(6, { city: 'Goa' })]);
    expect(result.cuts[0]?.cells.map(({ value, status, overall }) => [value, status, overall])).toEqual([
      ['Delhi', 'full', 7],
      ['Goa', 'withheld', null],
      ['Pune', 'withheld', null],
    ]);
    expect(result.notes).toEqual([
      {
        kind: 'cohort-cells-withheld',
        values: { side: 'a', dimension: 'city', minimum: 5, count: 2, whole: 2 },
      },
    ]);
  });

  test('goes by each measure’s own answers within the shown cells', () => {
    const result = cutsOf([
      ...times(4, pune),
      ...times(2, pune, { overall: 'NA' }),
      ...times(9, delhi),
      ...times(6, { city: 'Goa' }),
    ]);
    expect(result.cuts[0]?.cells.map(({ value, overall, nps }) => [value, overall, nps])).toEqual([
      ['Delhi', 7, 0],
      ['Goa', null, 0],
      ['Pune', null, 0],
    ]);
    expect(result.notes[0]?.values).toMatchObject({ count: 2, whole: 0 });
  });

  test('shows nothing of a side below its minimum, but that it is so', () => {
    const setup = aSetup({ privacy: { sideMinimum: 7, cohortMinimum: 3, commentMinimum: 3 } });
    expect(cutsOf(times(6, pune), setup)).toEqual({
      cuts: [],
      notes: [
        {
          kind: 'cohort-cut-dropped',
          values: { side: 'a', dimension: 'city', measure: 'all', minimum: 7, reason: 'side-minimum' },
        },
      ],
    });
  });

  test('withholds a measure that fewer than the side minimum answered', () => {
    const setup = aSetup({ privacy: { sideMinimum: 6, cohortMinimum: 3, commentMinimum: 3 } });
    const result = cutsOf([...times(5, pune), ...times(5, delhi, { overall: null })], setup);
    expect(cellOf(result, 'city', 'Pune')).toMatchObject({ status: 'full', overall: null, nps: 0 });
  });

  test('gives no net promoter score of three or four, nor one that would give theirs away', () => {
    const setup = aSetup({ privacy: { sideMinimum: 3, cohortMinimum: 3, commentMinimum: 3 } });
    const result = cutsOf([...times(4, pune), ...times(6, delhi)], setup);
    expect(cellOf(result, 'city', 'Pune')).toMatchObject({ status: 'mean-only', overall: 7, nps: null });
    expect(cellOf(result, 'city', 'Delhi')).toMatchObject({ status: 'full', overall: 7, nps: null });
  });

  const crossed = [
    ...times(6, { city: 'P', role: 'x' }),
    ...times(2, { city: 'Q', role: 'x' }),
    ...times(5, { city: 'Q', role: 'y' }),
  ];

  test('drops a dimension that together with an earlier one would expose two people', () => {
    const { cuts, notes } = cutsOf(crossed, aSetup({ cohortDimensions: ['city', 'role'] }));
    expect(cuts.map(({ dimension, cells }) => [dimension, cells.map(({ status }) => status)])).toEqual([
      ['city', ['full', 'full']],
      ['role', ['withheld', 'withheld']],
    ]);
    expect(notes).toEqual([
      {
        kind: 'cohort-cut-dropped',
        values: { side: 'a', dimension: 'role', measure: 'all', minimum: 5, reason: 'derivable' },
      },
    ]);
  });

  test('prefers the dimension that was declared first', () => {
    const { cuts } = cutsOf(crossed, aSetup({ cohortDimensions: ['role', 'city'] }));
    expect(cuts.map(({ dimension, cells }) => [dimension, cells[0]?.status])).toEqual([
      ['role', 'full'],
      ['city', 'withheld'],
    ]);
  });

  test('drops one measure where only its answers would be exposed', () => {
    const responses = [
      ...times(6, { city: 'P', role: 'x' }),
      ...times(4, { city: 'Q', role: 'x' }),
      ...times(2, { city: 'P', role: 'y' }, { overall: null }),
      ...times(5, { city: 'Q', role: 'y' }),
      ...times(3, { city: 'P', role: 'y' }, { overall: null }),
      ...times(2, { city: 'Q', role: 'x' }, { overall: null }),
    ];
    const { cuts, notes } = cutsOf(responses, aSetup({ cohortDimensions: ['city', 'role'] }));
    expect(cuts[1]?.cells.map(({ status, overall, nps }) => [status, overall, nps])).toEqual([
      ['full', null, 0],
      ['full', null, 0],
    ]);
    expect(notes.map(({ kind, values }) => [kind, values.dimension, values.measure])).toEqual([
      ['cohort-cut-dropped', 'role', 'overall'],
    ]);
  });

  test('gives up the last dimension where there would be too many groups', () => {
    const responses = Array.from({ length: MOST_GROUPS + 1 }, (_, index) =>
      aResponse({ city: index % 2 ? 'P' : 'Q', desk: `desk ${index}` }),
    );
    const { cuts, notes } = cutsOf(responses, aSetup({ cohortDimensions: ['city', 'desk'] }));
    expect(cuts[0]?.cells.map(({ status }) => status)).toEqual(['full', 'full']);
    expect(cuts[1]?.cells.every(({ status }) => status === 'withheld')).toBe(true);
    expect(notes.map(({ values }) => values.reason)).toEqual(['too-many-groups']);
  });
});

describe('counting', () => {
  test('in any order and in any number of parts gives the same cuts', () => {
    fc.assert(
      fc.property(aSide, fc.infiniteStream(fc.nat(2)), (side, parts) => {
        const setup = setupOf(side);
        const whole = startCohorts(setup);
        const split = [0, 1, 2].map(() => startCohorts(setup));
        for (const response of side.responses) whole.add(response);
        for (const response of [...side.responses].reverse()) split[parts.next().value ?? 0]?.add(response);
        const merged = startCohorts(setup);
        for (const part of split) merged.merge(part);
        const finish = { allowedItems: allowedItems() };
        expect(merged.finish(finish)).toEqual(whole.finish(finish));
      }),
      { numRuns: 100 },
    );
  });

  test('leaves what was merged as it was', () => {
    const [first, second] = [startCohorts(aSetup()), startCohorts(aSetup())];
    for (const response of times(5, pune)) second.add(response);
    first.merge(second);
    for (const response of times(5, pune, { overall: 9 })) first.add(response);
    const finish = { allowedItems: allowedItems() };
    expect(cellOf(second.finish(finish), 'city', 'Pune')).toMatchObject({ n: 5, overall: 7 });
    expect(cellOf(first.finish(finish), 'city', 'Pune')).toMatchObject({ n: 10, overall: 8 });
  });

  test.each([
    ['halves that each keep it', (index: number) => index % 2 === 0],
    ['a part that gives it up and one that does not', (index: number) => index < MOST_GROUPS + 1],
    ['a part that does not and one that gives it up', (index: number) => index > MOST_GROUPS],
  ])('gives up a dimension in the same way from %s', (_, isInFirst) => {
    const setup = aSetup({ cohortDimensions: ['city', 'desk'] });
    const responses = Array.from({ length: MOST_GROUPS + 40 }, (_, index) =>
      aResponse({ city: index % 3 ? 'P' : 'Q', desk: `desk ${index}` }, { overall: index % 11 }),
    );
    const whole = startCohorts(setup);
    for (const response of responses) whole.add(response);
    const [first, second] = [startCohorts(setup), startCohorts(setup)];
    responses.forEach((response, index) => {
      (isInFirst(index) ? first : second).add(response);
    });
    first.merge(second);
    const finish = { allowedItems: allowedItems() };
    expect(first.finish(finish)).toEqual(whole.finish(finish));
    expect(first.tallies.a.groups.size).toBe(2);
  });
});
