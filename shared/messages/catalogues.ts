import type { Language } from '../language.ts';
import type { Catalogue } from './catalogue.ts';
import { english } from './en/catalogue.ts';
import { hindi } from './hi/catalogue.ts';
import { russian } from './ru/catalogue.ts';

/** The languages of the product; docs/translate.md says how to add one. */
export const CATALOGUES = new Map<Language, Catalogue>([
  ['en', english],
  ['hi', hindi],
  ['ru', russian],
]);
