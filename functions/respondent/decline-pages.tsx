import { type Context, Hono } from 'hono';
import { DeclineSecret, declineDigest } from '../../shared/invitation/token.ts';
import type { Language } from '../../shared/language.ts';
import { messagesIn, productLanguages } from '../../shared/messages/messages.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import type { Services } from '../services.ts';
import type { Link } from '../store/invitation-store.ts';
import { acceptsAnswers } from './open-link.ts';
import { respondentLanguage } from './respondent-language.ts';
import { showUnknownLink } from './unknown-link-page.tsx';

/** What a decline secret leads to. */
interface WayOut {
  link: Link;
  wave: Wave;
  language: Language;
}

/**
 * Where a mail leads whose reader wants no more reminders, by a secret that leads to nothing else: neither to
 * the questionnaire nor to answers, nor to whether there are any. A GET shows a button, because mail scanners
 * follow links; a POST declines, by the button or by a mail program's one click (RFC 8058), and twice is as
 * once. It answers with a page and no redirect, which that RFC forbids.
 */
export function declinePages(services: Services) {
  const { stores, clock } = services;
  return new Hono()
    .get('/:secret', async (c) => {
      const way = await wayOutOf(services, c);
      return way ? showDecline(c, way) : showUnknown(c);
    })
    .post('/:secret', async (c) => {
      const way = await wayOutOf(services, c);
      if (!way) return showUnknown(c);
      await stores.invitations.optOut(way.link);
      return showDeclined(c, way, clock());
    });
}

async function wayOutOf({ stores }: Services, c: Context): Promise<WayOut | null> {
  const secret = DeclineSecret.safeParse(c.req.param('secret'));
  const link = secret.success ? await stores.invitations.findDecline(declineDigest(secret.data)) : null;
  const wave = link && (await stores.waves.find(link.waveId));
  return link && wave && { link, wave, language: languageFor(c, wave.languages, link.language) };
}

function languageFor(c: Context, languages: readonly Language[], known?: Language): Language {
  const accepted = c.req.header('accept-language');
  return respondentLanguage({ languages, known, chosen: undefined, accepted });
}

function showDecline(c: Context, { language }: WayOut) {
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

function showDeclined(c: Context, { wave, language }: WayOut, now: Date) {
  const { text, moment } = messagesIn(language);
  const title = text('declined.title');
  const closesAt = acceptsAnswers(wave, now) ? wave.timetable?.closesAt : undefined;
  const children = (
    <NoticePage title={title} tone="good">
      {closesAt && <p>{text('declined.explain', { date: moment(closesAt, wave.schedule.timeZone) })}</p>}
    </NoticePage>
  );
  return renderDocument(c, { title, language, children });
}

function showUnknown(c: Context) {
  return showUnknownLink(c, languageFor(c, productLanguages()));
}
