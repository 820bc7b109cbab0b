import type { Language } from '../../shared/language.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../shared/partnership/partnership.ts';
import { minutesNeeded } from '../../shared/questionnaire/duration.ts';
import type { Wave, WaveSnapshot } from '../../shared/wave/wave.ts';

export interface SheetContext {
  wave: Wave;
  snapshot: WaveSnapshot;
  baseUrl: string;
}

/**
 * What stands on every sheet of one side in one language. The promises are those of the questionnaire's first
 * page, made from the wave's settings.
 */
export function sheetWords({ wave, snapshot, baseUrl }: SheetContext, side: Side, language: Language) {
  const { text, moment } = messagesIn(language);
  const names = { us: snapshot.names[side], them: snapshot.names[otherSide(side)] };
  const date = moment(wave.timetable?.closesAt ?? wave.createdAt, wave.schedule.timeZone);
  const minutes = minutesNeeded(snapshot.questionnaire, side);
  return {
    language: language.split('-', 1)[0] ?? language,
    deliverTo: text('sheet.deliver-to'),
    cut: text('sheet.cut'),
    title: text('sheet.title', names),
    why: text('sheet.why', names),
    scan: text('sheet.how'),
    orType: text('sheet.or-type'),
    shortAddress: `${baseUrl.replace(/^https:\/\//, '')}/c`,
    code: text('sheet.code'),
    until: text('sheet.until', { date, minutes }),
    promises: {
      title: text('privacy.title'),
      lines: [
        text('privacy.no-link'),
        text('privacy.sealed', { ...names, date }),
        text('privacy.minimum', { minimum: wave.privacy.sideMinimum }),
        text('sheet.printed'),
        text('sheet.once'),
      ],
    },
  };
}
