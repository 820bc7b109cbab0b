import { z } from 'zod';
import type { Invitation } from '../../shared/invitation/invitation.ts';
import type { Cohorts, MemberId } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

/** Sheets in one document: it stays small enough for a function's answer, and for a printer. */
export const MOST_SHEETS = 500;
const PAGE = 1000;

/** Whose sheets are printed. */
export const SheetChoice = z.object({
  side: Side.optional().describe('Of one side only.'),
  cohorts: z
    .record(z.string(), z.string())
    .default({})
    .describe('Only people who have these values on the roster, for instance `{ "depot": "Pune" }`.'),
  onlyWithoutEmail: z.boolean().default(true).describe('Only people who were invited without an address.'),
});
export type SheetChoice = z.infer<typeof SheetChoice>;

interface Chosen {
  invitation: Invitation;
  cohorts: Cohorts;
}

/**
 * Everybody whom the choice names, whether or not they have answered: else the sheets would tell who has. The
 * groups are those of the roster, because an invitation keeps only values that many people share.
 *
 * @returns sorted as they are handed out: by side, groups and name
 * @throws {Refusal} when nobody fits, or more than go into one document
 */
export async function chooseAddressees(
  { stores }: Pick<Services, 'stores'>,
  wave: Wave,
  { side, cohorts: wanted, onlyWithoutEmail }: SheetChoice,
): Promise<Chosen[]> {
  const roster = new Map<MemberId, Cohorts>();
  for await (const page of stores.members.pages(wave.partnershipId, side)) {
    for (const { id, cohorts } of page) roster.set(id, cohorts);
  }
  const chosen: Chosen[] = [];
  let cursor: string | undefined;
  do {
    const page = await stores.invitations.page(wave.id, { side, limit: PAGE, cursor });
    for (const invitation of page.items) {
      const cohorts = roster.get(invitation.memberId) ?? invitation.cohorts;
      const fits = Object.entries(wanted).every(([dimension, value]) => cohorts[dimension] === value);
      if (fits && !(onlyWithoutEmail && invitation.email)) chosen.push({ invitation, cohorts });
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  if (chosen.length === 0) throw nobody(onlyWithoutEmail);
  if (chosen.length > MOST_SHEETS) throw tooMany(chosen);
  return chosen.sort(asHandedOut);
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

function asHandedOut(first: Chosen, second: Chosen): number {
  const place = ({ invitation, cohorts }: Chosen) => [
    invitation.side,
    ...Object.entries(cohorts).map(([, value]) => value),
    invitation.name,
  ];
  return COLLATOR.compare(place(first).join('\n'), place(second).join('\n'));
}

function nobody(onlyWithoutEmail: boolean): Refusal {
  return new Refusal(
    'no-sheets',
    onlyWithoutEmail
      ? 'Nobody without an e-mail address fits this choice. Choose another group, or print sheets for people with an address too.'
      : 'Nobody who was invited fits this choice. Choose another group.',
  );
}

function tooMany(chosen: readonly Chosen[]): Refusal {
  const count = new Intl.NumberFormat('en').format(chosen.length);
  const dimensions = [...new Set(chosen.flatMap(({ cohorts }) => Object.keys(cohorts)))].sort();
  const sides = new Set(chosen.map(({ invitation }) => invitation.side)).size;
  const ways = [
    ...(sides > 1 ? ['one side'] : []),
    ...dimensions.map((dimension) => `one value of ${dimension}`),
  ];
  return new Refusal(
    'too-many-sheets',
    `${count} people fit this choice; at most ${MOST_SHEETS} sheets go into one document. ` +
      (ways.length > 0
        ? `Choose ${ways.join(' or ')}, and print the others after that.`
        : 'Give the roster a column such as cohort.depot, and print them value by value.'),
  );
}
