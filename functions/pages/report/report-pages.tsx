import { Hono } from 'hono';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { WaveId } from '../../../shared/wave/wave.ts';
import { readReport } from '../../api/reports.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { leadSide, principalOfSession } from '../../sign-in/principal.ts';
import { readSessionCookie } from '../../sign-in/session-cookie.ts';
import { renderDocument } from '../document.tsx';
import { NoticePage } from '../notice-page.tsx';
import { ReportPage } from './report-page.tsx';

/** The released report as a page for the people who may see it. */
export function reportPages(services: Services) {
  const { installation, stores } = services;
  return new Hono().get('/:id', async (c) => {
    const secret = readSessionCookie(c, installation.baseUrl);
    const principal = secret ? await principalOfSession(services, secret) : null;
    if (!principal) return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);
    const id = WaveId.safeParse(c.req.param('id'));
    if (!id.success) throw new Refusal('not-found', 'There is no such report.');
    const { text } = messagesIn('en');
    try {
      const report = await readReport(services, principal, id.data);
      const wave = await stores.waves.find(id.data);
      const side = wave && leadSide(principal, wave.partnershipId);
      const partnership = wave && side ? await stores.partnerships.find(wave.partnershipId) : null;
      const lead = side && partnership?.sides[side].leads.find(({ email }) => email === principal.email);
      const language =
        lead && report.languages.includes(lead.language) ? lead.language : (report.languages[0] ?? 'en');
      const { organisations, wave: number } = report;
      return renderDocument(c, {
        title: messagesIn(language).text('report.title', { ...organisations, number: number.number }),
        language,
        styles: ['report.css'],
        children: <ReportPage report={report} language={language} reader={side} />,
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
