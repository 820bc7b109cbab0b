import { describe, expect, test } from 'vitest';
import { answerSlots, type Slot } from '../../../shared/questionnaire/slots.ts';
import { mirrored, questionFor } from '../../../shared/questionnaire/wording.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';

const names = { a: 'Northwind', b: 'Acme' };

function slot(field: string): Slot {
  const found = answerSlots(aQuestionnaire()).find((candidate) => candidate.field === field);
  if (!found) throw new Error(`no slot ${field}`);
  return found;
}

describe('mirrored wording', () => {
  test('each side reads its own name for {us} and the partner for {them}', () => {
    expect(mirrored('{us} trusts {them}.', 'a', names)).toBe('Northwind trusts Acme.');
    expect(mirrored('{us} trusts {them}.', 'b', names)).toBe('Acme trusts Northwind.');
  });

  test('every occurrence is filled in', () => {
    expect(mirrored('{them}, {them} and {us}', 'a', names)).toBe('Acme, Acme and Northwind');
  });

  test('a name with dollar signs stands as it is written', () => {
    expect(mirrored('{us} and {them}', 'a', { a: "Cash $& Carry $'", b: 'B$$' })).toBe(
      "Cash $& Carry $' and B$$",
    );
  });

  test('a name in braces is not filled in once more', () => {
    expect(mirrored('{us} and {them}', 'a', { a: '{them} Ltd', b: 'Acme' })).toBe('{them} Ltd and Acme');
  });

  test.each([
    ['early.us', 'a', 'We tell Acme early.'],
    ['early.us', 'b', 'We tell Northwind early.'],
    ['early.them', 'a', 'Acme tells us early.'],
    ['early.them', 'b', 'Northwind tells us early.'],
    ['early.predicted', 'a', 'How would Acme rate us on telling them early?'],
    ['together', 'a', 'We solve problems together.'],
    ['overall', 'b', 'How well do Acme and Northwind work together?'],
  ] as const)('%s is asked of side %s as “%s”', (field, side, words) => {
    expect(questionFor(slot(field), side, names, 'en')).toBe(words);
  });
});
