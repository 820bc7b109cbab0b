import { type Context, Hono } from 'hono';
import { DeclineSecret, declineDigest } from '../../shared/invitation/token.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { Services } from '../services.ts';
import type { Link } from '../store/invitation-store.ts';
import { acceptsAnswers } from './open-link.ts';

/**
 * Where a mail leads whose reader wants no more reminders, by a secret that leads to nothing else: neither to
 * the questionnaire nor to answers, nor to whether there are any. A GET shows a button, because mail scanners
 * follow links; a POST declines, by the button or by a mail program's one click (RFC 8058), and twice is as
 * once. It answers with a page and no redirect, which that RFC forbids.
 */
export function declinePages(services: Services) {
  const { invitations } = services.stores;
  const find = async (c: Context): Promise<Link | null> => {
    const secret = DeclineSecret.safeParse(c.req.param('secret'));
    return secret.success ? await invitations.findDecline(declineDigest(secret.data)) : null;
  };
  return new Hono()
    .get('/:secret', async (c) => {
      const link = await find(c);
      return link ? showDecline(c, link) : showUnknown(c);
    })
    .post('/:secret', async (c) => {
      const link = await find(c);
      if (!link) return showUnknown(c);
      await invitations.optOut(link);
      return await showDeclined(c, services, link);
    });
}

function showDecline(c: Context, { language }: Link) {
  const { text } = messagesIn(language);
  const title = text('decline.title');
  const children = (
    <NoticePage title={title}>
      <p>{text('decline.explain')}</p>
      <form method="post" action="?" className="actions">
        <button className="button" type="submit">
          {text('decline.confirm')}
        </button>
      </form>
    </NoticePage>
  );
  return renderDocument(c, { title, language, children });
}

async function showDeclined(c: Context, { stores, clock }: Services, { waveId, language }: Link) {
  const { text, moment } = messagesIn(language);
  const title = text('declined.title');
  const wave = await stores.waves.find(waveId);
  const closesAt = wave && acceptsAnswers(wave, clock()) ? wave.timetable?.closesAt : undefined;
  const children = (
    <NoticePage title={title} tone="good">
      {wave && closesAt && (
        <p>{text('declined.explain', { date: moment(closesAt, wave.schedule.timeZone) })}</p>
      )}
    </NoticePage>
  );
  return renderDocument(c, { title, language, children });
}

function showUnknown(c: Context) {
  const { text } = messagesIn('en');
  const title = text('unknown.title');
  const children = (
    <NoticePage title={title}>
      <p>{text('unknown.explain')}</p>
    </NoticePage>
  );
  return renderDocument(c, { title, language: 'en', children }, 404);
}
