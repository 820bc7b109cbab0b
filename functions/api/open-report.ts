import { ownCommentsFor, reportFor } from '../../shared/report/audience.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';
import { type Access, viewOfWave } from './access.ts';

/** The report of a released wave as this person may see it; sealed for everybody before. */
export async function openReport(
  services: Services,
  principal: Principal,
  id: WaveId,
): Promise<Access & { report: GapReport }> {
  const { wave, ...access } = await viewOfWave(services, principal, id);
  if (wave.state === 'insufficient') {
    throw new Refusal(
      'sealed',
      'Too few people answered on one side; there is no result, and nobody will see one.',
    );
  }
  const report =
    wave.state === 'released' && wave.closedAt
      ? await services.stores.reports.find(wave.id, wave.closedAt)
      : null;
  if (!report) {
    throw new Refusal(
      'sealed',
      'The result opens to both sides at the same moment, when the wave is released.',
    );
  }
  const own = ownCommentsFor(principal.email, access.sides, await snapshotOf(services, wave));
  return { ...access, report: reportFor(report, own) };
}
