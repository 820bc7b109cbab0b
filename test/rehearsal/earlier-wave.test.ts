import { beforeEach, expect, test } from 'vitest';
import { invitationDigest, tokenFrom } from '../../shared/invitation/token.ts';
import { EarlierWave } from '../../shared/rehearsal/changed-cells.ts';
import { startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { anOpenProgramme, aReleasedProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  return () => app.stop();
});

async function ask(id: string, email = OPERATOR): Promise<Response> {
  return await app.ask(`/api/v1/waves/${id}/invited-cohorts`, { as: await app.signedIn(email) });
}

test('a released wave tells who was invited by cohort, and which cohorts its report shows', async () => {
  const { wave, members } = await aReleasedProgramme(app.services);
  const earlier = EarlierWave.parse(await (await ask(wave.id)).json());
  expect(earlier).toMatchObject({ id: wave.id, number: 1, shown: [] });
  expect(earlier.groups.flatMap((group) => group.members).sort()).toEqual(members.map(({ id }) => id).sort());
});

test('who answered is nowhere in it', async () => {
  const { wave, members } = await aReleasedProgramme(app.services);
  const before = await (await ask(wave.id)).text();
  const [first] = members;
  if (!first) throw new Error('nobody');
  await app.services.database.register.update(
    { pk: `wave#${wave.id}`, sk: `invitation#${first.side}#${first.id}` },
    {
      UpdateExpression: 'SET usedBy = :digest',
      ExpressionAttributeValues: { ':digest': invitationDigest(tokenFrom(new Uint8Array(16))) },
    },
  );
  expect(await (await ask(wave.id)).text()).toBe(before);
});

test('a wave that is not released tells nothing, and leads are told nothing at all', async () => {
  const open = await anOpenProgramme(app.services);
  expect((await ask(open.wave.id)).status).toBe(409);
  const released = await aReleasedProgramme(app.services);
  expect((await ask(released.wave.id, LEAD_A)).status).toBe(403);
});
