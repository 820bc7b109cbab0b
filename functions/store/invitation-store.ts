import { z } from 'zod';
import {
  type DeliveryState,
  Invitation,
  type Invitation as InvitationValue,
  type MailKind,
  type MailTrouble,
} from '../../shared/invitation/invitation.ts';
import type { DeclineDigest, InvitationDigest } from '../../shared/invitation/token.ts';
import { Language } from '../../shared/language.ts';
import { MemberId } from '../../shared/partnership/member.ts';
import { Side, type Side as SideValue } from '../../shared/partnership/partnership.ts';
import { WaveId, type WaveId as WaveIdValue } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { recordDelivery, startSending } from './delivery.ts';
import { declineKey, invitationKey, invitationPrefix, type Key, tokenKey, waveKey } from './keys.ts';
import { type Page, pageFrom, startOf } from './page.ts';

/** What a link leads to. The language is the roster's; without one the reader's browser decides. */
export const Link = z.object({
  waveId: WaveId,
  memberId: MemberId,
  side: Side,
  language: Language.optional(),
  printed: z.boolean().optional().describe('Given away by the code of a printed sheet.'),
});
export type Link = z.infer<typeof Link>;

/** Names an invitation within its wave. */
export type InvitationName = Pick<InvitationValue, 'waveId' | 'side' | 'memberId'>;

/** A link to be stored: where it leads, and how the mail that carries it can be declined. */
export interface StoredLink {
  digest: InvitationDigest;
  /** Absent for a link that no mail carries. */
  decline?: DeclineDigest;
  link: Link;
  expiresAt: Date;
}

export function invitationStore({ register }: Database) {
  const keyOf = ({ waveId, side, memberId }: InvitationName) => invitationKey(waveId, side, memberId);
  const placeOf = (waveId: WaveIdValue, side?: SideValue) => ({
    pk: waveKey(waveId).pk,
    prefix: invitationPrefix(side),
  });
  const ofWave = (waveId: WaveIdValue, side?: SideValue) => ({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': placeOf(waveId).pk, ':prefix': placeOf(waveId, side).prefix },
    ConsistentRead: true,
  });

  /** Links do not change once written, so a stale read can only miss one that is new. */
  const linkAt = async (key: Key): Promise<Link | null> => {
    const item = (await register.get(key, { consistent: false })) ?? (await register.get(key));
    return item ? Link.parse(item) : null;
  };

  /** Keeps the first trouble; that of the invitation, which may be reported late, takes a later mail's place. */
  const recordTrouble = async (name: InvitationName, mailId: string, what: Omit<MailTrouble, 'mail'>) => {
    const ofInvitation = await register.update(keyOf(name), {
      UpdateExpression: 'SET trouble = :trouble',
      ConditionExpression:
        'invitationMailId = :mail AND (attribute_not_exists(trouble) OR trouble.mail = :later)',
      ExpressionAttributeValues: {
        ':mail': mailId,
        ':later': 'later',
        ':trouble': { mail: 'invitation', ...what } satisfies MailTrouble,
      },
    });
    if (ofInvitation) return;
    await register.update(keyOf(name), {
      UpdateExpression: 'SET trouble = :trouble',
      ConditionExpression:
        'attribute_exists(pk) AND invitationMailId <> :mail AND attribute_not_exists(trouble)',
      ExpressionAttributeValues: {
        ':mail': mailId,
        ':trouble': { mail: 'later', ...what } satisfies MailTrouble,
      },
    });
  };

  return {
    /** Adds an invitation; false when this member has been invited to the wave before. */
    async add(invitation: InvitationValue): Promise<boolean> {
      const { written } = await register.put(
        { ...keyOf(invitation), ...invitation, invitationMailId: invitation.delivery.mailId },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    async find(name: InvitationName): Promise<InvitationValue | null> {
      const item = await register.get(keyOf(name));
      return item ? Invitation.parse(item) : null;
    },

    /** A page of a wave's invitations. */
    async page(
      waveId: WaveIdValue,
      options: { side?: SideValue | undefined; limit: number; cursor?: string | undefined },
    ): Promise<Page<InvitationValue>> {
      const page = await register.query({
        ...ofWave(waveId, options.side),
        Limit: options.limit,
        cursor: startOf(options.cursor, placeOf(waveId, options.side)),
      });
      return pageFrom(page, (item) => Invitation.parse(item));
    },

    /**
     * A page of a side's invitations for counting: `size` of them, and the last page never fewer than `least`
     * unless the side has fewer itself, so that a count is never one of a few persons.
     */
    async countingPage(
      waveId: WaveIdValue,
      side: SideValue,
      { size, least, cursor }: { size: number; least: number; cursor?: string | undefined },
    ): Promise<Page<InvitationValue>> {
      const query = { ...ofWave(waveId, side), cursor: startOf(cursor, placeOf(waveId, side)) };
      const { items, cursor: more } = await register.query({ ...query, Limit: size + least });
      const last = items[size - 1];
      const isLastPage = more === undefined || last === undefined;
      const page = isLastPage
        ? { items, cursor: undefined }
        : { items: items.slice(0, size), cursor: { pk: last.pk, sk: last.sk } };
      return pageFrom(page, (item) => Invitation.parse(item));
    },

    /** How many a side has. */
    count: (waveId: WaveIdValue, side: SideValue): Promise<number> => register.count(ofWave(waveId, side)),

    /** How many of a side have no address, and are invited on paper. */
    countOnPaper: (waveId: WaveIdValue, side: SideValue): Promise<number> =>
      register.count({ ...ofWave(waveId, side), FilterExpression: 'attribute_not_exists(email)' }),

    /** How many of a side have used a link to answer; as many answers there are at most. */
    countUsed: (waveId: WaveIdValue, side: SideValue): Promise<number> =>
      register.count({ ...ofWave(waveId, side), FilterExpression: 'attribute_exists(usedBy)' }),

    /**
     * Stores where links lead, and the ways to decline their mails, under their digests; they vanish when
     * nobody needs them any more.
     */
    saveLinks: (links: readonly StoredLink[]): Promise<void> =>
      register.putMany(
        links.flatMap(({ digest, decline, link, expiresAt }) =>
          [tokenKey(digest), ...(decline ? [declineKey(decline)] : [])].map((key) => ({
            ...key,
            ...link,
            expiresAt: Math.floor(expiresAt.getTime() / 1000),
          })),
        ),
      ),

    /** The invitation that a link belongs to. */
    findLink: (digest: InvitationDigest): Promise<Link | null> => linkAt(tokenKey(digest)),

    /** The invitation whose reminders a decline secret stops. */
    findDecline: (digest: DeclineDigest): Promise<Link | null> => linkAt(declineKey(digest)),

    /**
     * Takes the invitation for the link that is used to answer. Null when another link of the same
     * invitation was used before: a person answers once, whatever the number of mails.
     */
    async claim(name: InvitationName, digest: InvitationDigest): Promise<InvitationValue | null> {
      const item = await register.update(keyOf(name), {
        UpdateExpression: 'SET usedBy = :digest',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(usedBy) OR usedBy = :digest)',
        ExpressionAttributeValues: { ':digest': digest },
      });
      return item ? Invitation.parse(item) : null;
    },

    /** No more mails for this person in this wave: no reminder, and no short result asked for before. */
    async optOut(name: InvitationName): Promise<void> {
      await register.update(keyOf(name), {
        UpdateExpression: 'SET optedOut = :yes REMOVE mirrorWanted',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':yes': true },
      });
    },

    /**
     * Replaces the newest mail by a new one, guarded by the mail that was seen and its state, so that two
     * live steps never make two mails and a mail that leaves just now is not made again; false when the
     * other was quicker or the person has answered meanwhile.
     */
    async queueMail(
      invitation: InvitationValue,
      mail: { kind: MailKind; mailing: number; mailId: string; queuedAt: string },
    ): Promise<boolean> {
      const item = await register.update(keyOf(invitation), {
        UpdateExpression: `SET mail = :mail, mailing = :mailing, delivery = :delivery${mail.kind === 'invitation' ? ', invitationMailId = :mailId' : ''}`,
        ConditionExpression:
          'delivery.mailId = :seen AND delivery.#state = :state AND attribute_not_exists(usedBy)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':mail': mail.kind,
          ':mailing': mail.mailing,
          ':delivery': { mailId: mail.mailId, state: 'queued', queuedAt: mail.queuedAt },
          ':seen': invitation.delivery.mailId,
          ':state': invitation.delivery.state,
          ...(mail.kind === 'invitation' ? { ':mailId': mail.mailId } : {}),
        },
      });
      return item !== null;
    },

    /**
     * Takes a queued mail for sending. False when it was sent or replaced, or when the person has answered
     * or opted out since it was queued, or an earlier mail bounced or was called unwanted: who is reminded is
     * decided here, at sending time.
     */
    startSending: (name: InvitationName, mailId: string): Promise<boolean> =>
      startSending(
        register,
        keyOf(name),
        mailId,
        'attribute_not_exists(usedBy) AND attribute_not_exists(optedOut) AND ' +
          '(attribute_not_exists(trouble) OR trouble.#state = :failed)',
        { ':failed': 'failed' },
      ),

    /** Records what became of a mail, and that the mails to this person are in trouble when it went wrong. */
    async recordDelivery(
      name: InvitationName,
      mailId: string,
      state: DeliveryState,
      reason?: string,
    ): Promise<void> {
      if (state === 'failed' || state === 'bounced' || state === 'complained') {
        await recordTrouble(name, mailId, reason ? { state, reason } : { state });
      }
      await recordDelivery(register, keyOf(name), mailId, state, reason);
    },
  };
}
