import { SIDES, type Side } from '../../shared/partnership/partnership.ts';
import type { Questionnaire } from '../../shared/questionnaire/questionnaire.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { startReport } from '../../shared/report/report-run.ts';
import type { PackedResponse } from '../../shared/report/report-setup.ts';
import { packAnswers } from '../../shared/response/pack.ts';
import { seeded } from '../statistics/seeded.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from './questionnaire.ts';
import { aReportSetup } from './report.ts';
import { aSnapshot } from './wave.ts';

/** Names that a spreadsheet would run as formulas. */
export const FORMULA_NAMES = { a: '=1+1', b: '@SUM(A1:A9)' };

const PEOPLE = { a: 34, b: 38 };
const CITIES = ['Pune', 'Delhi', '-Agra'];

/** Every kind of item, and three drivers of two behaviours each, so that every analysis is made. */
const WIDE = aQuestionnaire({
  drivers: ['trust', 'delivery', 'learning'].map((id) => ({ id, title: { en: `+${id}` } })),
  items: [
    ...QUESTIONNAIRE_FILE.items,
    ...['on-time', 'quality', 'ideas', 'mistakes'].map((id, place) => ({
      id,
      driver: place < 2 ? 'delivery' : 'learning',
      kind: 'behaviour',
      text: { us: { en: `We, ${id}` }, them: { en: `{them}, ${id}` } },
    })),
  ],
});

/**
 * Reports of three waves in a row in which much is to be told: dozens of answers a side that lean to the
 * person's own mood and get better from wave to wave, cohorts of which one is withheld, comments, receipts.
 */
export function threeWaves(names = { a: 'Northwind', b: 'Acme' }): [GapReport, GapReport, GapReport] {
  const one = waveReport(1, names, []);
  const two = waveReport(2, names, [one]);
  return [one, two, waveReport(3, names, [one, two])];
}

function waveReport(number: number, names: Record<Side, string>, previous: GapReport[]): GapReport {
  const setup = {
    ...aReportSetup({
      wave: {
        number,
        closedAt: `2026-0${number * 3}-15T16:00:00.000Z`,
        cohortDimensions: ['city'],
      },
      snapshot: aSnapshot({ questionnaire: WIDE, names }),
      invited: { a: PEOPLE.a + 9, b: PEOPLE.b + 11 },
    }),
  };
  const responses = SIDES.flatMap((side) => answersOf(side, number, WIDE));
  const counting = startReport({ ...setup, wave: { ...setup.wave, id: `wave-${number}` } });
  for (const response of responses) counting.add(response);
  const scoring = counting.next();
  for (const response of responses) scoring.add(response);
  const comment = { item: 'one-change', text: '=HYPERLINK("https://evil.example")' };
  return scoring.finish({
    comments: {
      a: [
        { ...comment, audience: 'both' },
        { ...comment, text: 'Between\nus', audience: 'own' },
      ],
      b: [{ ...comment, text: 'Fewer "handovers", please', audience: 'both' }],
    },
    receipts: { a: ['0A1B2C3D4E', '1234567890'], b: ['9Z8Y7X6W5V'] },
    previous,
  });
}

function answersOf(side: Side, wave: number, questionnaire: Questionnaire): PackedResponse[] {
  const random = seeded(wave * 10 + (side === 'a' ? 1 : 2));
  const slots = answerSlots(questionnaire);
  return Array.from({ length: PEOPLE[side] }, (_, person): PackedResponse => {
    const mood = 3 + 5 * random() + wave * 0.5;
    const answers = slots.map(({ field }) => {
      const lean = field.endsWith('.us') ? 1 : 0;
      const rating = Math.round(mood + lean + 3 * (random() - 0.5));
      return [field, random() < 0.05 ? 'NA' : Math.max(0, Math.min(10, rating))] as const;
    });
    // Few people are from the third city.
    const city = CITIES[person < 3 ? 2 : person % 2] ?? '';
    return { side, answers: packAnswers(slots, new Map(answers)), cohorts: { city } };
  });
}
