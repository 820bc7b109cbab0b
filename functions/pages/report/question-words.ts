import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type { BehaviourFigures } from '../../../shared/report/gap-report.ts';

/** A question about an organisation as the reader's side read it; as the organisation itself did for others. */
export function questionWords(
  { text }: Pick<BehaviourFigures, 'text'>,
  target: Side,
  { reader, messages }: { reader: Side | null; messages: Messages },
): string {
  return textIn(reader === otherSide(target) ? text.other : text.self, messages.language);
}
