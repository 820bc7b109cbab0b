import type { Delivery, DeliveryState, Invitation } from '../../shared/invitation/invitation.ts';
import type { InvitationDigest } from '../../shared/invitation/token.ts';
import type { Database } from './database.ts';
import type { InvitationName } from './invitation-store.ts';
import { invitationKey } from './keys.ts';

/**
 * Who asked for a short result, and their mails. The wish stands on the invitation, which knows already that
 * its link was used; it is kept without a time, and nothing of it stands beside an answer.
 */
export function mirrorStore({ register }: Database) {
  const keyOf = ({ waveId, side, memberId }: InvitationName) => invitationKey(waveId, side, memberId);

  return {
    /** Notes that the person whose link was used to answer wants a short result; false for any other link. */
    async wish(name: InvitationName, digest: InvitationDigest): Promise<boolean> {
      const item = await register.update(keyOf(name), {
        UpdateExpression: 'SET mirrorWanted = :yes',
        ConditionExpression: 'usedBy = :digest',
        ExpressionAttributeValues: { ':yes': true, ':digest': digest },
      });
      return item !== null;
    },

    /** Forgets the wish; nothing tells afterwards that there was one. */
    async unwish(name: InvitationName, digest: InvitationDigest): Promise<boolean> {
      const item = await register.update(keyOf(name), {
        UpdateExpression: 'REMOVE mirrorWanted',
        ConditionExpression: 'usedBy = :digest',
        ExpressionAttributeValues: { ':digest': digest },
      });
      return item !== null;
    },

    /**
     * Queues the mail of somebody who asked, or queues a lost one again, guarded by the mail that was seen;
     * false when somebody else was quicker, so that a repeated step makes no second mail.
     */
    async queue(invitation: Invitation, mail: Pick<Delivery, 'mailId' | 'queuedAt'>): Promise<boolean> {
      const seen = invitation.mirrorMail;
      const item = await register.update(keyOf(invitation), {
        UpdateExpression: 'SET mirrorMail = :mail',
        ConditionExpression: `mirrorWanted = :yes AND ${
          seen
            ? 'mirrorMail.mailId = :seen AND mirrorMail.#state = :state'
            : 'attribute_not_exists(mirrorMail)'
        }`,
        ...(seen ? { ExpressionAttributeNames: { '#state': 'state' } } : {}),
        ExpressionAttributeValues: {
          ':mail': { ...mail, state: 'queued' } satisfies Delivery,
          ':yes': true,
          ...(seen ? { ':seen': seen.mailId, ':state': seen.state } : {}),
        },
      });
      return item !== null;
    },

    /**
     * Takes a queued mail for sending: true for one of several consumers. False when the wish was taken back
     * since, or an earlier mail bounced or was called unwanted.
     */
    async startSending(name: InvitationName, mailId: string): Promise<boolean> {
      const item = await register.update(keyOf(name), {
        UpdateExpression: 'SET mirrorMail.#state = :sending',
        ConditionExpression:
          'mirrorMail.mailId = :mail AND mirrorMail.#state = :queued AND mirrorWanted = :yes AND ' +
          'NOT delivery.#state IN (:bounced, :complained) AND ' +
          '(attribute_not_exists(trouble) OR NOT trouble.#state IN (:bounced, :complained))',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':mail': mailId,
          ':yes': true,
          ':queued': 'queued',
          ':sending': 'sending',
          ':bounced': 'bounced',
          ':complained': 'complained',
        },
      });
      return item !== null;
    },

    /** Records what became of the mail, unless a newer one has taken its place. */
    async recordDelivery(
      name: InvitationName,
      mailId: string,
      state: DeliveryState,
      reason?: string,
    ): Promise<void> {
      await register.update(keyOf(name), {
        UpdateExpression: `SET mirrorMail.#state = :state${reason ? ', mirrorMail.reason = :reason' : ''}`,
        ConditionExpression: 'mirrorMail.mailId = :mail',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':mail': mailId,
          ':state': state,
          ...(reason ? { ':reason': reason } : {}),
        },
      });
    },
  };
}
