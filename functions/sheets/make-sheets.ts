import { codeFrom } from '../../shared/invitation/code.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { codeDigest } from '../code/code-digest.ts';
import { concurrently } from '../concurrently.ts';
import { typeset } from '../document/typeset.ts';
import { Refusal } from '../refusal.ts';
import { acceptsAnswers } from '../respondent/open-link.ts';
import type { Services } from '../services.ts';
import { linkExpiry } from '../wave-steps/member-mail.ts';
import { snapshotOf } from '../wave-steps/snapshot-of.ts';
import { chooseAddressees, type SheetChoice } from './choose-addressees.ts';
import { sheetDocument } from './sheet-document.ts';
import { SHEET_TEMPLATE } from './sheet-template.ts';

/**
 * Makes the sheets of an open wave as one PDF, a page a person, each with a new code; codes that were printed
 * before keep working. The codes are stored as digests, and only when the document that holds them is made.
 *
 * @throws {Refusal} when the wave is not open, nobody fits the choice, or too many do
 */
export async function makeSheets(services: Services, wave: Wave, choice: SheetChoice): Promise<Uint8Array> {
  const { stores, clock, random, installation, log } = services;
  if (!acceptsAnswers(wave, clock())) {
    const { state } = wave;
    const is = state === 'open' ? 'closing' : state;
    throw new Refusal('wrong-state', `The wave is ${is}; sheets are printed while it is open.`);
  }
  const [snapshot, addressees] = await Promise.all([
    snapshotOf(services, wave),
    chooseAddressees(services, wave, choice),
  ]);
  const people = addressees.map((addressee) => ({ ...addressee, code: codeFrom(random(7)) }));
  const codes = await concurrently(4, people, async ({ code, invitation: name }) => ({
    digest: await codeDigest(code),
    name,
    expiresAt: linkExpiry(wave),
  }));
  const document = sheetDocument({ wave, snapshot, baseUrl: installation.baseUrl }, people);
  const { pdf } = await typeset(SHEET_TEMPLATE, document, { tagged: false });
  await stores.codes.add(codes);
  log.info('sheets were made', { sheets: codes.length });
  return pdf;
}
