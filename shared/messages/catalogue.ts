import type { english } from './en/catalogue.ts';

export type MessageKey = keyof typeof english;

/** The texts of one language in ICU message format. A language in the making may lack some. */
export type Catalogue = Partial<Record<MessageKey, string>>;
