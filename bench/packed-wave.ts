import { Questionnaire } from '../shared/questionnaire/questionnaire.ts';
import type { ReportSetup } from '../shared/report/report-setup.ts';
import { seeded } from '../test/statistics/seeded.ts';

/** The wave of the benchmarks: 40 ratings a person, 16 behaviours of 6 drivers, 4 of them predicted. */
export const BEHAVIOURS = 16;
export const DRIVERS = 6;
export const PREDICTED = 4;
export const SLOTS = 40;

const text = { en: 'Text' };

/** The questionnaire on 0–10, every item of both sides. */
export function benchQuestionnaire(): Questionnaire {
  const behaviours = Array.from({ length: BEHAVIOURS }, (_, place) => {
    const predict = place < PREDICTED;
    return {
      id: `behaviour-${place + 1}`,
      kind: 'behaviour',
      driver: `driver-${(place % DRIVERS) + 1}`,
      predict,
      text: { us: text, them: text, ...(predict ? { predicted: text } : {}) },
    };
  });
  const once = (kind: string, id = kind) => ({ id, kind, text });
  return Questionnaire.parse({
    id: 'bench',
    version: 1,
    title: text,
    scale: { min: 0, max: 10 },
    drivers: Array.from({ length: DRIVERS }, (_, place) => ({ id: `driver-${place + 1}`, title: text })),
    items: [
      ...behaviours,
      { ...once('relationship', 'together'), driver: 'driver-1' },
      { ...once('relationship', 'apart'), driver: 'driver-2' },
      once('recommend'),
      once('overall'),
    ],
  });
}

/** A wave to which twice as many are invited as answer. */
export function benchSetup(responses: number): ReportSetup {
  return {
    wave: {
      id: 'bench',
      number: 1,
      title: 'Bench',
      openedAt: '2026-09-01T07:00:00.000Z',
      closedAt: '2026-09-15T16:00:00.000Z',
      timeZone: 'UTC',
    },
    questionnaire: benchQuestionnaire(),
    names: { a: 'Northwind', b: 'Acme' },
    languages: ['en'],
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    cohortDimensions: [],
    invited: { a: responses, b: responses },
  };
}

/**
 * Packed answers of one side: ratings around a leaning of each person's own, so that items go along with each
 * other; 6 % unanswered, 3 % cannot say. The same seed, the same bytes.
 */
export function packedAnswers(rows: number, seed: number, centre: number): Uint8Array {
  const random = seeded(seed);
  const packed = new Uint8Array(rows * SLOTS);
  for (let at = 0; at < packed.length; at += SLOTS) {
    const leaning = centre + 4 * (random() + random() - 1);
    for (let slot = 0; slot < SLOTS; slot += 1) {
      const kind = random();
      const rating = Math.round(leaning + 5 * (random() - 0.5));
      packed[at + slot] = kind < 0.06 ? 0xff : kind < 0.09 ? 0xfe : Math.max(0, Math.min(10, rating));
    }
  }
  return packed;
}
