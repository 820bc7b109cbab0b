import type { Language } from '../../shared/language.ts';
import type { Partnership } from '../../shared/partnership/partnership.ts';
import type { DraftedWave } from './drafted-wave.ts';
import type { PreviewChoice } from './preview-route.ts';

/** What is to be shown. */
export interface PreviewAsked {
  partnership: Partnership;
  drafted: DraftedWave;
  choice: PreviewChoice;
}

/** One of the wave's languages: the one asked for, or its first. */
export function previewLanguage({ drafted, choice }: PreviewAsked): Language {
  const { languages } = drafted.wave;
  return languages.find((language) => language === choice.language) ?? languages[0] ?? 'en';
}
