import { otherSide, type Side } from '../../partnership/partnership.ts';
import { isDivided } from '../agreement-within.ts';
import type { GapReport } from '../gap-report.ts';
import { type Guide, type GuideLine, plainLine } from './guide.ts';
import {
  behaviourLine,
  expects,
  isFirmly,
  isOtherHigher,
  isSelfHigher,
  seenBehaviours,
} from './seen-behaviours.ts';
import { unsaid } from './unsaid.ts';

const MOST = 3;

/**
 * What a lead can say in the own organisation's session on its own partnering: how the partner sees us, where we
 * do not agree among ourselves, and how we look at the partner.
 *
 * Our own rules, from figures that both sides see; the choice and the words are for one side only.
 *
 * @param side the side that meets
 */
export function sessionGuide(report: GapReport, side: Side): Guide {
  const { participation, organisations, nps } = report;
  const names = { organisation: organisations[side], partner: organisations[otherSide(side)] };
  const own = seenBehaviours(report, side);
  const theirs = seenBehaviours(report, otherSide(side));
  const take = unsaid();
  const admit: GuideLine[] = [];
  const score = nps?.[side].nps ?? null;
  const limit = nps?.[side].adjusted?.ci[1] ?? null;
  if (score !== null && limit !== null && limit < 0) {
    admit.push(plainLine('guide.session.admit.nps', { ...names, nps: score }));
  }
  admit.push(
    ...take(theirs, isSelfHigher, 2).map((facts) => behaviourLine('guide.session.admit.unsaid', facts)),
    ...take(own, (facts) => isFirmly(facts, 'shared_weakness'), 1).map((facts) =>
      behaviourLine('guide.session.admit.weakness', facts),
    ),
  );
  const thank = [
    ...take(own, isOtherHigher, 1).map((facts) => behaviourLine('guide.session.thank.hidden', facts)),
    ...take(own, (facts) => isFirmly(facts, 'shared_strength'), 2).map((facts) =>
      behaviourLine('guide.session.thank.strength', facts),
    ),
  ];
  const ask = [
    ...take(own, (facts) => expects(facts, 'false-comfort', report), 1).map((facts) =>
      behaviourLine('guide.session.ask.false-comfort', facts),
    ),
    ...take(own, (facts) => expects(facts, 'needless-worry', report), 1).map((facts) =>
      behaviourLine('guide.session.ask.needless-worry', facts),
    ),
    ...take(own, isSelfHigher, 2).map((facts) => behaviourLine('guide.session.ask.gap', facts)),
    ...take(own, ({ figures: { agreement, scale } }) => isDivided(agreement.adSelf, scale), 1).map((facts) =>
      behaviourLine('guide.session.ask.divided', facts),
    ),
  ];
  return {
    open: [plainLine('guide.session.open.why', names), plainLine('guide.session.open.rule')],
    thank:
      thank.length > 0
        ? thank.slice(0, MOST)
        : [plainLine('guide.session.thank.answers', { ...names, n: participation[side].responded })],
    ask: ask.length > 0 ? ask.slice(0, MOST) : [plainLine('guide.session.ask.open', names)],
    admit: [...admit.slice(0, MOST - 1), plainLine('guide.session.admit.ourselves', names)],
    agree: [
      plainLine('guide.session.agree.habit', names),
      plainLine('guide.session.agree.owner'),
      plainLine('guide.session.agree.tell', names),
    ],
  };
}
