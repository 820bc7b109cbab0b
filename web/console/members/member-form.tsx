import { Autocomplete, Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Member, MemberDetails } from '../../../shared/partnership/member.ts';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { ApiProblem, isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { timeZoneNames } from '../dates/time-zones.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { schemaErrors } from '../settings/schema-errors.ts';
import { SaveProblem } from '../shell/save-problem.tsx';
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts';
import { Window } from '../shell/window.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { MemberConflict } from './member-conflict.tsx';
import { membersQuery } from './member-queries.ts';
import { type MemberValues, memberDetails, memberValues } from './member-values.ts';

interface MemberFormProps {
  partnership: Partnership;
  members: readonly Member[];
  /** Whom to change; null for somebody new. */
  member: Member | null;
  onClose: () => void;
}

/** Adds or changes one person. The same schema checks here and in the API. */
export function MemberForm({ partnership, members, member, onClose }: MemberFormProps) {
  const words = useWords();
  const queries = useQueryClient();
  const dimensions = [...new Set(members.flatMap(({ cohorts }) => Object.keys(cohorts)))].sort();
  const [base, setBase] = useState(member);
  const first = memberValues(base, dimensions);
  const [values, setValues] = useState<MemberValues>(first);
  const [tried, setTried] = useState(false);
  const release = useUnsavedGuard(JSON.stringify(values) !== JSON.stringify(first));
  const listKey = membersQuery(partnership.id).queryKey;

  const save = useMutation({
    mutationFn: async (over: Member | null) => {
      const details = memberDetails(values) as MemberDetails;
      const param = { id: partnership.id };
      if (!over) return await answer(api.partnerships[':id'].members.$post({ param, json: details }));
      const { id, ...read } = over;
      return await answer(
        api.partnerships[':id'].members[':member'].$put({
          param: { ...param, member: id },
          json: { details, read },
        }),
      );
    },
    onSuccess: async ({ name }) => {
      release();
      await queries.invalidateQueries({ queryKey: listKey });
      notifications.show({ message: words.text('console.roster.saved', { name }) });
      onClose();
    },
  });
  const errors: Record<string, string> = {
    ...(tried ? schemaErrors(MemberDetails, memberDetails(values), words) : {}),
    ...Object.fromEntries(
      (save.error instanceof ApiProblem ? save.error.problems : []).map(({ field, message }) => [
        field,
        message,
      ]),
    ),
  };
  const set = (change: Partial<MemberValues>) => {
    save.reset();
    setValues({ ...values, ...change });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (MemberDetails.safeParse(memberDetails(values)).success) save.mutate(base);
  };
  const fields = ['side', 'name', 'email', 'language', 'timeZone'];
  return (
    <Window
      title={words.text(member ? 'console.roster.edit-title' : 'console.roster.add-title')}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Radio.Group
            label={words.text('console.roster.head.side')}
            value={values.side}
            onChange={(side) => set({ side: side as Side })}
            error={errors.side}
          >
            <Stack gap="xs" mt="xs">
              {SIDES.map((side) => (
                <Radio key={side} value={side} label={partnership.sides[side].name} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput
            label={words.text('console.roster.head.name')}
            withAsterisk
            data-autofocus
            value={values.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
            error={errors.name}
          />
          <TextInput
            label={words.text('console.roster.head.email')}
            description={words.text('console.roster.email-how')}
            inputMode="email"
            value={values.email}
            onChange={({ currentTarget }) => set({ email: currentTarget.value })}
            error={errors.email}
          />
          <NativeSelect
            label={words.text('console.roster.head.language')}
            data={[
              { value: '', label: words.text('console.roster.default') },
              ...[...new Set([...OFFERED_LANGUAGES, ...(values.language ? [values.language] : [])])].map(
                (tag) => ({
                  value: tag,
                  label: languageName(tag, words.language),
                }),
              ),
            ]}
            value={values.language}
            onChange={({ currentTarget }) => set({ language: currentTarget.value })}
            error={errors.language}
          />
          <Autocomplete
            label={words.text('console.roster.time-zone')}
            description={words.text('console.roster.time-zone-how')}
            data={timeZoneNames(values.timeZone)}
            limit={30}
            value={values.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            error={errors.timeZone}
          />
          {dimensions.map((dimension) => (
            <Autocomplete
              key={dimension}
              label={words.text('console.roster.cohort-of', { dimension })}
              data={[...new Set(members.flatMap(({ cohorts }) => cohorts[dimension] ?? []))].sort()}
              limit={30}
              value={values.cohorts[dimension] ?? ''}
              onChange={(value) => set({ cohorts: { ...values.cohorts, [dimension]: value } })}
              error={errors[`cohorts.${dimension}`]}
            />
          ))}
          {isProblem(save.error, 'conflict') && member ? (
            <MemberConflict
              partnership={partnership}
              id={member.id}
              mine={values}
              dimensions={dimensions}
              onOver={(theirs) => save.mutate(theirs)}
              onLoad={(theirs) => {
                save.reset();
                setBase(theirs);
                setValues(memberValues(theirs, dimensions));
              }}
            />
          ) : (
            save.error && (
              <SaveProblem
                error={save.error}
                unplaced={
                  save.error instanceof ApiProblem
                    ? save.error.problems.filter(({ field }) => !fields.includes(field))
                    : []
                }
              />
            )
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.text('console.shell.go-back')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {words.text('console.roster.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
