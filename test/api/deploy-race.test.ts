import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployWave } from '../../functions/api/deploy-wave.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { startServices, type TestServices } from '../builders/services.ts';

let services: TestServices;
beforeEach(async () => {
  services = await startServices();
  services.setClock('2026-08-25T08:00:00.000Z');
});
afterEach(() => services.stop());

/** Services in which somebody does something to the questionnaire right after it was read. */
function raced(meanwhile: (read: NonNullable<Awaited<ReturnType<Find>>>) => Promise<unknown>) {
  const { questionnaires } = services.stores;
  const findStored: Find = async (...which) => {
    const read = await questionnaires.findStored(...which);
    if (read) await meanwhile(read);
    return read;
  };
  return { ...services, stores: { ...services.stores, questionnaires: { ...questionnaires, findStored } } };
}
type Find = TestServices['stores']['questionnaires']['findStored'];

test.each([
  [
    'replaced',
    (read: Parameters<TestServices['stores']['questionnaires']['replace']>[1]) =>
      services.stores.questionnaires.replace({ ...read.questionnaire, title: { en: 'Reworded' } }, read),
  ],
  [
    'removed',
    ({ questionnaire: { id, version } }: { questionnaire: { id: never; version: number } }) =>
      services.stores.questionnaires.remove(id, version),
  ],
] as const)(
  'a questionnaire that is %s while its wave is being deployed stops the deployment',
  async (_, meanwhile) => {
    const { partnership, wave } = await aDraftProgramme(services);
    await expect(deployWave(raced(meanwhile as never), partnership, wave)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await services.stores.waves.find(wave.id))?.state).toBe('draft');
    const stored = await services.stores.questionnaires.findStored(wave.questionnaire.id, 1);
    expect(stored?.inUse ?? false).toBe(false);
  },
);

test('what a wave froze is what the library keeps, whoever saves a moment later', async () => {
  const { partnership, wave } = await aDraftProgramme(services);
  await deployWave(services, partnership, wave);
  const stored = await services.stores.questionnaires.findStored(wave.questionnaire.id, 1);
  if (!stored) throw new Error('gone');
  const reworded = { ...stored.questionnaire, title: { en: 'Reworded' } };
  expect(await services.stores.questionnaires.replace(reworded, stored)).toBeNull();
  const snapshot = await services.stores.waves.snapshot(wave.id);
  expect(snapshot?.questionnaire).toEqual(stored.questionnaire);
});
