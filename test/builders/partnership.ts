import { Partnership } from '../../shared/partnership/partnership.ts';

export const LEAD_A = 'lead@northwind.example';
export const LEAD_B = 'lead@acme.example';

/** Northwind (side a) and Acme (side b), a lead each. */
export function aPartnership(overrides: Record<string, unknown> = {}): Partnership {
  return Partnership.parse({
    id: 'p1',
    name: 'Northwind and Acme',
    kind: 'dyad',
    sides: {
      a: { name: 'Northwind', leads: [{ name: 'Nora', email: LEAD_A, language: 'en' }] },
      b: { name: 'Acme', leads: [{ name: 'Ali', email: LEAD_B, language: 'en' }] },
    },
    createdAt: '2026-08-01T08:00:00.000Z',
    revision: 1,
    ...overrides,
  });
}
