import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { productLanguages } from '../../../shared/messages/messages.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { type Mirror, mirrorOf, mirrorWithoutResult } from '../../../shared/report/mirror.ts';
import {
  aBehaviour,
  aFullReport,
  aMean,
  aReportOn,
  aSharedStrength,
  aSignalGap,
} from '../../builders/full-report.ts';
import { anyWave } from './any-wave.ts';
import { reportOf } from './report-of.ts';

const words = ({ lead, parts }: Mirror) =>
  [lead, ...parts.flatMap(({ title, sentences }) => [title, ...sentences])].join('\n');
const forA = (report: GapReport) => words(mirrorOf(report, 'a', 'en'));

describe('the short result', () => {
  test('says who answered, the own side first', () => {
    const [who] = mirrorOf(aFullReport(), 'b', 'en').parts;
    expect(who?.sentences).toEqual(['Acme: 12 of 15.', 'Northwind: 12 of 15.']);
  });

  test('says how both rate the whole, each from where the reader stands', () => {
    const overall = { ...aFullReport().overall, a: aMean(7.25), b: aMean(5) } as GapReport['overall'];
    expect(forA(aFullReport({ overall }))).toContain('Northwind 7.3, Acme 5.0, on a scale from 0 to 10.');
    expect(words(mirrorOf(aFullReport({ overall }), 'b', 'en'))).toContain('Acme 5.0, Northwind 7.3');
  });

  test('names the widest gap as the reader’s side reads the question, and how sure it is', () => {
    const gap = aSignalGap(8, 5, {
      text: { self: { en: 'We tell Acme early.' }, other: { en: 'They tell us.' } },
    });
    const report = aReportOn({ a: [gap] });
    expect(forA(report)).toContain(
      'The views differ most on “We tell Acme early”: Northwind 8.0, Acme 5.0, on a scale from 0 to 10. This difference is clear.',
    );
    expect(words(mirrorOf(report, 'b', 'en'))).toContain('on “They tell us”: Acme 5.0, Northwind 8.0');
  });

  test('calls a tendency what the report calls one', () => {
    expect(forA(aReportOn({ a: [aSignalGap(8, 5, { verdict: 'tendency' })] }))).toContain('may be chance');
    expect(forA(aReportOn({ a: [aSignalGap(8, 5, { gapCi: [-0.1, 6] })] }))).toContain('may be chance');
  });

  test('says that nothing stands out where every gap is noise', () => {
    expect(forA(aFullReport())).toContain('No difference between the two views stands out.');
  });

  test('names of several shared strengths the largest', () => {
    const text = (en: string) => ({ self: { en }, other: { en } });
    const high = aSharedStrength(9, { item: 'high', text: text('High') });
    const higher = aSharedStrength(9.5, { item: 'higher', text: text('Higher') });
    expect(forA(aReportOn({ a: [high], b: [higher] }))).toContain(
      'Both see a strength in “Higher”: Northwind 9.5',
    );
  });

  test.each(productLanguages())('has all its words in %s', (language) => {
    const text = { self: { en: 'We tell them.' }, other: { en: 'They tell us.' } };
    const report = aReportOn({ a: [aSignalGap(8, 5, { text })], b: [aSharedStrength(9, { text })] });
    for (const side of SIDES) {
      const mirror = mirrorOf(report, side, language);
      expect(mirror.parts).toHaveLength(3);
      expect(mirror.parts.flatMap(({ sentences }) => sentences)).toHaveLength(9);
      expect(words(mirror)).not.toMatch(/[{}]|mirror\./);
      expect(words(mirrorWithoutResult({ a: 'Northwind', b: 'Acme' }, side, language))).toContain('Acme');
    }
  });
});

describe('what is withheld', () => {
  test('takes its sentence along, also where one side alone is withheld', () => {
    const overall = { ...aFullReport().overall, a: aMean(null), gap: null } as GapReport['overall'];
    expect(forA(aFullReport({ overall }))).not.toContain('All in all');
    const kept = aBehaviour({ self: aMean(null), gap: null, verdict: null, johari: null });
    const none = forA(aReportOn({ a: [kept], b: [] }, { overall }));
    expect(none).toContain('Too few people answered the same questions');
    expect(none).not.toMatch(/6\.0/);
  });

  test('never appears: every number of any result is one that its report shows', () => {
    fc.assert(
      fc.property(anyWave(14), (wave) => {
        const report = reportOf(wave);
        for (const side of SIDES) {
          const numbers = words(mirrorOf(report, side, 'en')).match(/−?\d+(\.\d+)?/g) ?? [];
          const shown = shownNumbers(report);
          for (const number of numbers) expect(shown).toContain(number);
        }
      }),
      { numRuns: 80 },
    );
  });

  test('nothing but questions on a scale enters: no comment, no cohort, no receipt, no driver', () => {
    fc.assert(
      fc.property(anyWave(14), (wave) => {
        const report = reportOf(wave);
        const secret = { en: 'SECRET' };
        const more: GapReport = {
          ...report,
          comments: {
            items: [{ item: 'one-change', text: { a: secret, b: secret } }],
            a: [{ item: 'one-change', text: 'SECRET', audience: 'both' }],
            b: [{ item: 'one-change', text: 'SECRET', audience: 'own' }],
          },
          receipts: { a: ['SECRET'], b: ['SECRET'] },
          drivers: [{ id: 'trust', title: secret }],
          cohorts: [],
          driverFigures: { a: [], b: [] },
          findings: [],
          trend: null,
          withheld: [],
          notes: [],
        };
        for (const side of SIDES) expect(mirrorOf(more, side, 'en')).toEqual(mirrorOf(report, side, 'en'));
      }),
      { numRuns: 30 },
    );
  });
});

/** As they are printed: people, means that are shown, ends of scales, the minimum. */
function shownNumbers({ participation, overall, targets, relationship, privacy }: GapReport): Set<string> {
  const people = SIDES.flatMap((side) => [participation[side].invited, participation[side].responded]);
  const asked = [
    ...SIDES.flatMap((side) =>
      targets[side].map(({ self, other, scale }) => ({ means: [self, other], scale })),
    ),
    ...[...relationship, ...(overall ? [overall] : [])].map(({ a, b, scale }) => ({ means: [a, b], scale })),
  ];
  const printed = (value: number) => value.toFixed(1).replace('-', '−');
  const rounded = (value: number) =>
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
      .format(value)
      .replace('-', '−');
  return new Set([
    ...people.map(String),
    String(privacy.sideMinimum),
    ...asked.flatMap(({ means, scale }) => [
      String(scale.min).replace('-', '−'),
      String(scale.max),
      ...means.flatMap(({ mean }) => (mean === null ? [] : [printed(mean), rounded(mean)])),
    ]),
  ]);
}
