import type { Context } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { CharterPage } from '../pages/charter/charter-page.tsx';
import { renderDocument } from '../pages/document.tsx';
import type { Services } from '../services.ts';
import { type PreviewAsked, previewLanguage } from './preview-asked.ts';
import { asPreview } from './preview-headers.ts';

/** The charter as a lead of either side would be asked to sign it. */
export async function showCharterPreview(
  c: Context,
  { clock }: Services,
  asked: PreviewAsked,
): Promise<Response> {
  const { partnership, drafted, choice } = asked;
  const { snapshot } = drafted;
  const { side } = choice;
  const language = previewLanguage(asked);
  const [lead] = partnership.sides[side].leads;
  const wave =
    drafted.wave.state === 'draft' ? { ...drafted.wave, state: 'scheduled' as const } : drafted.wave;
  const reader = { is: 'lead' as const, side, name: lead?.name ?? '', email: lead?.email ?? '' };
  return asPreview(
    renderDocument(c, {
      title: messagesIn(language).text('signing.title', snapshot.names),
      language,
      children: <CharterPage {...{ wave, snapshot, reader, language, now: clock() }} />,
    }),
  );
}
