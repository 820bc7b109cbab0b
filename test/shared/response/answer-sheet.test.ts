import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { fieldsOf, readAnswerSheet } from '../../../shared/response/answer-sheet.ts';
import { COMMENT_LIMIT } from '../../../shared/response/comment.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../../builders/questionnaire.ts';

const questionnaire = aQuestionnaire();

function read(fields: Record<string, string>, side: Side = 'a', asked = questionnaire) {
  return readAnswerSheet(asked, side, new Map(Object.entries(fields)));
}

function sheetOf(fields: Record<string, string>) {
  const result = read(fields);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.sheet;
}

describe('reading an answer sheet', () => {
  test('a rating is taken, blank fields are not answered', () => {
    const { answers, comments } = sheetOf({ 'early.us': ' 7 ', overall: '', 'one-change': '  ' });
    expect(answers.get('early.us')).toBe(7);
    expect(answers.get('overall')).toBeNull();
    expect(answers.get('recommend')).toBeNull();
    expect(comments).toEqual([]);
  });

  test.each(['n/a', 'N/A', ' n/A '])('%j is read as “cannot say”', (written) => {
    expect(sheetOf({ overall: '5', recommend: written }).answers.get('recommend')).toBe('NA');
  });

  test.each(['11', '-1', '5.5', '1e1', 'seven', '00005', '٥'])(
    'the answer %j is not on the scale',
    (value) => {
      expect(read({ 'early.us': value })).toEqual({
        ok: false,
        problems: [{ code: 'off-scale', field: 'early.us', value, min: 0, max: 10 }],
      });
    },
  );

  test.each(['0', '10'])('the end %s of the scale is on it', (value) => {
    expect(read({ overall: value }).ok).toBe(true);
  });

  test('a field that does not belong to the questionnaire refuses the sheet', () => {
    expect(read({ overall: '5', 'early.other': '5' })).toEqual({
      ok: false,
      problems: [{ code: 'unknown-field', field: 'early.other' }],
    });
  });

  test('an empty sheet is not a response', () => {
    expect(read({})).toEqual({ ok: false, problems: [{ code: 'empty' }] });
  });

  test('“cannot say” and a comment alone are not a response', () => {
    expect(read({ overall: 'n/a', 'one-change': 'More meetings' })).toEqual({
      ok: false,
      problems: [{ code: 'empty' }],
    });
  });

  test('a comment is trimmed, its line breaks are made one kind, and both sides may read it unless said otherwise', () => {
    const { comments } = sheetOf({ overall: '5', 'one-change': ' Call first.\r\nThen write. ' });
    expect(comments).toEqual([{ item: 'one-change', text: 'Call first.\nThen write.', audience: 'both' }]);
  });

  test('its author may keep a comment to their own side', () => {
    const { comments } = sheetOf({ overall: '5', 'one-change': 'Psst', 'one-change.audience': 'own' });
    expect(comments).toEqual([{ item: 'one-change', text: 'Psst', audience: 'own' }]);
  });

  test('an audience that does not exist refuses the sheet', () => {
    expect(read({ overall: '5', 'one-change': 'Psst', 'one-change.audience': 'nobody' })).toEqual({
      ok: false,
      problems: [{ code: 'audience', field: 'one-change.audience', value: 'nobody' }],
    });
  });

  test('a comment may have the limit of characters and no more', () => {
    expect(read({ overall: '5', 'one-change': 'x'.repeat(COMMENT_LIMIT) }).ok).toBe(true);
    expect(read({ overall: '5', 'one-change': 'x'.repeat(COMMENT_LIMIT + 1) })).toEqual({
      ok: false,
      problems: [{ code: 'too-long', field: 'one-change', length: COMMENT_LIMIT + 1, limit: COMMENT_LIMIT }],
    });
  });

  test('all problems are listed', () => {
    const result = read({ 'early.us': '99', colour: 'red', 'one-change': 'x'.repeat(COMMENT_LIMIT + 1) });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'unknown-field',
      'off-scale',
      'too-long',
    ]);
  });

  test('an item asked of one side only is not taken from the other', () => {
    const [first, ...others] = QUESTIONNAIRE_FILE.items;
    const asked = aQuestionnaire({ items: [{ ...first, sides: ['b'] }, ...others] });
    expect(read({ overall: '5', 'early.us': '5' }, 'b', asked).ok).toBe(true);
    expect(read({ overall: '5', 'early.us': '5' }, 'a', asked)).toEqual({
      ok: false,
      problems: [{ code: 'unknown-field', field: 'early.us' }],
    });
  });

  test('a comment item asked of one side only is not taken from the other', () => {
    const comment = { id: 'one-change', kind: 'comment', sides: ['b'], text: { en: 'What?' } };
    const items = [...QUESTIONNAIRE_FILE.items.filter(({ kind }) => kind !== 'comment'), comment];
    expect(read({ overall: '5', 'one-change': 'Mine' }, 'a', aQuestionnaire({ items })).ok).toBe(false);
    expect(read({ overall: '5', 'one-change': 'Mine' }, 'b', aQuestionnaire({ items })).ok).toBe(true);
  });
});

describe('showing a sheet for amending', () => {
  const rating = fc.oneof(fc.integer({ min: 0, max: 10 }).map(String), fc.constant('n/a'), fc.constant(''));

  test('its fields read back to the same sheet', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 7, maxLength: 7 }),
        fc.string({ maxLength: 60 }),
        fc.constantFrom('both', 'own'),
        (ratings, comment, audience) => {
          const names = ['early.us', 'early.them', 'early.predicted', 'promises.us', 'promises.them'];
          const written = [...names, 'together', 'recommend'].map((name, index) => [
            name,
            ratings[index] ?? '',
          ]);
          const sheet = sheetOf({
            ...Object.fromEntries(written),
            overall: '4',
            'one-change': comment,
            'one-change.audience': audience,
          });
          expect(readAnswerSheet(questionnaire, 'a', fieldsOf(sheet))).toEqual({ ok: true, sheet });
        },
      ),
    );
  });

  test('fields without an answer are left out', () => {
    expect([...fieldsOf(sheetOf({ overall: '5', recommend: 'N/A' }))]).toEqual([
      ['recommend', 'n/a'],
      ['overall', '5'],
    ]);
  });
});
