import { Button, Group, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Lead, type Side } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { languageName } from '../languages/language-names.ts';
import { allPartnershipsQuery } from '../partnerships/all-partnerships-query.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { Window } from '../shell/window.tsx';
import { SIDES } from '../sides/sides.ts';
import { useSpoken } from '../words/use-words.tsx';
import { PartnershipField } from './partnership-choice.tsx';
import { LEADS_KEY } from './people-queries.ts';
import { schemaErrors } from './schema-errors.ts';

/** Makes somebody the lead of a side and mails them a link that signs them in. */
export function InviteLead({ onClose }: { onClose: () => void }) {
  const { words, languages } = useSpoken();
  const queries = useQueryClient();
  const { data: partnerships = [] } = useQuery(allPartnershipsQuery);
  const form = useForm({
    initialValues: { partnership: '', side: 'a', name: '', email: '', language: words.language },
    validate: ({ partnership, ...lead }) => ({
      ...schemaErrors(Lead, lead, words),
      ...(partnership ? {} : { partnership: words.text('console.access.leads.choose-partnership') }),
    }),
  });
  const draft = useKeptDraft('lead', form.values);
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const invite = useMutation({
    mutationFn: ({ partnership: id, side, ...lead }: typeof form.values) =>
      answer(api.partnerships[':id'].leads.$post({ param: { id }, json: { ...lead, side: side as Side } })),
    onSuccess: async ({ email, partnershipId }) => {
      draft.saved();
      await Promise.all([
        queries.invalidateQueries({ queryKey: LEADS_KEY }),
        queries.invalidateQueries({ queryKey: ['partnership', partnershipId] }),
      ]);
      notifications.show({ message: words.text('console.access.people.sent', { who: email }) });
      onClose();
    },
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const submit = form.onSubmit(
    (values) => invite.mutate(values),
    (errors) => focusFirstField(Object.keys(errors)),
  );
  const chosen = partnerships.find(({ id }) => id === form.values.partnership);
  return (
    <Window title={words.text('console.access.leads.invite-title')} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <KeptDraftOffer draft={draft} onTake={form.setValues} />
          <PartnershipField
            label={words.text('console.access.leads.partnership')}
            placeholder={words.text('console.access.leads.choose-partnership')}
            path="partnership"
            value={form.values.partnership}
            onChange={(id) => form.setFieldValue('partnership', id)}
            error={form.errors.partnership as string | undefined}
          />
          {chosen && (
            <Radio.Group label={words.text('console.access.leads.side')} {...form.getInputProps('side')}>
              <Group mt="xs">
                {SIDES.map((side) => (
                  <Radio key={side} value={side} label={chosen.sides[side].name} />
                ))}
              </Group>
            </Radio.Group>
          )}
          <TextInput
            label={words.text('console.access.name')}
            maxLength={120}
            withAsterisk
            {...form.getInputProps('name')}
          />
          <TextInput
            label={words.text('console.access.email')}
            type="email"
            maxLength={254}
            withAsterisk
            {...form.getInputProps('email')}
          />
          <NativeSelect
            label={words.text('console.access.language')}
            description={words.text('console.access.language-why')}
            data={languages.map((value) => ({ value, label: languageName(value, words.language) }))}
            {...form.getInputProps('language')}
          />
          {invite.error && <SaveProblem error={invite.error} unplaced={unplaced} />}
          <Group justify="flex-end">
            <Button type="submit" loading={invite.isPending}>
              {words.text('console.access.people.send')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
