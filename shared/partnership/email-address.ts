import { z } from 'zod';

/**
 * An e-mail address in the form used to compare people: trimmed, lower case.
 *
 * The local part is case-sensitive by RFC 5321 but by no mail provider's practice, and rosters from
 * spreadsheets carry the same person as `Ann@x.example` and ` ann@x.example`.
 */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('is not an e-mail address').max(254, 'is too long'));
export type EmailAddress = z.infer<typeof EmailAddress>;
