import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { Services } from '../services.ts';
import { InventedFrame } from './invented-frame.tsx';
import { type PreviewAsked, previewLanguage } from './preview-asked.ts';
import { asPreview } from './preview-headers.ts';
import { syntheticReportOf } from './synthetic-report-of.ts';

/** The report page of a wave that nobody has answered: the real page, invented figures, and marked as such. */
export async function showReportPreview(
  c: Context,
  services: Services,
  asked: PreviewAsked,
): Promise<Response> {
  const { partnership, drafted, choice } = asked;
  const { wave, snapshot } = drafted;
  const language = previewLanguage(asked);
  const { text } = messagesIn(language);
  const synthetic = await syntheticReportOf(services, partnership, drafted, choice);
  if (synthetic.is === 'short') {
    const title = text('rehearsal.short.title');
    const children = (
      <NoticePage title={title}>
        {synthetic.short.map((side) => (
          <p key={side}>
            {text('rehearsal.short.side', {
              name: snapshot.names[side],
              answered: synthetic.answered[side],
              minimum: wave.privacy.sideMinimum,
            })}
          </p>
        ))}
        <p>{text('rehearsal.short.body')}</p>
      </NoticePage>
    );
    return asPreview(renderDocument(c, { title, language, children }));
  }
  const { report } = synthetic;
  // The charts' libraries are loaded by the first report that is looked at.
  const { ReportPage } = await import('../pages/report/report-page.tsx');
  const title = text('report.title', { ...report.organisations, number: report.wave.number });
  return asPreview(
    renderDocument(c, {
      title: text('rehearsal.title', { title }),
      language,
      style: 'report',
      children: (
        <InventedFrame language={language}>
          <ReportPage {...{ report, language }} reader={choice.side} forms={[]} />
        </InventedFrame>
      ),
    }),
  );
}
