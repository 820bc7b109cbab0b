import { Button, Checkbox, Group, NativeSelect, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiScope, NewApiToken } from '../../../shared/access/scopes.ts';
import { answer } from '../api/answer.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useWords } from '../words/use-words.tsx';
import { apiTokensQuery } from './api-token-queries.ts';
import { PartnershipsField } from './partnership-choice.tsx';
import { schemaErrors } from './schema-errors.ts';
import { SecretShown } from './secret-shown.tsx';

const SCOPES = ['read', 'rosters', 'waves', 'everything'] as const satisfies readonly ApiScope[];
const EXPIRIES = ['30', '90', '365', ''] as const;
const EMPTY = { label: '', scopes: ['read'] as string[], partnerships: [] as string[], days: '90' };

/** Makes a token and shows its secret, this once. */
export function NewToken() {
  const words = useWords();
  const queries = useQueryClient();
  const form = useForm({
    initialValues: EMPTY,
    validate: (values) => schemaErrors(NewApiToken, detailsOf(values), words),
  });
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const create = useMutation({
    mutationFn: (values: typeof EMPTY) => answer(api.tokens.$post({ json: detailsOf(values) as never })),
    onSuccess: async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    },
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const submit = form.onSubmit(
    (values) => create.mutate(values),
    (errors) => focusFirstField(Object.keys(errors)),
  );
  const isEverything = form.values.scopes.includes('everything');
  return (
    <Paper withBorder p="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Title order={2} size="h4">
            {words.text('console.access.tokens.new')}
          </Title>
          <TextInput
            label={words.text('console.access.tokens.what-for')}
            placeholder={words.text('console.access.tokens.example')}
            maxLength={80}
            maw={480}
            {...form.getInputProps('label')}
          />
          <Checkbox.Group label={words.text('console.access.tokens.may')} {...form.getInputProps('scopes')}>
            <Stack gap="xs" mt="xs">
              {SCOPES.map((scope) => (
                <Checkbox
                  key={scope}
                  value={scope}
                  disabled={isEverything && scope !== 'everything'}
                  label={words.text(`console.access.tokens.scope.${scope}`)}
                  description={words.text(`console.access.tokens.scope-why.${scope}`)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group align="flex-start" grow preventGrowOverflow={false} wrap="wrap">
            <PartnershipsField
              label={words.text('console.access.tokens.reaches')}
              description={words.text('console.access.tokens.some-why')}
              path="partnerships"
              value={form.values.partnerships}
              onChange={(ids) => form.setFieldValue('partnerships', ids)}
              error={form.errors.partnerships as string | undefined}
            />
            <NativeSelect
              label={words.text('console.access.tokens.expires')}
              data={EXPIRIES.map((days) => ({
                value: days,
                label: days
                  ? words.text('console.access.tokens.expires-in', { days: Number(days) })
                  : words.text('console.access.tokens.never'),
              }))}
              {...form.getInputProps('days')}
            />
          </Group>
          {create.error && <SaveProblem error={create.error} unplaced={unplaced} />}
          <Button type="submit" w="fit-content" loading={create.isPending}>
            {words.text('console.access.tokens.create')}
          </Button>
          {create.data && <SecretShown label={create.data.label} secret={create.data.secret} />}
        </Stack>
      </form>
    </Paper>
  );
}

/** What the API takes. */
function detailsOf({ label, scopes, partnerships, days }: typeof EMPTY) {
  return {
    label,
    scopes: scopes.includes('everything') ? ['everything'] : scopes,
    partnerships: partnerships.length > 0 ? partnerships : null,
    days: days === '' ? null : Number(days),
  };
}
