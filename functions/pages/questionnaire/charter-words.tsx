import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { WaveSnapshot } from '../../../shared/wave/wave.ts';

/** What the answers may be used for: the wave's own charter, or the words that the product proposes. */
export function charterPromises({ charter }: WaveSnapshot, { language, text }: Messages): string[] {
  if (charter) return textIn(charter, language).split(/\n+/);
  return ([1, 2, 3, 4] as const).map((number) => text(`charter.default.${number}`));
}
