import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedQuestionnaires } from '../../../shared/questionnaire/shipped-questionnaires.ts';
import { answerSlots, isSlotAskedOf } from '../../../shared/questionnaire/slots.ts';

const DOCUMENT = new URL('../../../docs/questionnaire-format.md', import.meta.url);

test('docs/questionnaire-format.md lists what is shipped, with its answers per side, scale and languages', () => {
  const rows = readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| [`'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, link, , ...facts]) => [/`(.+)`/.exec(link ?? '')?.[1], ...facts.slice(0, -1)]);
  expect(rows).toEqual(
    shippedQuestionnaires().map((questionnaire) => {
      const asked = (side: 'a' | 'b') =>
        answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, side)).length;
      const { id, scale, title } = questionnaire;
      return [
        id,
        String(asked('a')),
        String(asked('b')),
        `${scale.min}–${scale.max}`,
        Object.keys(title).join(', '),
      ];
    }),
  );
});
