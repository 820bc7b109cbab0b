import { Hono } from 'hono';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { WaveId } from '../../../shared/wave/wave.ts';
import { reportReader } from '../../api/report-reader.ts';
import { openReport } from '../../api/reports.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { principalOfSession } from '../../sign-in/principal.ts';
import { readSessionCookie } from '../../sign-in/session-cookie.ts';
import { renderDocument } from '../document.tsx';
import { NoticePage } from '../notice-page.tsx';
import { ReportPage } from './report-page.tsx';

/** The released report as a page for the people who may see it. */
export function reportPages(services: Services) {
  const { installation } = services;
  return new Hono().get('/:id', async (c) => {
    const secret = readSessionCookie(c, installation.baseUrl);
    const principal = secret ? await principalOfSession(services, secret) : null;
    if (!principal) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
    const id = WaveId.safeParse(c.req.param('id'));
    if (!id.success) throw new Refusal('not-found', 'There is no such report.');
    const { text } = messagesIn('en');
    try {
      const { report, ...access } = await openReport(services, principal, id.data);
      const { language, side: reader } = reportReader(access, principal, report);
      const { organisations, wave: number } = report;
      return renderDocument(c, {
        title: messagesIn(language).text('report.title', { ...organisations, number: number.number }),
        language,
        style: 'report',
        children: <ReportPage report={report} language={language} reader={reader} />,
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'sealed') throw error;
      const title = text('report.sealed.title');
      const children = (
        <NoticePage title={title}>
          <p>{error.message}</p>
        </NoticePage>
      );
      return renderDocument(c, { title, language: 'en', children }, 409);
    }
  });
}
