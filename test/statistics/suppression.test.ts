import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosureAudit } from '../../shared/statistics/disclosure-audit.ts';
import { oneWaySuppression } from '../../shared/statistics/one-way-suppression.ts';

const cut = fc
  .array(fc.nat(12), { minLength: 1, maxLength: 7 })
  .map((sizes) => sizes.map((n, index) => ({ id: `cell-${index}`, n })));

describe('one-way suppression', () => {
  it('leaves nothing below k that the audit could work out', () => {
    fc.assert(
      fc.property(cut, fc.integer({ min: 2, max: 6 }), (cells, k) => {
        const { published, totalPublished } = oneWaySuppression(cells, k);
        const total = totalPublished ? [cells.map(({ id }) => id)] : [];
        expect(disclosureAudit(cells, [...published.map((id) => [id]), ...total], k).exposed).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('puts every cell in exactly one list and publishes none below k', () => {
    fc.assert(
      fc.property(cut, fc.integer({ min: 2, max: 6 }), (cells, k) => {
        const { primary, secondary, published, hiddenN } = oneWaySuppression(cells, k);
        expect([...primary, ...secondary, ...published].sort()).toEqual(cells.map(({ id }) => id).sort());
        const sizeOf = new Map(cells.map(({ id, n }) => [id, n]));
        for (const id of published) expect(sizeOf.get(id)).toBeGreaterThanOrEqual(k);
        const hidden = [...primary, ...secondary].reduce((sum, id) => sum + (sizeOf.get(id) ?? 0), 0);
        expect(hiddenN).toBe(hidden);
      }),
    );
  });
});

describe('the disclosure audit', () => {
  it('finds a small cell that only the total gives away', () => {
    const cells = [
      { id: 'north', n: 9 },
      { id: 'south', n: 2 },
    ];
    expect(disclosureAudit(cells, [['north', 'south'], ['north']], 5)).toEqual({
      safe: false,
      exposed: [{ atoms: ['south'], n: 2 }],
    });
  });

  it('sees through an empty cell, whose size everyone knows', () => {
    const cells = [
      { id: 'north', n: 0 },
      { id: 'south', n: 2 },
    ];
    expect(disclosureAudit(cells, [['north', 'south']], 5).safe).toBe(false);
  });

  it('finds what only half a sum of three totals gives away', () => {
    const cells = ['x', 'y', 'z'].map((id) => ({ id, n: 4 }));
    const pairs = [
      ['x', 'y'],
      ['y', 'z'],
      ['x', 'z'],
    ];
    expect(disclosureAudit(cells, pairs, 5).exposed.map(({ atoms }) => atoms)).toEqual([['x'], ['y'], ['z']]);
  });
});
