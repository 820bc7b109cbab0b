import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { minutesNeeded } from '../../../shared/questionnaire/duration.ts';
import type { Wave, WaveSnapshot } from '../../../shared/wave/wave.ts';

interface FactsProps {
  wave: Wave;
  snapshot: WaveSnapshot;
  side: Side;
  messages: Messages;
}

/** What one wants to know first: how long it takes, until when, and how small a group can be seen. */
export function Facts({ wave, snapshot, side, messages }: FactsProps) {
  const { text, moment } = messages;
  const closesAt = wave.timetable?.closesAt ?? wave.createdAt;
  const { timeZone } = wave.schedule;
  const { sideMinimum, cohortMinimum } = wave.privacy;
  const smallest = wave.cohortDimensions.length > 0 ? Math.min(sideMinimum, cohortMinimum) : sideMinimum;
  return (
    <dl className="facts">
      <div>
        <dt>{text('facts.takes')}</dt>
        <dd>{text('facts.minutes', { minutes: minutesNeeded(snapshot.questionnaire, side) })}</dd>
      </div>
      <div>
        <dt>{text('facts.until')}</dt>
        <dd>
          <time
            dateTime={closesAt}
            data-zone={timeZone}
            data-locale={messages.locale}
            data-here={text('facts.here', { date: '%' })}
          >
            {moment(closesAt, timeZone)}
          </time>
        </dd>
      </div>
      <div>
        <dt>{text('facts.smallest')}</dt>
        <dd>{text('facts.people', { count: smallest })}</dd>
      </div>
    </dl>
  );
}
