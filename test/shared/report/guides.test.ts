import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { GUIDE_STEPS, type Guide } from '../../../shared/report/guides/guide.ts';
import { guideSentence } from '../../../shared/report/guides/guide-words.ts';
import { meetingGuide } from '../../../shared/report/guides/meeting-guide.ts';
import { sessionGuide } from '../../../shared/report/guides/session-guide.ts';
import { aChartReport } from '../../builders/chart-report.ts';
import {
  aBehaviour,
  aFullReport,
  aMean,
  anNps,
  aReportOn,
  aSharedStrength,
  aSignalGap,
  aTrend,
} from '../../builders/full-report.ts';

const keysOf = (guide: Guide) =>
  Object.values(guide)
    .flat()
    .map(({ key }) => key);
const weakness = (item: string) =>
  aBehaviour({
    item,
    self: aMean(4),
    other: aMean(4),
    johari: { class: 'shared_weakness', firm: true, reasons: [] },
  });
const guess = (reading: 'false-comfort' | 'needless-worry' | 'they-already-know', off: number) => ({
  predicted: aMean(8),
  coOrientation: {
    nPairs: 12,
    congruency: 0,
    congruencyCi: null,
    accuracy: off,
    accuracyCi: [off - 0.5, off + 0.5] as [number, number],
    reading,
  },
});

describe('the guide for the meeting', () => {
  test('has something for every step, whatever the report says', () => {
    for (const report of [aFullReport(), aChartReport(), aReportOn({ a: [], b: [] })]) {
      for (const side of ['a', 'b'] as const) {
        for (const step of GUIDE_STEPS) {
          expect(meetingGuide(report, side)[step].length).toBeGreaterThan(0);
          expect(sessionGuide(report, side)[step].length).toBeGreaterThan(0);
        }
      }
    }
  });

  test('speaks of no question twice', () => {
    const said = Object.values(meetingGuide(aChartReport(), 'a'))
      .flat()
      .flatMap(({ about }) => (about ? [`${about.target} ${about.item}`] : []));
    expect(said.length).toBeGreaterThan(2);
    expect(new Set(said).size).toBe(said.length);
  });

  test('asks about clear gaps, offers one of the partner’s, and admits clear weaknesses', () => {
    const report = aReportOn({
      a: [aSignalGap(9, 5, { item: 'wide' }), weakness('weak')],
      b: [aSignalGap(8, 5, { item: 'theirs' })],
    });
    const { ask, admit } = meetingGuide(report, 'a');
    expect(ask.map(({ key, about }) => [key, about?.item])).toEqual([
      ['guide.meeting.ask.gap', 'wide'],
      ['guide.meeting.ask.offer', 'theirs'],
    ]);
    expect(admit.map(({ key, about }) => [key, about?.item])).toEqual([
      ['guide.meeting.admit.weakness', 'weak'],
    ]);
  });

  test('names no strength, gap or weakness that may be chance', () => {
    expect(keysOf(meetingGuide(aFullReport(), 'a'))).toEqual([
      'guide.meeting.open.thanks',
      'guide.meeting.open.no-signal',
      'guide.meeting.thank.choose',
      'guide.meeting.ask.change',
      'guide.meeting.admit.choose',
      'guide.meeting.agree.one',
      'guide.meeting.agree.owner',
      'guide.meeting.agree.tell',
    ]);
    const open = aSignalGap(7, 6, { gapCi: [-0.1, 2.1] });
    expect(keysOf(meetingGuide(aReportOn({ a: [open] }), 'a'))).toContain('guide.meeting.ask.tendency');
  });

  test('thanks for what both see, for what the partner undervalues, and for what has risen', () => {
    const report = aReportOn(
      {
        b: [
          aSharedStrength(9, { item: 'strong' }),
          aSignalGap(5, 8, { item: 'hidden' }),
          aBehaviour({ item: 'risen' }),
        ],
      },
      {
        trend: aTrend({
          behaviours: [
            {
              target: 'b',
              item: 'risen',
              self: { change: null, ci: null, verdict: null },
              other: { change: 2, ci: [1, 3], verdict: 'signal' },
              gapBefore: 2,
              gapNow: 0,
            },
          ],
        }),
      },
    );
    expect(meetingGuide(report, 'a').thank.map(({ about }) => about?.item)).toEqual([
      'hidden',
      'risen',
      'strong',
    ]);
  });

  test('says first what was expected and not met, and admits what was known', () => {
    const report = aReportOn({
      a: [
        aSignalGap(9, 5, { item: 'comfort', ...guess('false-comfort', 3) }),
        aSignalGap(9, 7.8, { item: 'known', ...guess('they-already-know', 0.2) }),
      ],
    });
    const { ask, admit } = meetingGuide(report, 'a');
    expect(ask[0]?.about?.item).toBe('comfort');
    expect(admit[0]?.about?.item).toBe('known');
  });

  test('warns where few have answered', () => {
    const { participation } = aFullReport();
    const few = { ...participation.b, rate: 0.4, lowCoverage: true };
    const report = aFullReport({ participation: { ...participation, b: few } });
    const line = meetingGuide(report, 'a').open.at(-1);
    if (line === undefined) throw new Error('no line');
    expect(guideSentence(line, report, messagesIn('en'), 'a')).toContain('At Acme only 40%');
  });
});

describe('the guide for the internal session', () => {
  test('turns to how we see the partner, and to where we do not agree among ourselves', () => {
    const report = aReportOn(
      {
        a: [
          aBehaviour({
            item: 'divided',
            agreement: { rwgSelf: 0.2, adSelf: 2.6, rwgOther: 0.8, adOther: 0.9 },
          }),
        ],
        b: [aSignalGap(9, 5, { item: 'unsaid' })],
      },
      { nps: { ...nps(), a: { ...anNps(-50, [-80, -20]) } } },
    );
    expect(keysOf(sessionGuide(report, 'a'))).toEqual(
      expect.arrayContaining([
        'guide.session.ask.divided',
        'guide.session.admit.nps',
        'guide.session.admit.unsaid',
        'guide.session.admit.ourselves',
      ]),
    );
  });

  test('quotes questions as the people of the side have read them', () => {
    const report = aReportOn({ a: [aSignalGap(9, 5, { item: 'wide' })] });
    const [line] = sessionGuide(report, 'a').ask;
    if (line === undefined) throw new Error('no line');
    expect(guideSentence(line, report, messagesIn('en'), 'a')).toBe(
      'We give ourselves 9.0 on “We tell {them} early”, Acme gives us 5.0. What do they see that we do not?',
    );
  });
});

function nps() {
  const { nps: scores } = aFullReport();
  if (scores === null) throw new Error('no score');
  return scores;
}
