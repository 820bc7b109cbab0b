import type { Side } from '../../shared/partnership/partnership.ts';
import { startReport } from '../../shared/report/report-run.ts';
import type { ReportExtras, ReportSetup } from '../../shared/report/report-setup.ts';
import { EARLIER_WAVES, type TrendReport, trendPart } from '../../shared/report/wave-series.ts';
import { receiptOf } from '../../shared/response/receipt.ts';
import { conclusionOf } from '../../shared/wave/conclusion.ts';
import { counted } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { newIdentifier } from '../identifier.ts';
import type { Services } from '../services.ts';
import { shuffled } from '../shuffled.ts';
import { changeWave } from './change-wave.ts';
import { LEASE_MS, leaseEnd } from './lease.ts';
import { snapshotOf } from './snapshot-of.ts';
import type { StepOutcome } from './step-outcome.ts';

/**
 * Counts the answers of a closed wave, writes its report once, and notes how many answered on each side. The
 * answers are read twice, page by page: composites need to know first which items are withheld. Where a side
 * is short nothing is worked out or stored but the counts.
 */
export async function reportWave(services: Services, wave: Wave): Promise<StepOutcome> {
  const { stores, clock, random } = services;
  if (wave.closedAt === null) return { did: 'nothing', reason: 'the wave is not closed' };
  const responded = { a: 0, b: 0 };
  const receipts: Record<Side, string[]> = { a: [], b: [] };

  const counting = startReport(await setupOf(services, wave, wave.closedAt));
  for await (const responses of pagesUnderLease(services, wave)) {
    for (const response of responses) {
      counting.add(response);
      responded[response.side] += 1;
      receipts[response.side].push(receiptOf(response.key));
    }
  }
  if (conclusionOf(wave, responded).is === 'release') {
    const scoring = counting.next();
    for await (const responses of pagesUnderLease(services, wave)) {
      for (const response of responses) scoring.add(response);
    }
    const comments = await shuffledComments(services, wave);
    const report = scoring.finish({ comments, receipts, previous: await earlierReports(services, wave) });
    await stores.reports.save(wave.id, wave.closedAt, newIdentifier(random), report);
  }
  await changeWave(services, wave.id, (now) =>
    now.state === 'closed' && now.responded === null && now.closedAt === wave.closedAt
      ? counted(now, responded, clock())
      : null,
  );
  return { did: 'report', made: responded.a + responded.b };
}

/** The pages of a wave's answers; the lease is kept while a large wave is read. */
async function* pagesUnderLease({ stores, clock }: Services, wave: Wave) {
  let prolongedAt = clock().getTime();
  for await (const page of stores.responses.all(wave)) {
    if (clock().getTime() - prolongedAt > LEASE_MS / 2) {
      prolongedAt = clock().getTime();
      await stores.waves.prolongLease(wave, leaseEnd(clock()));
    }
    yield page;
  }
}

async function setupOf(services: Services, wave: Wave, closedAt: string): Promise<ReportSetup> {
  const { invitations } = services.stores;
  const { questionnaire, names } = await snapshotOf(services, wave);
  return {
    wave: {
      id: wave.id,
      number: wave.number,
      title: wave.title,
      openedAt: wave.timetable?.opensAt ?? wave.createdAt,
      closedAt,
      timeZone: wave.schedule.timeZone,
    },
    questionnaire,
    names,
    languages: wave.languages,
    privacy: wave.privacy,
    cohortDimensions: wave.cohortDimensions,
    invited: wave.invited ?? {
      a: await invitations.count(wave.id, 'a'),
      b: await invitations.count(wave.id, 'b'),
    },
  };
}

async function shuffledComments({ stores, random }: Services, wave: Wave): Promise<ReportExtras['comments']> {
  const comments: ReportExtras['comments'] = { a: [], b: [] };
  for await (const page of stores.responses.allComments(wave)) {
    for (const { side, ...comment } of page) comments[side].push(comment);
  }
  return { a: shuffled(comments.a, random), b: shuffled(comments.b, random) };
}

/** What the newest released reports of the partnership's earlier waves tell of a trend, oldest first. */
async function earlierReports({ stores }: Services, wave: Wave): Promise<TrendReport[]> {
  const waves = await stores.waves.list(wave.partnershipId);
  const released = waves
    .filter(({ state, number }) => state === 'released' && number < wave.number)
    .sort((one, other) => one.number - other.number)
    .slice(-EARLIER_WAVES);
  const reports: TrendReport[] = [];
  // One after another, keeping what is needed: a report with many receipts is large.
  for (const { id, closedAt } of released) {
    const report = closedAt === null ? null : await stores.reports.find(id, closedAt);
    if (report) reports.push(trendPart(report));
  }
  return reports;
}
