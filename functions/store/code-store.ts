import { z } from 'zod';
import type { CodeDigest } from '../../shared/invitation/code.ts';
import { MemberId } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import type { InvitationName } from './invitation-store.ts';
import { codeKey } from './keys.ts';

const CodeItem = z.object({ waveId: WaveId, side: Side, memberId: MemberId });

export function codeStore({ register }: Database) {
  return {
    /** Stores which invitations printed codes belong to, under their digests; they expire like links. */
    add: (codes: readonly { digest: CodeDigest; name: InvitationName; expiresAt: Date }[]): Promise<void> =>
      register.putMany(
        codes.map(({ digest, name: { waveId, side, memberId }, expiresAt }) => ({
          ...codeKey(digest),
          waveId,
          side,
          memberId,
          links: 0,
          expiresAt: Math.floor(expiresAt.getTime() / 1000),
        })),
      ),

    /** The invitation that a code belongs to. */
    async find(digest: CodeDigest): Promise<InvitationName | null> {
      const item = await register.get(codeKey(digest));
      return item ? CodeItem.parse(item) : null;
    },

    /** Counts one more link of a code; false when it has given away `most` already, or has expired meanwhile. */
    async takeLink(digest: CodeDigest, most: number): Promise<boolean> {
      const item = await register.update(codeKey(digest), {
        UpdateExpression: 'ADD links :one',
        ConditionExpression: 'links < :most',
        ExpressionAttributeValues: { ':one': 1, ':most': most },
      });
      return item !== null;
    },
  };
}
