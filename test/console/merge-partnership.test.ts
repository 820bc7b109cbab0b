import { describe, expect, test } from 'vitest';
import { mergePartnership } from '../../web/console/partnerships/merge-partnership.ts';
import { partnershipErrors } from '../../web/console/partnerships/partnership-form-errors.ts';
import {
  emptyLead,
  type PartnershipValues,
  partnershipValues,
} from '../../web/console/partnerships/partnership-form-values.ts';
import { loadWords } from '../../web/console/words/words.ts';
import { aPartnership } from '../builders/partnership.ts';

const base = partnershipValues(aPartnership({ tags: ['north'] }));
type Side = Partial<PartnershipValues['sides']['a']>;
const withSide = (side: 'a' | 'b', change: Side, values = base): PartnershipValues => ({
  ...values,
  sides: { ...values.sides, [side]: { ...values.sides[side], ...change } },
});

describe('two changes of a partnership', () => {
  test('in different places are put together', () => {
    const mine = withSide('a', { authorisation: 'The board.' }, { ...base, tags: ['north', 'pilot'] });
    const theirs = withSide('b', { name: 'Acme International' });
    const { mine: merged, theirs: same, conflicts } = mergePartnership(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(same);
    expect(merged).toEqual({
      ...base,
      tags: ['north', 'pilot'],
      sides: {
        a: { ...base.sides.a, authorisation: 'The board.' },
        b: { ...base.sides.b, name: 'Acme International' },
      },
    });
  });

  test('of the same place are told, and either version keeps what only one of them changed', () => {
    const mine = withSide('a', { leads: [] }, { ...base, name: 'Mine', tags: [] });
    const theirs = withSide('b', { authorisation: 'HQ.' }, { ...base, name: 'Theirs', kind: 'network' });
    const merge = mergePartnership(base, mine, theirs);
    expect(merge.conflicts).toEqual(['name']);
    const both = { kind: 'network', tags: [], sides: { a: { leads: [] }, b: { authorisation: 'HQ.' } } };
    expect(merge.mine).toMatchObject({ name: 'Mine', ...both });
    expect(merge.theirs).toMatchObject({ name: 'Theirs', ...both });
  });

  test('that are the same leave nothing to decide', () => {
    const change = withSide('b', { name: 'Acme Group' });
    expect(mergePartnership(base, change, structuredClone(change)).conflicts).toEqual([]);
  });

  test('are not told apart by the keys of their rows', () => {
    const leads = base.sides.a.leads.map((lead) => ({ ...lead, key: 'another' }));
    const merge = mergePartnership(base, { ...base, name: 'Mine' }, withSide('a', { leads }));
    expect(merge.conflicts).toEqual([]);
    expect(merge.mine.name).toBe('Mine');
  });
});

describe('the form of a partnership', () => {
  test('accepts what the API accepts, whatever lead rows are left empty', async () => {
    const words = await loadWords('en');
    const values = withSide('a', { leads: [...base.sides.a.leads, emptyLead()] });
    expect(partnershipErrors(values, words)).toEqual({});
  });

  test.each(['en', 'hi', 'ru'])(
    'says in %s what is missing, and what the schema has against the rest',
    async (language) => {
      const words = await loadWords(language);
      const lead = { ...emptyLead(), name: 'Nora', email: 'nora' };
      const tags = Array.from({ length: 21 }, (_, tag) => `tag ${tag}`);
      const errors = partnershipErrors(withSide('b', { name: ' ', leads: [lead] }, { ...base, tags }), words);
      expect(errors['sides.b.name']).toBe(words.text('console.partnership.form.needs-organisation'));
      const said = (message: string) => words.problem(message).toLowerCase();
      expect(errors['sides.b.leads.0.email']?.toLowerCase()).toBe(said('is not an e-mail address'));
      expect(errors.tags?.toLowerCase()).toBe(said('has more than 20 tags'));
      expect(Object.keys(errors)).toHaveLength(3);
      if (language !== 'en') expect(Object.values(errors).join()).not.toMatch(/[a-z]{4}/);
    },
  );
});
