import type { Page } from 'playwright-core';
import type { Parallax } from '../../functions/local/run.ts';
import { mailbox, mailsTo, signInLink } from '../local/mailbox.ts';

/** From the sign-in page, through the mailbox, to where one wanted to go. */
export async function signIn(page: Page, parallax: Parallax, address: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  await parallax.idle();
  const mail = mailsTo(await mailbox(parallax.mailboxUrl), address)
    .filter(({ subject }) => subject === 'Your link to sign in to Parallax')
    .at(-1);
  if (!mail) throw new Error('no mail to sign in with has arrived');
  await page.goto(signInLink(mail));
  await page.getByRole('button', { name: 'Sign in' }).click();
}
