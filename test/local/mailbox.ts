import { z } from 'zod';

const Email = z.object({
  subject: z.string(),
  destination: z.object({ to: z.array(z.string()) }),
  body: z.object({ text: z.string().default(''), html: z.string().default('') }),
});
export type Email = z.infer<typeof Email>;

/** Everything the local mail service has accepted so far, oldest first. */
export async function mailbox(mailboxUrl: string): Promise<Email[]> {
  const answer = await fetch(`${mailboxUrl}/store`);
  return z.object({ emails: z.array(Email) }).parse(await answer.json()).emails;
}

export function mailsTo(emails: readonly Email[], address: string): Email[] {
  return emails.filter(({ destination }) => destination.to.some((to) => to.includes(address)));
}

/** The respondent's link in a mail. */
export function answerLink({ body }: Email): string {
  const [link] = body.text.match(/https?:\/\/\S+?\/r\/[A-Za-z0-9_-]{22}/) ?? [];
  if (!link) throw new Error('the mail has no link to answer');
  return link;
}

/** The sign-in link in a mail. */
export function signInLink({ body }: Email): string {
  const [link] = body.text.match(/https?:\/\/\S+\/sign-in\/\S+/) ?? [];
  if (!link) throw new Error('the mail has no link to sign in');
  return link;
}

/** Every token that any mail carries. */
export function tokensIn(emails: readonly Email[]): string[] {
  return [...new Set(emails.flatMap(({ body }) => body.text.match(/(?<=\/r\/)[A-Za-z0-9_-]{22}/g) ?? []))];
}
