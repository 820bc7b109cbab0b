import { Alert, List, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import { isTold } from '../../../shared/wave/since-last-wave.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { wallClockIn, wallClockOf } from '../dates/wall-clock.ts';
import { languageName } from '../languages/language-names.ts';
import { membersQuery } from '../members/member-queries.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { questionnairesQuery, questionnaireTitle } from './questionnaire-queries.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

interface DeployWaveProps {
  wave: Wave;
  partnership: Partnership;
  opened: boolean;
  onClose: () => void;
}

/** Asks once more before the draft is frozen and people are invited. */
export function DeployWave({ wave, partnership, opened, onClose }: DeployWaveProps) {
  const words = useWords();
  const queries = useQueryClient();
  const members = useQuery({ ...membersQuery(partnership.id), enabled: opened });
  const questionnaires = useQuery(questionnairesQuery);
  const title = questionnaireTitle(wave.questionnaire, questionnaires.data);
  const { timeZone, opensAt } = wave.schedule;
  const isNow = wallClockOf(opensAt, timeZone) <= wallClockIn(new Date(), timeZone);

  const isSigned = wave.unsignedReason === undefined;

  const deploy = async () => {
    const deployed = await answer(api.waves[':id'].deploy.$post({ param: { id: wave.id } }));
    queries.setQueryData(waveQuery(wave.id).queryKey, deployed);
    await queries.invalidateQueries({ queryKey: wavesQuery(wave.partnershipId).queryKey });
    notifications.show({
      message:
        awaitedSides(deployed).length > 0
          ? 'The wave is deployed. The leads of both sides are asked to sign the charter.'
          : isNow
            ? 'The wave is deployed and opens in a moment.'
            : `The wave is deployed. It opens ${formatMoment(words, opensAt, timeZone)}.`,
    });
  };
  const counts = SIDES.map(
    (side) =>
      `${members.data?.filter((member) => member.side === side).length ?? '…'} of ${partnership.sides[side].name}`,
  );

  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Deploy this wave"
      confirm="Deploy wave"
      onConfirm={deploy}
    >
      <Text>
        {isSigned && 'The leads of both sides are asked by e-mail to sign the charter. '}
        {isNow
          ? `As soon as ${isSigned ? 'both sides have signed' : 'you deploy'}, the wave opens`
          : `On ${formatMoment(words, opensAt, timeZone)}${isSigned ? ', or later when both sides have signed,' : ''} the wave opens`}{' '}
        and everyone on the roster is invited by e-mail: {counts.join(' and ')}.
      </Text>
      <Alert color="ochre" icon={<IconLock aria-hidden />} title="From then on this cannot be changed">
        <List size="sm" spacing={4}>
          {unchangeable(words, wave, title).map((fact) => (
            <List.Item key={fact}>{fact}</List.Item>
          ))}
        </List>
      </Alert>
    </ConfirmDialog>
  );
}

/** What a deployed wave keeps, with the values it keeps. */
function unchangeable(words: Words, wave: Wave, title: string) {
  const { languages, schedule, privacy, cohortDimensions, mirrorBack, charter } = wave;
  const { unsignedReason, sinceLastWave } = wave;
  const { remindersAt, closesAt, timeZone } = schedule;
  const reminders = remindersAt.length === 1 ? '1 reminder' : `${remindersAt.length || 'no'} reminders`;
  const { sideMinimum, cohortMinimum, commentMinimum } = privacy;
  return [
    `Questionnaire: ${title}`,
    `Languages: ${languages.map((language) => languageName(language, words.language)).join(', ')}`,
    `Charter: ${charter ? 'as you wrote it' : 'Parallax’s own words'}, ${unsignedReason ? 'not signed, with your reason' : 'signed by a lead of each side'}`,
    ...(isTold(sinceLastWave) ? ['What happened since the last wave: as you wrote it'] : []),
    `Schedule: closes ${formatMoment(words, closesAt, timeZone)}, ${reminders}. An open wave can only be extended, closed early or cancelled`,
    `Privacy minimums: ${sideMinimum} answers a side, ${cohortMinimum} a cohort, ${commentMinimum} for comments; respondents are promised them`,
    `Short result: ${mirrorBack ? 'mailed to respondents who ask for it' : 'not offered'}`,
    `Cohort dimensions: ${cohortDimensions.join(', ') || 'none'}`,
  ];
}
