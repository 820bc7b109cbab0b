import { signCharter } from '../functions/charter/sign-charter.ts';
import { SIDES } from '../shared/partnership/partnership.ts';
import { Questionnaire } from '../shared/questionnaire/questionnaire.ts';
import { answerSlots, isSlotAskedOf } from '../shared/questionnaire/slots.ts';
import { WaveId } from '../shared/wave/wave.ts';
import { startLocalApi } from './local-api.ts';

export const PRODUCT_QUESTIONNAIRE = 'partnership-health';

/** A wave with the product's own questionnaire in all its languages, and a link to answer it. */
export async function startOpenWave() {
  const languages = ['en', 'hi', 'ru'];
  const api = await startLocalApi();
  const { parallax } = api;
  const lead = (side: string) => [{ name: `Lead ${side}`, email: `lead@${side}.example`, language: 'en' }];
  const partnership = await api.call<{ id: string }>('POST', '/partnerships', {
    name: 'Example Freight and Sample Telecom',
    sides: {
      a: { name: 'Example Freight', leads: lead('a') },
      b: { name: 'Sample Telecom', leads: lead('b') },
    },
  });
  await api.call('PUT', `/partnerships/${partnership.id}/members`, {
    members: Array.from({ length: 12 }, (_, index) => ({
      side: index % 2 ? 'a' : 'b',
      name: `Person ${index + 1}`,
      email: `person${index + 1}@questionnaire.example`,
    })),
  });
  const wave = await api.call<{ id: string }>('POST', `/partnerships/${partnership.id}/waves`, {
    title: 'Measured',
    questionnaire: { id: PRODUCT_QUESTIONNAIRE, version: 1 },
    languages,
    schedule: {
      timeZone: 'Europe/Berlin',
      opensAt: new Date().toISOString(),
      closesAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    },
  });
  await api.call('POST', `/waves/${wave.id}/deploy`);
  const deployed = await parallax.services.stores.waves.find(WaveId.parse(wave.id));
  if (!deployed) throw new Error('the wave is missing');
  for (const side of SIDES) {
    const [signer] = lead(side);
    if (signer) await signCharter(parallax.services, deployed, side, signer);
  }
  await parallax.tick();
  const questionnaire = Questionnaire.parse(
    await api.call('GET', `/questionnaires/${PRODUCT_QUESTIONNAIRE}`),
  );
  const mailbox = (await (await fetch(`${parallax.mailboxUrl}/store`)).json()) as {
    emails: { body: { text: string } }[];
  };
  const link = mailbox.emails
    .map(({ body }) => /https?:\/\/\S+\/r\/[\w-]{22}/.exec(body.text)?.[0])
    .find(Boolean);
  if (!link) throw new Error('no invitation arrived');
  return {
    link,
    languages,
    items: questionnaire.items.length,
    ratings: answerSlots(questionnaire).filter((slot) => isSlotAskedOf(slot, 'a')).length,
    stop: () => parallax.stop(),
  };
}
