import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';

interface SignaturesProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  messages: Messages;
}

/** Who signed the charter for each side and when, or why nobody did. */
export function Signatures({ wave, snapshot, messages }: SignaturesProps) {
  const { text, day, language } = messages;
  if (wave.unsignedReason) {
    return <p>{text('charter.waived', { reason: textIn(wave.unsignedReason, language) })}</p>;
  }
  return (
    <ul className="signatures">
      {SIDES.map((side) => {
        const organisation = snapshot.names[side];
        const signature = wave.signatures[side];
        return (
          <li key={side}>
            {signature
              ? text('charter.signed', {
                  organisation,
                  name: signature.name,
                  date: day(signature.signedAt, wave.schedule.timeZone),
                })
              : text('charter.not-signed', { organisation })}
          </li>
        );
      })}
    </ul>
  );
}
