import { z } from 'zod';
import { type CommentKey, ResponseKey } from '../../shared/invitation/token.ts';
import { Cohorts } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import { Comment, type Comment as CommentValue } from '../../shared/response/comment.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import {
  COMMENT_PREFIX,
  commentItemKey,
  RESPONSE_PREFIX,
  responseItemKey,
  responsePartition,
  shardsOf,
} from './keys.ts';

/**
 * A stored answer sheet: side, packed answers, cohort values, questionnaire version. No time, no
 * invitation, no language, and a key from which nothing can be told.
 */
export const Response = z.object({
  side: Side,
  answers: z.instanceof(Uint8Array),
  cohorts: Cohorts,
  version: z.number().int(),
});
export type Response = z.infer<typeof Response>;

export type KeyedResponse = Response & { key: ResponseKey };
export type SidedComment = CommentValue & { side: Side };

/** Where a wave's answers lie. */
type Place = Pick<Wave, 'id' | 'shards'>;

export function responseStore({ responses }: Database) {
  async function* itemsOf({ id, shards }: Place, prefix: string) {
    for (const shard of shardsOf(shards)) {
      yield* responses.queryAll({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': responsePartition(id, shard), ':prefix': prefix },
        ConsistentRead: true,
      });
    }
  }

  return {
    /** Stores or replaces the answer sheet under its key; true when there was none before. */
    async put(wave: Place, key: ResponseKey, response: Response): Promise<boolean> {
      const { previous } = await responses.put({
        ...responseItemKey(wave.id, wave.shards, key),
        ...response,
      });
      return previous === undefined;
    },

    async find(wave: Place, key: ResponseKey): Promise<Response | null> {
      const item = await responses.get(responseItemKey(wave.id, wave.shards, key));
      return item ? Response.parse(item) : null;
    },

    /** Removes an answer sheet; false when there was none. */
    async remove(wave: Place, key: ResponseKey): Promise<boolean> {
      return (await responses.remove(responseItemKey(wave.id, wave.shards, key))) !== undefined;
    },

    async putComment(wave: Place, key: CommentKey, comment: SidedComment): Promise<void> {
      await responses.put({ ...commentItemKey(wave.id, wave.shards, key), ...comment });
    },

    async findComment(wave: Place, key: CommentKey): Promise<CommentValue | null> {
      const item = await responses.get(commentItemKey(wave.id, wave.shards, key));
      return item ? Comment.parse(item) : null;
    },

    async removeComment(wave: Place, key: CommentKey): Promise<void> {
      await responses.remove(commentItemKey(wave.id, wave.shards, key));
    },

    /** Every answer sheet of a closed wave, page by page. Only the reporter may ask. */
    async *all(wave: Place): AsyncGenerator<KeyedResponse[]> {
      for await (const items of itemsOf(wave, RESPONSE_PREFIX)) {
        yield items.map((item) => ({
          ...Response.parse(item),
          key: ResponseKey.parse(String(item.sk).slice(RESPONSE_PREFIX.length)),
        }));
      }
    },

    /** Every comment of a closed wave. Only the reporter may ask. */
    async *allComments(wave: Place): AsyncGenerator<SidedComment[]> {
      for await (const items of itemsOf(wave, COMMENT_PREFIX)) {
        yield items.map((item) => ({ ...Comment.parse(item), side: Side.parse(item.side) }));
      }
    },
  };
}
