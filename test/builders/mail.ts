import {
  ActionDueMail,
  MemberMail,
  MirrorMail,
  NoticeMail,
  SignInMail,
} from '../../functions/queue/queue.ts';
import { aToken } from './token.ts';

/** The invitation mail of `anInvitation()`. */
export function aMemberMail(overrides: Record<string, unknown> = {}): MemberMail {
  return MemberMail.parse({
    kind: 'invitation',
    to: 'ann@northwind.example',
    name: 'Ann',
    language: 'en',
    waveId: 'w1',
    memberId: 'm1',
    side: 'a',
    mailId: 'mail-1',
    token: aToken(1),
    organisations: { us: 'Northwind', them: 'Acme' },
    closesAt: '2026-09-15T16:00:00.000Z',
    timeZone: 'Europe/Berlin',
    minutes: 5,
    sideMinimum: 5,
    ...overrides,
  });
}

/** The news to Northwind's lead that the result is open. */
export function aNoticeMail(overrides: Record<string, unknown> = {}): NoticeMail {
  return NoticeMail.parse({
    kind: 'released',
    to: 'lead@northwind.example',
    name: 'Nora',
    language: 'en',
    waveId: 'w1',
    noticeId: 'released#a#lead@northwind.example',
    mailId: 'notice-1',
    partnership: 'Northwind and Acme',
    waveNumber: 2,
    organisations: { a: 'Northwind', b: 'Acme' },
    counts: { a: 5, b: 6 },
    minimum: 5,
    awaited: [],
    opensAt: null,
    closesAt: '2026-09-15T16:00:00.000Z',
    timeZone: 'Europe/Berlin',
    headline: null,
    ...overrides,
  });
}

/** An action that is due, to Northwind's lead. */
export function anActionDueMail(overrides: Record<string, unknown> = {}): ActionDueMail {
  return ActionDueMail.parse({
    kind: 'action-due',
    to: 'lead@northwind.example',
    name: 'Nora',
    language: 'en',
    partnershipId: 'p1',
    partnership: 'Northwind and Acme',
    title: 'Look at late orders together',
    state: 'agreed',
    dueOn: '2026-09-30',
    owners: [
      { name: 'Nils', organisation: 'Northwind' },
      { name: 'Bea', organisation: 'Acme' },
    ],
    ...overrides,
  });
}

/** The short result for Ann, who asked for it: one part with one sentence. */
export function aMirrorMail(overrides: Record<string, unknown> = {}): MirrorMail {
  return MirrorMail.parse({
    kind: 'mirror',
    to: 'ann@northwind.example',
    name: 'Ann',
    language: 'en',
    invitation: { waveId: 'w1', memberId: 'm1', side: 'a' },
    mailId: 'mirror-1',
    token: aToken(2),
    organisations: { us: 'Northwind', them: 'Acme' },
    mirror: {
      hasResult: true,
      lead: 'This is the short result.',
      parts: [{ title: 'Who answered', sentences: ['Northwind: 5 of 6.'] }],
    },
    ...overrides,
  });
}

export function aSignInMail(overrides: Record<string, unknown> = {}): SignInMail {
  return SignInMail.parse({
    kind: 'sign-in',
    to: 'lead@northwind.example',
    name: '',
    language: 'en',
    token: 'sign-in-secret',
    next: '/',
    ...overrides,
  });
}
