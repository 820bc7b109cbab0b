import type { Context } from 'hono';
import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { WaveId } from '../../../shared/wave/wave.ts';
import { openReport } from '../../api/open-report.ts';
import { reportReader } from '../../api/report-reader.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { principalOfSession } from '../../sign-in/principal.ts';
import { readSessionCookie } from '../../sign-in/session-cookie.ts';
import { renderDocument } from '../document.tsx';
import { NoticePage } from '../notice-page.tsx';

/** A released report in the hands of somebody who may read it. */
export interface Reading {
  waveId: WaveId;
  report: GapReport;
  partnership: Partnership;
  email: string;
  operator: boolean;
  /** Whether they keep the joint ledger of actions: operators and leads do. */
  keepsLedger: boolean;
  /** The one side the reader leads. Whoever leads both reads as an outsider does: to them neither is “we”. */
  reader: Side | null;
  language: Language;
}

/** The report of the wave in the address for the person who is signed in, or the answer that they get instead. */
export async function openReading(c: Context, services: Services): Promise<Reading | Response> {
  const { installation } = services;
  const id = c.req.param('id') ?? '';
  const secret = readSessionCookie(c, installation.baseUrl);
  const principal = secret ? await principalOfSession(services, secret) : null;
  if (!principal) return c.redirect(`/sign-in?next=${encodeURIComponent(`/reports/${id}`)}`, 303);
  const waveId = WaveId.safeParse(id);
  if (!waveId.success) throw new Refusal('not-found', 'There is no such report.');
  try {
    const { report, ...access } = await openReport(services, principal, waveId.data);
    const { language, side: reader } = reportReader(access, principal, report, c.req.query('lang'));
    const { partnership, operator, sides } = access;
    const keepsLedger = operator || sides.length > 0;
    const { email } = principal;
    return { waveId: waveId.data, report, partnership, email, operator, keepsLedger, reader, language };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'sealed') throw error;
    return showSealed(c, error);
  }
}

function showSealed(c: Context, refusal: Refusal): Response {
  const title = messagesIn('en').text('report.sealed.title');
  const children = (
    <NoticePage title={title}>
      <p>{refusal.message}</p>
    </NoticePage>
  );
  return renderDocument(c, { title, language: 'en', children }, 409);
}
