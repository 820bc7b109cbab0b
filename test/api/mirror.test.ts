import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationKey } from '../../functions/store/keys.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { anOpenProgramme, aReleasedProgramme, firstOf, type Programme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { CLOSES } from '../builders/wave.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const SHEET = { 'early.us': '7', overall: '7', _step: 'submit' };
const get = async (token: string) => (await app.ask(`/r/${token}`)).text();
const post = (token: string, fields: Record<string, string>) => app.ask(`/r/${token}`, formBody(fields));
const wish = (token: string) => post(token, { _step: 'mirror', _mirror: 'yes' });
const CHECKBOX = /<input type="checkbox" name="_mirror"/;
const TICKED = /<input type="checkbox" name="_mirror"[^>]* checked=""/;

async function answered(wave: Record<string, unknown> = { mirrorBack: true }) {
  const programme = await anOpenProgramme(app.services, { wave });
  const token = await programme.linkFor(firstOf(programme, 'a'));
  expect((await post(token, SHEET)).status).toBe(303);
  return { ...programme, token };
}
const invitationOf = async (programme: Programme) => {
  const { id, side } = firstOf(programme, 'a');
  return app.services.stores.invitations.find({ waveId: programme.wave.id, memberId: id, side });
};
async function become(programme: Programme, state: 'closed' | 'released' | 'insufficient') {
  const { stores } = app.services;
  const wave = await stores.waves.find(programme.wave.id);
  if (!wave) throw new Error('the wave is missing');
  await stores.waves.change(wave, { state, closedAt: CLOSES });
}

describe('asking for a short result', () => {
  test('is offered on the receipt page of a wave that mirrors back, and announced on page one', async () => {
    const programme = await anOpenProgramme(app.services, { wave: { mirrorBack: true } });
    const token = await programme.linkFor(firstOf(programme, 'a'));
    expect(await get(token)).toContain('After you have answered you can ask for a short result.');
    await post(token, SHEET);
    expect(await get(token)).toMatch(CHECKBOX);
    expect(await get(token)).not.toMatch(TICKED);
  });

  test('is neither offered nor taken where the wave does not mirror back', async () => {
    const programme = await answered({});
    expect(await get(programme.token)).not.toMatch(CHECKBOX);
    await wish(programme.token);
    expect(await invitationOf(programme)).not.toHaveProperty('mirrorWanted');
  });

  test('stands on the invitation, can be undone, and leaves nothing behind then', async () => {
    const programme = await answered();
    const before = await invitationOf(programme);
    expect((await wish(programme.token)).status).toBe(303);
    expect(await invitationOf(programme)).toEqual({ ...before, mirrorWanted: true });
    expect(await get(programme.token)).toMatch(TICKED);
    await post(programme.token, { _step: 'mirror' });
    expect(await invitationOf(programme)).toEqual(before);
  });

  test('leaves every answer as it is, and no GET notes a wish', async () => {
    const programme = await answered();
    const { responses } = await app.services.database.contents();
    await wish(programme.token);
    expect((await app.services.database.contents()).responses).toEqual(responses);
    await post(programme.token, { _step: 'mirror' });
    await app.ask(`/r/${programme.token}?_step=mirror&_mirror=yes`);
    expect(await invitationOf(programme)).not.toHaveProperty('mirrorWanted');
  });

  test('is possible until the release, by the link that was used and no other', async () => {
    const programme = await answered();
    const other = await programme.linkFor(firstOf(programme, 'a'));
    await wish(other);
    expect(await invitationOf(programme)).not.toHaveProperty('mirrorWanted');
    await become(programme, 'closed');
    expect(await get(programme.token)).toMatch(CHECKBOX);
    expect(await get(other)).not.toMatch(CHECKBOX);
    await wish(programme.token);
    expect(await invitationOf(programme)).toMatchObject({ mirrorWanted: true });
    await become(programme, 'insufficient');
    expect(await get(programme.token)).not.toMatch(CHECKBOX);
    await post(programme.token, { _step: 'mirror' });
    expect(await invitationOf(programme)).toMatchObject({ mirrorWanted: true });
  });

  test('ends when the answers are withdrawn, or no more mails are wanted', async () => {
    const withdrawn = await answered();
    await wish(withdrawn.token);
    await post(withdrawn.token, { _step: 'withdraw' });
    expect(await invitationOf(withdrawn)).not.toHaveProperty('mirrorWanted');
    const declined = await answered();
    await wish(declined.token);
    await post(declined.token, { _step: 'decline' });
    expect(await invitationOf(declined)).not.toHaveProperty('mirrorWanted');
  });

  test('is shown to no operator and no lead', async () => {
    const programme = await answered();
    const asked = ['', '/progress', '/deliveries'];
    const answersTo = async (email: string) =>
      Promise.all(
        asked.map(async (path) =>
          (
            await app.ask(`/api/v1/waves/${programme.wave.id}${path}`, { as: await app.signedIn(email) })
          ).text(),
        ),
      );
    const before = [await answersTo(OPERATOR), await answersTo(LEAD_A)];
    await wish(programme.token);
    expect([await answersTo(OPERATOR), await answersTo(LEAD_A)]).toEqual(before);
  });

  test('tells somebody without an address to look again', async () => {
    const programme = await answered();
    const { id, side } = firstOf(programme, 'a');
    const found = await app.services.stores.invitations.find({
      waveId: programme.wave.id,
      memberId: id,
      side,
    });
    if (!found) throw new Error('the invitation is missing');
    const { email: _, ...onPaper } = found;
    await app.services.database.register.put({ ...invitationKey(programme.wave.id, side, id), ...onPaper });
    const page = await get(programme.token);
    expect(page).toContain('We have no e-mail address of yours');
    expect(page).not.toMatch(CHECKBOX);
  });
});

describe('the page behind a link after the release', () => {
  test('shows the short result to whoever has a link of the wave, answered or not', async () => {
    const programme = await answered();
    const silent = await programme.linkFor(firstOf(programme, 'b'));
    const other = await aReleasedProgramme(app.services);
    const report = await app.services.stores.reports.find(other.wave.id, CLOSES);
    if (!report) throw new Error('the report is missing');
    await app.services.stores.reports.save(programme.wave.id, CLOSES, 'a', report);
    await become(programme, 'released');
    for (const token of [programme.token, silent]) {
      const page = await get(token);
      expect(page).toContain('The short result');
      expect(page).toContain('on a scale from 0 to 10');
      expect(page).toContain('No joint action has been recorded here yet.');
      expect(page).not.toMatch(CHECKBOX);
    }
    expect(await get('AAAAAAAAAAAAAAAAAAAAAA')).not.toContain('The short result');
  });

  test('shows none where the wave does not mirror back', async () => {
    const programme = await answered({});
    await become(programme, 'released');
    expect(await get(programme.token)).not.toContain('The short result');
  });

  test('says of an insufficient wave that nobody is shown anything', async () => {
    const programme = await answered();
    await become(programme, 'insufficient');
    expect(await get(programme.token)).toContain('on at least one side too few people answered');
  });
});
