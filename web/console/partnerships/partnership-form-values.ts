import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';

export interface LeadValues {
  /** Tells the rows apart while they are edited. */
  key: string;
  name: string;
  email: string;
  language: string;
}

export interface SideValues {
  name: string;
  authorisation: string;
  leads: LeadValues[];
}

export interface PartnershipValues {
  name: string;
  kind: 'dyad' | 'network';
  tags: string[];
  sides: Record<Side, SideValues>;
}

export function emptyLead(): LeadValues {
  return { key: crypto.randomUUID(), name: '', email: '', language: 'en' };
}

/** What the form starts with: the partnership as it is, or one empty lead a side. */
export function partnershipValues(partnership?: Partnership): PartnershipValues {
  const side = (which: Side): SideValues => {
    const organisation = partnership?.sides[which];
    if (!organisation) return { name: '', authorisation: '', leads: [emptyLead()] };
    const leads = organisation.leads.map((lead) => ({ ...lead, key: lead.email }));
    return { name: organisation.name, authorisation: organisation.authorisation ?? '', leads };
  };
  return {
    name: partnership?.name ?? '',
    kind: partnership?.kind ?? 'dyad',
    tags: partnership?.tags ?? [],
    sides: { a: side('a'), b: side('b') },
  };
}

/** The form without the lead rows in which nothing was entered. */
export function withoutEmptyLeads(values: PartnershipValues): PartnershipValues {
  const trimmed = (side: SideValues) => ({
    ...side,
    leads: side.leads.filter(({ name, email }) => name.trim() || email.trim()),
  });
  return { ...values, sides: { a: trimmed(values.sides.a), b: trimmed(values.sides.b) } };
}

/** What the API takes. */
export function partnershipDetails({ name, kind, tags, sides }: PartnershipValues) {
  const organisation = ({ name, authorisation, leads }: SideValues) => ({
    name,
    leads: leads.map(({ name, email, language }) => ({ name, email, language })),
    ...(authorisation.trim() ? { authorisation } : {}),
  });
  return { name, kind, tags, sides: { a: organisation(sides.a), b: organisation(sides.b) } };
}
