import { type InvitationCode, spellCode } from '../../shared/invitation/code.ts';
import type { Invitation } from '../../shared/invitation/invitation.ts';
import type { Cohorts } from '../../shared/partnership/member.ts';
import { qrCode } from '../document/qr-code.ts';
import { type SheetContext, sheetWords } from './sheet-words.ts';

/** Somebody who gets a sheet: the invitation, and the groups of the roster by which sheets are handed out. */
export interface Addressee {
  invitation: Pick<Invitation, 'name' | 'side' | 'language'>;
  cohorts: Cohorts;
}

/** The sheets of some people, as the template takes them; words that many sheets share are given once. */
export function sheetDocument(
  context: SheetContext,
  people: readonly (Addressee & { code: InvitationCode })[],
) {
  const { snapshot, baseUrl } = context;
  const kindOf = ({ invitation: { side, language } }: Addressee) => `${side} ${language}`;
  const kinds = new Map(people.map((person) => [kindOf(person), person.invitation]));
  const places = new Map([...kinds.keys()].map((kind, place) => [kind, place]));
  return {
    title: `${snapshot.names.a} · ${snapshot.names.b}`,
    words: [...kinds.values()].map(({ side, language }) => sheetWords(context, side, language)),
    sheets: people.map((person) => {
      const { invitation, cohorts, code } = person;
      const groups = Object.entries(cohorts).map(([group, value]) => `${group}: ${value}`);
      const address = `${baseUrl}/c/${code}`;
      return {
        words: places.get(kindOf(person)) ?? 0,
        name: invitation.name,
        details: [snapshot.names[invitation.side], ...groups].join(' · '),
        code: spellCode(code),
        address,
        qr: qrCode(address),
      };
    }),
  };
}
