import { z } from 'zod';

/** What every function knows of its installation. */
export const Installation = z.object({
  baseUrl: z.url().describe('Where the site is reached, without a slash at the end.'),
  mailFrom: z.string().min(3).describe('The sender of every mail, `Name <address>`.'),
  mailboxUrl: z.url().optional().describe('Where mails can be read, on one machine.'),
  mailsPerSecond: z.number().positive().describe('How many mails the mail service takes a second.'),
  operatorEmails: z.array(z.string()).describe('Who may always sign in as an operator.'),
});
export type Installation = z.infer<typeof Installation>;
