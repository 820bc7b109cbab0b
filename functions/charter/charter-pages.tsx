import { type Context, Hono } from 'hono';
import { messagesIn } from '../../shared/messages/messages.ts';
import { CharterSignature } from '../../shared/wave/charter.ts';
import { WaveId } from '../../shared/wave/wave.ts';
import { type Access, accessToWave } from '../api/access.ts';
import { noteInJournal } from '../api/note-in-journal.ts';
import { readForm } from '../app/read-form.ts';
import { CharterPage, type CharterReader } from '../pages/charter/charter-page.tsx';
import { renderDocument } from '../pages/document.tsx';
import { NoticePage } from '../pages/notice-page.tsx';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { type Principal, principalOfSession } from '../sign-in/principal.ts';
import { readSessionCookie } from '../sign-in/session-cookie.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';
import { signCharter } from './sign-charter.ts';

/** The charter of a wave, for the leads who sign it; operators may read it. It does not exist for others. */
export function charterPages(services: Services) {
  const { installation, clock } = services;

  /** Who asks for which charter; null for somebody who has to sign in first. */
  const asked = async (c: Context) => {
    const secret = readSessionCookie(c, installation.baseUrl);
    const principal = secret ? await principalOfSession(services, secret) : null;
    if (!principal) return null;
    const id = WaveId.safeParse(c.req.param('id'));
    if (!id.success) throw new Refusal('not-found', 'There is no such charter.');
    const { wave, ...access } = await accessToWave(services, principal, id.data);
    return { wave, reader: readerOf(principal, access), access, principal };
  };
  type Asked = NonNullable<Awaited<ReturnType<typeof asked>>>;

  const toSignIn = (c: Context) => c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303);

  const showCharter = async (
    c: Context,
    { wave, reader, access, principal }: Asked,
    refusedName?: string,
  ): Promise<Response> => {
    if (wave.state === 'draft') {
      const { text } = messagesIn('en');
      const { a, b } = access.partnership.sides;
      const title = text('signing.title', { a: a.name, b: b.name });
      const children = (
        <NoticePage title={title}>
          <p>{text('signing.state.draft')}</p>
        </NoticePage>
      );
      return renderDocument(c, { title, language: 'en', children }, 409);
    }
    const snapshot = await snapshotOf(services, wave);
    const wanted = leadOf(principal, access)?.language ?? 'en';
    const language = wave.languages.includes(wanted) ? wanted : (wave.languages[0] ?? 'en');
    const title = messagesIn(language).text('signing.title', snapshot.names);
    const children = <CharterPage {...{ wave, snapshot, reader, language, refusedName, now: clock() }} />;
    return renderDocument(c, { title, language, children }, refusedName === undefined ? 200 : 422);
  };

  return new Hono()
    .get('/:id', async (c) => {
      const charter = await asked(c);
      return charter ? await showCharter(c, charter) : toSignIn(c);
    })
    .post('/:id', async (c) => {
      const charter = await asked(c);
      if (!charter) return toSignIn(c);
      const { wave, reader, principal } = charter;
      if (reader.is !== 'lead') throw new Refusal('forbidden', 'Only a lead of one side can sign for it.');
      const entered = (await readForm(c))?.get('name') ?? '';
      const name = CharterSignature.shape.name.safeParse(entered);
      if (!name.success) return await showCharter(c, charter, entered);
      const signer = { name: name.data, email: reader.email };
      const signing = await signCharter(services, wave, reader.side, signer);
      if (signing.is === 'possible') {
        const { side } = reader;
        await noteInJournal(services, principal, wave.partnershipId, {
          did: 'charter-signed',
          wave,
          values: { side },
        });
      }
      // What became of it, and why if nothing did, is for the page to say.
      return c.redirect(c.req.path, 303);
    });
}

function leadOf({ email }: Principal, { partnership, sides }: Access) {
  return sides.flatMap((side) => partnership.sides[side].leads).find((lead) => lead.email === email);
}

/** Whoever leads both sides signs for neither: two signatures of one person promise nothing to each other. */
function readerOf(principal: Principal, access: Access): CharterReader {
  const [side, ...more] = access.sides;
  const lead = leadOf(principal, access);
  if (!side || !lead) return { is: 'operator' };
  if (more.length > 0) return { is: 'leads-both' };
  return { is: 'lead', side, name: lead.name, email: lead.email };
}
