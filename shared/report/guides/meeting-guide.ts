import { otherSide, SIDES, type Side } from '../../partnership/partnership.ts';
import type { GapReport } from '../gap-report.ts';
import { rankedGaps } from '../ranked-gaps.ts';
import { isCertain, movedOf } from './certain-changes.ts';
import { type Guide, type GuideLine, plainLine } from './guide.ts';
import {
  behaviourLine,
  expects,
  isFirmly,
  isOtherHigher,
  isSelfHigher,
  isTendency,
  seenBehaviours,
} from './seen-behaviours.ts';
import { unsaid } from './unsaid.ts';

/** More than this nobody says or asks in one step. */
const MOST = 3;

/**
 * What a lead can say in the meeting with the partner: "how do I open, what do I thank for, what do I ask, what
 * do I admit, what do we agree?"
 *
 * Our own rules. Thanks and admissions rest on clear-cut classes and signals; where there is none, the step says
 * so and has the lead choose. Nothing is spoken of twice, and nothing is asked that would have somebody say who
 * answered what.
 *
 * @param side the lead's own side
 */
export function meetingGuide(report: GapReport, side: Side): Guide {
  const partnerSide = otherSide(side);
  const names = { organisation: report.organisations[side], partner: report.organisations[partnerSide] };
  const own = seenBehaviours(report, side);
  const theirs = seenBehaviours(report, partnerSide);
  const take = unsaid();
  const moved = movedOf(report);
  // What to admit is chosen first: a question would take the words out of its mouth.
  const admit = [
    ...take(own, (facts) => isFirmly(facts, 'shared_weakness'), MOST).map((facts) =>
      behaviourLine('guide.meeting.admit.weakness', facts),
    ),
    ...take(
      own,
      (facts) => facts.gap > 0 && isJudged(facts) && expects(facts, 'they-already-know', report),
      1,
    ).map((facts) => behaviourLine('guide.meeting.admit.known', facts)),
    ...take(own, (facts) => isCertain(moved(facts).other, 'down'), 1).map((facts) =>
      behaviourLine('guide.meeting.admit.down', facts),
    ),
  ];
  const ask = [
    ...take(own, (facts) => expects(facts, 'false-comfort', report), 1).map((facts) =>
      behaviourLine('guide.meeting.ask.false-comfort', facts),
    ),
    ...take(own, isSelfHigher, 2).map((facts) => behaviourLine('guide.meeting.ask.gap', facts)),
    ...take(own, isOtherHigher, 1).map((facts) => behaviourLine('guide.meeting.ask.hidden', facts)),
  ];
  if (ask.length === 0) {
    ask.push(
      ...take(own, isTendency, 1).map((facts) => behaviourLine('guide.meeting.ask.tendency', facts)),
      plainLine('guide.meeting.ask.change', names),
    );
  }
  const thank = [
    ...take(theirs, isOtherHigher, 1).map((facts) => behaviourLine('guide.meeting.thank.hidden', facts)),
    ...take(theirs, (facts) => isCertain(moved(facts).other, 'up'), 1).map((facts) =>
      behaviourLine('guide.meeting.thank.up', facts),
    ),
    ...take(best(theirs), (facts) => isFirmly(facts, 'shared_strength'), 2).map((facts) =>
      behaviourLine('guide.meeting.thank.strength', facts),
    ),
  ];
  const offer = take(theirs, isSelfHigher, 1).map((facts) => behaviourLine('guide.meeting.ask.offer', facts));
  return {
    open: opening(report, side),
    thank: orElse(thank, plainLine('guide.meeting.thank.choose', names)).slice(0, MOST),
    ask: [...ask.slice(0, MOST), ...offer],
    admit: orElse(admit, plainLine('guide.meeting.admit.choose', names)).slice(0, MOST),
    agree: [startWith(report), plainLine('guide.meeting.agree.owner'), plainLine('guide.meeting.agree.tell')],
  };
}

function opening(report: GapReport, side: Side): GuideLine[] {
  const { organisations, participation } = report;
  const partner = organisations[otherSide(side)];
  const gaps = rankedGaps({ targets: report.targets, relationship: [] });
  const signals = gaps.filter(({ verdict }) => verdict === 'signal').length;
  const few = SIDES.filter((of) => participation[of].lowCoverage);
  return [
    plainLine('guide.meeting.open.thanks', { partner, n: participation[otherSide(side)].responded }),
    signals > 0
      ? plainLine('guide.meeting.open.signals', { n: signals, count: gaps.length })
      : plainLine('guide.meeting.open.no-signal'),
    ...few.map((of) =>
      plainLine('guide.meeting.open.low-coverage', {
        organisation: organisations[of],
        rate: participation[of].rate ?? 0,
      }),
    ),
  ];
}

/** The finding that names a driver, else the driver of the widest signal; without either, an open choice. */
function startWith(report: GapReport): GuideLine {
  const named = report.findings.find(
    ({ kind, verdict }) => kind === 'priority-driver' && verdict === 'signal',
  );
  const driver = named?.about.driver ?? widestSignal(report);
  if (driver === null) return plainLine('guide.meeting.agree.one');
  return {
    ...plainLine(named ? 'guide.meeting.agree.driver' : 'guide.meeting.agree.widest'),
    driver,
  };
}

function widestSignal({ targets }: GapReport): string | null {
  const [widest] = rankedGaps({ targets, relationship: [] });
  return widest?.verdict === 'signal' ? widest.driver : null;
}

function isJudged({ figures: { verdict } }: ReturnType<typeof seenBehaviours>[number]): boolean {
  return verdict === 'signal' || verdict === 'tendency';
}

/** What the other side rates best, first. */
function best(behaviours: ReturnType<typeof seenBehaviours>): ReturnType<typeof seenBehaviours> {
  return [...behaviours].sort((first, second) => second.other / second.range - first.other / first.range);
}

function orElse(lines: GuideLine[], fallback: GuideLine): GuideLine[] {
  return lines.length > 0 ? lines : [fallback];
}
