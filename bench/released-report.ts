import { loadSampleProgramme } from '../functions/local/sample-programme.ts';
import { SKIP_STEP, STEP_FIELD } from '../functions/pages/report/read-guess.ts';
import { mintSignIn } from '../functions/sign-in/sign-in.ts';
import { startLocalApi } from './local-api.ts';

const LEAD = 'lead@example-freight.example';

/** The sample's second wave, and a lead who is signed in and has opened its report. */
export async function startReleasedReport() {
  const api = await startLocalApi();
  const { parallax } = api;
  await loadSampleProgramme(parallax.services);
  const { items: partnerships } = await api.call<{ items: { id: string }[] }>('GET', '/partnerships');
  const { items: waves } = await api.call<{ items: { id: string; state: string; number: number }[] }>(
    'GET',
    `/partnerships/${partnerships[0]?.id}/waves`,
  );
  const wave = waves.find(({ state }) => state === 'released');
  if (!wave) throw new Error('the sample has no released wave');

  const origin = { origin: parallax.url };
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${parallax.url}${path}`, {
      method: 'POST',
      headers: { ...origin, ...headers },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const signedIn = await post(`/sign-in/${await mintSignIn(parallax.services, LEAD)}`, {});
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error('signing in gave no session');
  const path = `/reports/${wave.id}`;
  await post(path, { [STEP_FIELD]: SKIP_STEP }, { cookie });
  return {
    url: `${parallax.url}${path}`,
    cookie,
    languages: ['en', 'hi', 'ru'],
    stop: () => parallax.stop(),
  };
}
