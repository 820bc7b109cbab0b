import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seeded } from '../test/statistics/seeded.ts';

const ITEMS = Array.from({ length: 12 }, (_, place) => ({
  id: `item-${String(place + 1).padStart(2, '0')}`,
  driver: `driver-${Math.floor(place / 3) + 1}`,
}));
const DRIVERS = [...new Set(ITEMS.map(({ driver }) => driver))];
const REGIONS = ['east', 'north', 'south', 'west'];
const VIEWS = ['us', 'them', 'predicted'] as const;
const text = (words: string) => ({ en: words });

/** Twelve predicted behaviours in four drivers, recommend and overall: with side and cohort 40 columns. */
export const QUESTIONNAIRE = {
  id: 'generated',
  version: 1,
  title: text('Generated'),
  scale: { min: 0, max: 10 },
  drivers: DRIVERS.map((id) => ({ id, title: text(id) })),
  items: [
    ...ITEMS.map(({ id, driver }) => ({
      id,
      driver,
      kind: 'behaviour',
      predict: true,
      text: {
        us: text(`We do ${id}.`),
        them: text(`{them} does ${id}.`),
        predicted: text(`What will {them} say of ${id}?`),
      },
    })),
    { id: 'recommend', kind: 'recommend', text: text('Would you recommend {them}?') },
    { id: 'overall', kind: 'overall', text: text('All in all?') },
  ],
};

/** Writes that many rows: people of more and less generous temper, 4 % blanks, 3 % who cannot say. */
export async function writeAnswers(path: string, rows: number): Promise<void> {
  const random = seeded(7);
  const file = createWriteStream(path);
  const columns = [
    ...ITEMS.flatMap(({ id }) => VIEWS.map((view) => `${id}.${view}`)),
    'recommend',
    'overall',
  ];
  file.write(`side,cohort.region,${columns.join(',')}\n`);
  let lines: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    const side = row % 5 < 2 ? 'a' : 'b';
    const temper = 6.4 + 3 * (random() - 0.5);
    const cells = columns.map((_, place) => {
      const chance = random();
      if (chance < 0.04) return '';
      if (chance < 0.07) return 'n/a';
      const tilt = side === 'a' && place % 3 === 0 ? 0.8 : 0;
      return Math.min(10, Math.max(0, Math.round(temper + tilt + 5 * (random() - 0.5))));
    });
    lines.push(`${side},${REGIONS[Math.floor(random() * REGIONS.length)]},${cells.join(',')}\n`);
    if (lines.length === 5000 || row === rows - 1) {
      if (!file.write(lines.join(''))) await once(file, 'drain');
      lines = [];
    }
  }
  file.end();
  await once(file, 'close');
}
