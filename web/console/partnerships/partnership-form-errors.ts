import { PartnershipDetails, SIDES } from '../../../shared/partnership/partnership.ts';
import { asSentence } from '../shell/show-input-problems.ts';
import type { Words } from '../words/words.ts';
import { type PartnershipValues, partnershipDetails } from './partnership-form-values.ts';

/**
 * What can be seen to be wrong before the server is asked, by field: what is missing, in words of the form's
 * own, and whatever else the API's schema has against it. A lead row in which nothing stands is no lead.
 */
export function partnershipErrors(values: PartnershipValues, words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  const { error } = PartnershipDetails.safeParse(partnershipDetails(values));
  for (const { path, message } of error?.issues ?? []) {
    // Of several tags that are wrong one is told beside their common field.
    const field = path[0] === 'tags' ? 'tags' : path.join('.');
    errors[field] ??= asSentence(words.problem(message));
  }
  return { ...withoutUnused(errors, values), ...missing(values, words) };
}

function withoutUnused(errors: Record<string, string>, { sides }: PartnershipValues): Record<string, string> {
  const unused = SIDES.flatMap((side) =>
    sides[side].leads.flatMap(({ name, email }, index) =>
      name.trim() || email.trim() ? [] : [`sides.${side}.leads.${index}.`],
    ),
  );
  return Object.fromEntries(
    Object.entries(errors).filter(([field]) => !unused.some((prefix) => field.startsWith(prefix))),
  );
}

function missing(values: PartnershipValues, { text }: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  if (!values.name.trim()) errors.name = text('console.partnership.form.needs-name');
  for (const side of SIDES) {
    const path = `sides.${side}`;
    if (!values.sides[side].name.trim()) {
      errors[`${path}.name`] = text('console.partnership.form.needs-organisation');
    }
    values.sides[side].leads.forEach(({ name, email }, index) => {
      if (!name.trim() && !email.trim()) return;
      if (!name.trim()) {
        errors[`${path}.leads.${index}.name`] = text('console.partnership.form.needs-lead-name');
      }
      if (!email.trim()) {
        errors[`${path}.leads.${index}.email`] = text('console.partnership.form.needs-email');
      }
    });
  }
  return errors;
}
