import { Invitation } from '../../shared/invitation/invitation.ts';

/** Ann of side a, invited to wave w1; her mail `mail-1` waits to be sent. */
export function anInvitation(overrides: Record<string, unknown> = {}): Invitation {
  return Invitation.parse({
    waveId: 'w1',
    memberId: 'm1',
    side: 'a',
    name: 'Ann',
    email: 'ann@northwind.example',
    language: 'en',
    cohorts: {},
    mail: 'invitation',
    mailing: -1,
    delivery: { mailId: 'mail-1', state: 'queued', queuedAt: '2026-09-01T07:00:00.000Z' },
    ...overrides,
  });
}
