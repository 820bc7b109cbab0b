import type { Page } from 'playwright-core';
import type { Parallax } from '../../functions/local/run.ts';
import { mailbox, mailsTo } from '../local/mailbox.ts';
import { leadOf, NAMES } from './roster.ts';
import { signIn } from './sign-in.ts';

/** A lead's way from the mail to the signature; `look` sees the page before and after signing. */
export async function signCharter(
  page: Page,
  parallax: Parallax,
  side: 'a' | 'b',
  look: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const [mail] = mailsTo(await mailbox(parallax.mailboxUrl), leadOf(side)).filter(({ subject }) =>
    subject.startsWith('Please sign'),
  );
  const [link] = mail?.body.text.match(/https?:\/\/\S+\/charters\/\w+/) ?? [];
  if (!link) throw new Error('no mail with a link to the charter has arrived');
  await page.goto(link);
  await signIn(page, parallax, leadOf(side));
  await page.getByRole('heading', { level: 1, name: 'Listening charter' }).waitFor();
  await look(page);
  await page.getByLabel('Your name').fill(`Lead of ${NAMES[side]}`);
  await page.getByRole('button', { name: `Sign for ${NAMES[side]}` }).click();
  await page.getByText('Thank you. The charter is signed for').waitFor();
  await look(page);
}
