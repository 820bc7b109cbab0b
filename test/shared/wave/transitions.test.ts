import { describe, expect, test } from 'vitest';
import { nextStep } from '../../../shared/wave/next-step.ts';
import {
  cancelled,
  charterAsked,
  charterAskWanted,
  charterSigned,
  closed,
  closingNow,
  counted,
  deployed,
  everyoneInvited,
  extendedOnce,
  extendedTo,
  insufficient,
  lapsed,
  mailingDone,
  mailsChecked,
  opened,
  released,
  told,
} from '../../../shared/wave/transitions.ts';
import { anOpenWave, aWave, CLOSES, DURING, OPENS, SIGNATURES, TIMETABLE } from '../../builders/wave.ts';

const now = new Date(DURING);
const atClose = new Date(CLOSES);
const REMINDER = '2026-09-08T07:00:00.000Z';
const A_QUARTER_LATER = '2026-09-07T10:15:00.000Z';

describe('a transition says only what changes, and when to look next', () => {
  test('deploying schedules the draft and looks at its opening', () => {
    expect(deployed(aWave(), TIMETABLE, new Date('2026-08-25T08:00:00.000Z'))).toEqual({
      state: 'scheduled',
      timetable: TIMETABLE,
      dueAt: OPENS,
    });
  });

  test('deploying after the opening time looks at once', () => {
    expect(deployed(aWave(), TIMETABLE, now).dueAt).toBe(DURING);
  });

  test.each([
    [1000, 1],
    [1001, 16],
  ])('opening a wave of %i members puts its answers into %i partitions', (members, shards) => {
    const scheduled = anOpenWave({ state: 'scheduled', invited: null });
    expect(opened(scheduled, members, now)).toEqual({
      state: 'open',
      shards,
      untold: [{ event: 'wave.opened', at: DURING }],
      dueAt: DURING,
    });
  });

  test('when everyone is invited, lost mails are looked for a quarter of an hour later', () => {
    expect(everyoneInvited(anOpenWave({ invited: null }), { a: 6, b: 7 }, { a: 0, b: 2 }, now)).toEqual({
      invited: { a: 6, b: 7 },
      onPaper: { a: 0, b: 2 },
      mailCheckAt: A_QUARTER_LATER,
      dueAt: A_QUARTER_LATER,
    });
  });

  test('a mailing that is done is not due again', () => {
    expect(mailingDone(anOpenWave(), 0, new Date(REMINDER))).toEqual({
      mailingsDone: 1,
      mailCheckAt: '2026-09-08T07:15:00.000Z',
      dueAt: '2026-09-08T07:15:00.000Z',
    });
  });

  test('mails are looked at again while some are pending, and then no more', () => {
    expect(mailsChecked(anOpenWave({ mailCheckAt: DURING }), true, now)).toEqual({
      mailCheckAt: A_QUARTER_LATER,
      dueAt: A_QUARTER_LATER,
    });
    expect(mailsChecked(anOpenWave({ mailCheckAt: DURING }), false, now)).toEqual({
      mailCheckAt: null,
      dueAt: REMINDER,
    });
  });

  test('closing notes when, is to be told at once, and the report is looked for a minute later', () => {
    const change = closed(anOpenWave(), atClose);
    const untold = [{ event: 'wave.closed', at: CLOSES }] as const;
    expect(change).toEqual({ state: 'closed', closedAt: CLOSES, mailCheckAt: null, untold, dueAt: CLOSES });
    expect(told({ ...anOpenWave(), ...change }, [...untold], atClose)).toEqual({
      untold: [],
      dueAt: '2026-09-15T16:01:00.000Z',
    });
  });

  test('what happens while the webhooks are being told stays to be told', () => {
    const opening = { event: 'wave.opened', at: DURING } as const;
    const closing = { event: 'wave.closed', at: CLOSES } as const;
    const wave = anOpenWave({ untold: [opening, closing] });
    expect(told(wave, [opening], now).untold).toEqual([closing]);
  });

  test('closing early moves the closing time to now and keeps the rest of the timetable', () => {
    expect(closingNow(anOpenWave(), now)).toEqual({
      timetable: { ...TIMETABLE, closesAt: DURING },
      dueAt: DURING,
    });
  });

  test('counting makes the conclusion due at once', () => {
    const wave = anOpenWave({ state: 'closed', closedAt: CLOSES });
    expect(counted(wave, { a: 5, b: 4 }, atClose)).toEqual({ responded: { a: 5, b: 4 }, dueAt: CLOSES });
  });

  test('a released wave and an insufficient one still look for lost notices', () => {
    const wave = anOpenWave({ state: 'closed', closedAt: CLOSES, responded: { a: 5, b: 5 } });
    const mailCheckAt = '2026-09-15T16:15:00.000Z';
    expect(released(wave, atClose)).toEqual({
      state: 'released',
      releasedAt: CLOSES,
      mailCheckAt,
      untold: [{ event: 'report.released', at: CLOSES }],
      dueAt: CLOSES,
    });
    expect(insufficient(wave, atClose)).toEqual({ state: 'insufficient', mailCheckAt, dueAt: mailCheckAt });
  });

  test('a cancelled wave that was open is looked at once more, for mails that wait', () => {
    const mailCheckAt = now.toISOString();
    expect(cancelled(anOpenWave(), now)).toEqual({ state: 'cancelled', mailCheckAt, dueAt: mailCheckAt });
  });

  test('a cancelled wave that never opened is never looked at again', () => {
    const wave = anOpenWave({ state: 'scheduled', invited: null });
    expect(cancelled(wave, now)).toEqual({ state: 'cancelled', mailCheckAt: null, dueAt: null });
  });
});

describe('extending', () => {
  test('once reopens for the configured days at the same hour and mails those who have not answered', () => {
    const wave = anOpenWave({
      state: 'closed',
      closedAt: CLOSES,
      responded: { a: 5, b: 2 },
      mailingsDone: 1,
    });
    expect(extendedOnce(wave, new Date('2026-09-15T16:01:00.000Z'))).toEqual({
      state: 'open',
      extended: true,
      extendedFrom: CLOSES,
      closedAt: null,
      responded: null,
      timetable: {
        opensAt: OPENS,
        closesAt: '2026-09-22T16:01:00.000Z',
        mailings: [...TIMETABLE.mailings, { kind: 'extended', at: '2026-09-15T16:01:00.000Z' }],
      },
      dueAt: '2026-09-15T16:01:00.000Z',
    });
  });

  test('by the operator keeps reminders to come and counts from the mailings that are done', () => {
    const later = '2026-09-10T07:00:00.000Z';
    const mailings = [...TIMETABLE.mailings, { kind: 'reminder' as const, at: later }];
    const wave = anOpenWave({ timetable: { ...TIMETABLE, mailings }, mailingsDone: 1 });
    const change = extendedTo(wave, '2026-09-20T16:00:00.000Z', new Date('2026-09-09T10:00:00.000Z'));
    expect(change.timetable).toEqual({
      opensAt: OPENS,
      closesAt: '2026-09-20T16:00:00.000Z',
      mailings: [
        { kind: 'reminder', at: REMINDER },
        { kind: 'prolonged', at: '2026-09-09T10:00:00.000Z' },
        { kind: 'reminder', at: later },
      ],
    });
    expect(change).not.toHaveProperty('extended');
  });

  test('replaces a reminder that was due but not made, so that nobody gets two mails', () => {
    const later = new Date('2026-09-09T10:00:00.000Z');
    const wave = { ...anOpenWave(), ...extendedTo(anOpenWave(), '2026-09-20T16:00:00.000Z', later) };
    // The reminder keeps its place, in case it is being made just now; the news of the extension stands for it.
    expect(wave.timetable?.mailings.map(({ kind }) => kind)).toEqual(['reminder', 'prolonged']);
    expect(nextStep({ ...wave, mailCheckAt: null }, later)).toEqual({
      is: 'due',
      step: { kind: 'remind', mailing: 1 },
    });
  });

  test('a draft changes nothing', () => {
    expect(extendedOnce(aWave(), now)).toEqual({});
    expect(extendedTo(aWave(), CLOSES, now)).toEqual({});
    expect(closingNow(aWave(), now)).toEqual({});
  });
});

describe('the charter', () => {
  const early = new Date('2026-08-25T08:00:00.000Z');
  const unsigned = (more: object = {}) =>
    anOpenWave({ state: 'scheduled', invited: null, signatures: { a: null, b: null }, ...more });
  const nora = { name: 'Nora', email: 'lead@northwind.example' };

  test('is asked for as soon as a wave is deployed that gives no reason to run without', () => {
    expect(deployed(aWave({ unsignedReason: undefined }), TIMETABLE, early).dueAt).toBe(early.toISOString());
  });

  test('once asked for, is asked for again at the opening time', () => {
    expect(charterAsked(unsigned(), early)).toEqual({
      charterAskedAt: '2026-08-25T08:00:00.000Z',
      charterAskAt: OPENS,
      mailCheckAt: '2026-08-25T08:15:00.000Z',
      dueAt: '2026-08-25T08:15:00.000Z',
    });
  });

  test('of a wave that was to open at once is asked for again six hours later, and not a third time', () => {
    const first = { ...unsigned(), ...charterAsked(unsigned(), now) };
    expect(first.charterAskAt).toBe('2026-09-07T16:00:00.000Z');
    expect(charterAsked(first, new Date('2026-09-07T16:00:00.000Z')).charterAskAt).toBe(null);
  });

  test('of a wave that closes before that is not asked for again', () => {
    expect(charterAsked(unsigned(), new Date('2026-09-15T12:00:00.000Z')).charterAskAt).toBe(null);
  });

  test('is asked for at once when an operator wants it', () => {
    const asked = unsigned({ charterAskedAt: '2026-08-25T08:00:00.000Z', charterAskAt: OPENS });
    const time = '2026-08-26T08:00:00.000Z';
    expect(charterAskWanted(asked, new Date(time))).toEqual({ charterAskAt: time, dueAt: time });
  });

  test('signed by one side, still waits for the other', () => {
    const asked = unsigned({ charterAskedAt: early.toISOString() });
    expect(charterSigned(asked, 'a', nora, now)).toEqual({
      signatures: { a: { ...nora, signedAt: DURING }, b: null },
      dueAt: CLOSES,
    });
  });

  test('signed by both before the opening time, lets the wave open then', () => {
    const half = unsigned({ signatures: { a: null, b: SIGNATURES.b } });
    expect(charterSigned(half, 'a', nora, early)).toMatchObject({ dueAt: OPENS });
    expect(charterSigned(half, 'a', nora, early)).not.toHaveProperty('timetable');
  });

  test('signed late, opens the wave at that moment, without the reminders before it and with the same close', () => {
    const late = '2026-09-09T10:00:00.000Z';
    const mailings = [...TIMETABLE.mailings, { kind: 'reminder' as const, at: '2026-09-12T07:00:00.000Z' }];
    const half = unsigned({
      timetable: { ...TIMETABLE, mailings },
      signatures: { a: SIGNATURES.a, b: null },
    });
    expect(charterSigned(half, 'b', nora, new Date(late))).toMatchObject({
      timetable: { opensAt: late, closesAt: CLOSES, mailings: mailings.slice(1) },
      dueAt: late,
    });
  });

  test('not signed by the close, ends the wave, and lost notices of that are looked for', () => {
    const mailCheckAt = '2026-09-15T16:15:00.000Z';
    expect(lapsed(unsigned(), atClose)).toEqual({
      state: 'cancelled',
      cancelledBecause: 'unsigned',
      mailCheckAt,
      dueAt: mailCheckAt,
    });
  });
});
