import { describe, expect, test } from 'vitest';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';
import { aReport, type Sheet } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import { ACME, NORTHWIND } from './small-wave.ts';

const [EARLY, PROMISES, TOGETHER, RECOMMEND, OVERALL] = QUESTIONNAIRE_FILE.items;
const asking = (...items: unknown[]) => {
  return { snapshot: aSnapshot({ questionnaire: aQuestionnaire({ items }) }) };
};
const notAsked = {
  n: 0,
  cannotSay: 0,
  status: 'not-asked',
  mean: null,
  sd: null,
  ci: null,
  topBox: null,
  bottomBox: null,
};

describe('what was not asked', () => {
  test('of a side is marked as such and has no gap', () => {
    const report = aReport(
      { sheets: NORTHWIND },
      { sheets: ACME },
      asking({ ...EARLY, sides: ['a'] }, PROMISES, TOGETHER, RECOMMEND, OVERALL),
    );
    expect(report.targets.a.at(0)).toMatchObject({
      self: { mean: 8, status: 'full' },
      other: notAsked,
      gap: null,
      p: null,
      johari: null,
      coOrientation: { nPairs: 5, congruency: 1, accuracy: null, reading: null },
    });
    expect(report.targets.b.at(0)).toMatchObject({
      self: notAsked,
      other: { mean: 5, status: 'full' },
      predicted: notAsked,
      coOrientation: null,
    });
    expect(report.withheld).toEqual([]);
  });

  test('of a side enters no driver', () => {
    const report = aReport(
      { sheets: NORTHWIND },
      { sheets: ACME },
      asking({ ...EARLY, sides: ['a'] }, PROMISES, { ...PROMISES, id: 'third' }, RECOMMEND),
    );
    for (const side of ['a', 'b'] as const) expect(report.driverFigures[side].at(0)?.items).toEqual([]);
  });

  test('of a side leaves its net promoter score and overall rating open', () => {
    const report = aReport(
      { sheets: NORTHWIND },
      { sheets: ACME },
      asking(EARLY, PROMISES, { ...RECOMMEND, sides: ['b'] }, { ...OVERALL, sides: ['a'] }),
    );
    expect(report.nps).toMatchObject({
      a: { status: 'not-asked', n: 0 },
      b: { nps: -20 },
      partnership: null,
    });
    expect(report.overall).toMatchObject({
      a: { mean: 7 },
      b: notAsked,
      gap: null,
      partnership: { mean: null },
    });
    expect(report.driverAnalysis.recommend?.drivers.at(0)).toMatchObject({
      a: { n: 0 },
      b: { n: 5 },
      pooled: null,
    });
  });

  test('of anybody is not in the report', () => {
    const sheets = Array.from({ length: 5 }, () => ({ together: 6 }));
    const report = aReport({ sheets }, { sheets: [] }, asking(TOGETHER));
    expect(report).toMatchObject({ nps: null, overall: null, targets: { a: [], b: [] } });
    expect(report).toMatchObject({ driverFigures: { a: [], b: [] }, driverAnalysis: { recommend: null } });
    expect(report.comments.items).toEqual([]);
  });
});

describe('an item with a scale of its own', () => {
  /** On 1–5: a strength from 3.8, a gap that matters from 0.4; boxes 4–5 and 1–2. */
  const short = { min: 1, max: 5 };
  const rated = (us: number[], them: number[]) =>
    us.map((rating, index): Sheet => {
      return { 'early.us': rating, 'early.them': them[index] ?? null };
    });

  test('is judged by its own strength and its own gap that matters', () => {
    const us = rated([4, 4, 4, 4, 4, 3], [3, 3, 3, 3, 3, 3]);
    const them = rated([5, 5, 5, 5, 5, 5], [3, 3, 3, 4, 3, 4]);
    const [own] = aReport({ sheets: us }, { sheets: them }, asking({ ...EARLY, scale: short })).targets.a;
    expect(own?.scale).toEqual(short);
    expect(own?.self.mean).toBeCloseTo(23 / 6, 10);
    expect(own?.self.topBox).toBeCloseTo(5 / 6, 10);
    expect(own?.johari).toMatchObject({ class: 'blind_spot', firm: true });
    expect(own).toMatchObject({ gap: expect.closeTo(0.5, 10), verdict: 'tendency' });
  });

  test('is moved to 0–10 where its driver has items on other scales', () => {
    // 1–5: 4 is 7.5; 0–10: 5 is 5. So each person scores 6.25 on the driver, and who left out one 7.5 or 5.
    const sheet = { 'early.us': 4, 'early.them': 4, 'promises.us': 5, 'promises.them': 5 };
    const sheets = [
      ...Array.from({ length: 4 }, () => sheet),
      { ...sheet, 'promises.us': null },
      { ...sheet, 'early.us': 'NA' as const },
    ];
    const questions = asking({ ...EARLY, scale: short }, PROMISES);
    const [trust] = aReport({ sheets }, { sheets }, questions).driverFigures.a;
    expect(trust?.self).toMatchObject({ n: 6, mean: expect.closeTo((4 * 6.25 + 7.5 + 5) / 6, 10) });
    expect(trust?.other?.mean).toBeCloseTo(6.25, 10);
  });

  test('stays on its scale where all items of the driver share it', () => {
    const sheets = Array.from({ length: 5 }, () => {
      return { 'early.us': 4, 'early.them': 2, 'promises.us': 5, 'promises.them': 2 };
    });
    const questions = asking({ ...EARLY, scale: short }, { ...PROMISES, scale: short });
    const [trust] = aReport({ sheets }, { sheets }, questions).driverFigures.a;
    expect(trust).toMatchObject({ self: { mean: 4.5 }, other: { mean: 2 }, gap: 2.5 });
    expect(trust?.johari?.class).toBe('blind_spot');
  });
});

describe('the response rate', () => {
  const eight = { sheets: Array.from({ length: 8 }, () => ({ overall: 8 })) };

  test('of a side to which nobody was invited, or nobody knows how many, is unknown', () => {
    const unknown = { rate: null, ci: null, lowCoverage: false };
    const none = aReport({ sheets: [] }, { sheets: ACME }, { invited: { a: 0, b: null } });
    expect(none.participation).toEqual({
      a: { invited: 0, responded: 0, ...unknown },
      b: { invited: null, responded: 5, ...unknown },
    });
  });

  test('is unknown where more answered than were invited, and a note says that the numbers are wrong', () => {
    const { participation, notes } = aReport(eight, { sheets: ACME });
    expect(participation.a).toMatchObject({ invited: 6, responded: 8, rate: null, ci: null });
    expect(notes).toContainEqual({
      kind: 'more-than-invited',
      values: expect.objectContaining({ side: 'a', responded: 8, invited: 6 }),
    });
  });

  test('counts people with at least one rating', () => {
    const idle: Sheet[] = [{ overall: 'NA' }, { overall: null }];
    const report = aReport(
      { sheets: [...eight.sheets, ...idle] },
      { sheets: ACME },
      { invited: { a: 20, b: 5 } },
    );
    expect(report.participation.a.responded).toBe(8);
  });

  test('below one half is noted', () => {
    const report = aReport(eight, { sheets: ACME }, { invited: { a: 20, b: 5 } });
    expect(report.participation.a.lowCoverage).toBe(true);
    expect(report.notes).toContainEqual({
      kind: 'low-coverage',
      values: { side: 'a', organisation: 'Northwind', responded: 8, invited: 20 },
    });
  });
});
