import { z } from 'zod';
import { Language } from '../../shared/language.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { enclosureBegunKey, enclosureKey, enclosurePartKey, enclosurePartPrefix } from './keys.ts';

/** DynamoDB holds 400 KB an item; a document is larger. */
const PART_BYTES = 350_000;
/** Mails that were lost are made anew within days; nobody needs an enclosure after that. */
const KEPT_SECONDS = 14 * 24 * 60 * 60;

/** For whom an enclosure is made: all who read the same report in the same way. */
export const EnclosureReader = z.object({
  side: Side.nullable().describe('The one side the reader leads; null for somebody who leads both.'),
  language: Language,
  own: z.array(Side).describe('The sides whose own comments the reader may see.'),
});
export type EnclosureReader = z.infer<typeof EnclosureReader>;

/** What the mail of a released report brings along. */
export interface Enclosure {
  /** What the picture shows, in words. */
  words: string;
  /** The chart of gaps as a PNG; null where there is none. */
  picture: Uint8Array | null;
  /** The report as a PDF; null where it could not be made or is too large for a mail. */
  document: Uint8Array | null;
}

const Head = z.object({
  words: z.string(),
  pictureBytes: z.number().int().nullable(),
  documentBytes: z.number().int().nullable(),
});

/** What is enclosed with mails. In a partition of its own, so that the mailer may read it and nothing else. */
export function enclosureStore({ register }: Database) {
  return {
    /** Notes that the enclosures of a closing are being made; false when somebody began before. */
    async begin(waveId: WaveId, closedAt: string, now: Date): Promise<boolean> {
      const { written } = await register.put(
        { ...enclosureBegunKey(waveId, closedAt), expiresAt: expiry(now) },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** Keeps an enclosure: its bytes first, then the head without which it does not exist. */
    async save(
      waveId: WaveId,
      closedAt: string,
      reader: EnclosureReader,
      { words, picture, document }: Enclosure,
      now: Date,
    ): Promise<void> {
      const bytes = Buffer.concat([picture ?? new Uint8Array(), document ?? new Uint8Array()]);
      for (let from = 0; from < bytes.length; from += PART_BYTES) {
        await register.put({
          ...enclosurePartKey(waveId, closedAt, nameOf(reader), from / PART_BYTES),
          bytes: new Uint8Array(bytes.subarray(from, from + PART_BYTES)),
          expiresAt: expiry(now),
        });
      }
      await register.put({
        ...enclosureKey(waveId, closedAt, nameOf(reader)),
        words,
        pictureBytes: picture?.length ?? null,
        documentBytes: document?.length ?? null,
        expiresAt: expiry(now),
      });
    },

    /** The enclosure for such a reader; null where none was made. */
    async find(waveId: WaveId, closedAt: string, reader: EnclosureReader): Promise<Enclosure | null> {
      const item = await register.get(enclosureKey(waveId, closedAt, nameOf(reader)));
      if (!item) return null;
      const { words, pictureBytes, documentBytes } = Head.parse(item);
      const parts: Uint8Array[] = [];
      for await (const items of register.queryAll({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: {
          ':pk': enclosureKey(waveId, closedAt, '').pk,
          ':prefix': enclosurePartPrefix(closedAt, nameOf(reader)),
        },
        ConsistentRead: true,
      })) {
        parts.push(...items.map(({ bytes }) => z.instanceof(Uint8Array).parse(bytes)));
      }
      const bytes = Buffer.concat(parts);
      const split = pictureBytes ?? 0;
      if (bytes.length !== split + (documentBytes ?? 0)) throw new Error('a part of an enclosure is missing');
      return {
        words,
        picture: pictureBytes === null ? null : bytes.subarray(0, split),
        document: documentBytes === null ? null : bytes.subarray(split),
      };
    },
  };
}

function nameOf({ side, language, own }: EnclosureReader): string {
  return `${side ?? 'both'}#${language}#${own.join('')}`;
}

function expiry(now: Date): number {
  return Math.floor(now.getTime() / 1000) + KEPT_SECONDS;
}
