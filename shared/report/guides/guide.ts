import type { MessageKey } from '../../messages/catalogue.ts';
import type { Side } from '../../partnership/partnership.ts';

/** The steps of a conversation, in the order in which they are taken. */
export const GUIDE_STEPS = ['open', 'thank', 'ask', 'admit', 'agree'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

type WithPrefix<Prefix extends string, Key> = Key extends `${Prefix}${string}` ? Key : never;
/** The sentences there are for guides. */
export type GuideKey = WithPrefix<'guide.meeting.' | 'guide.session.', MessageKey>;

/** One thing to say or ask: a sentence with its values, and the question or driver that it quotes. */
export interface GuideLine {
  key: GuideKey;
  values: Record<string, string | number>;
  about: { target: Side; item: string } | null;
  driver: string | null;
}

/** What to say in a conversation, step by step; every step has at least one line. */
export type Guide = Record<GuideStep, GuideLine[]>;

/** A line that quotes no question. */
export function plainLine(key: GuideKey, values: GuideLine['values'] = {}): GuideLine {
  return { key, values, about: null, driver: null };
}
