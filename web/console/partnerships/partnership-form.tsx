import { Button, Group, Paper, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { PartnershipEditConflict } from './edit-conflict.ts';
import { PartnershipConflict } from './partnership-conflict.tsx';
import { partnershipErrors } from './partnership-form-errors.ts';
import { type PartnershipValues, partnershipValues, withoutEmptyLeads } from './partnership-form-values.ts';
import { SideFields } from './side-fields.tsx';
import { TagsField } from './tags-field.tsx';
import { useSuggestedName } from './use-suggested-name.ts';

interface PartnershipFormProps {
  partnership?: Partnership;
  submit: string;
  back: string;
  /**
   * Saves, and says where to go on.
   *
   * @param over what the values were made from, where that is not the partnership the form began with
   * @throws EditConflict when somebody else saved first
   */
  onSave: (values: PartnershipValues, over?: Partnership) => Promise<string>;
}

/** Name, kind, tags, and both sides with their leads. What is typed is kept until it is saved. */
export function PartnershipForm({ partnership, submit, back, onSave }: PartnershipFormProps) {
  const words = useWords();
  const { text } = words;
  const [, goTo] = useLocation();
  const form = useForm<PartnershipValues>({
    initialValues: partnershipValues(partnership),
    validate: (values) => partnershipErrors(values, words),
  });
  useSuggestedName(form, !partnership);
  const draft = useKeptDraft(
    partnership ? `partnership/${partnership.id}/${partnership.revision}` : 'partnership/new',
    form.values,
  );
  const release = useUnsavedGuard(form.isDirty());
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: ({ values, over }: { values: PartnershipValues; over?: Partnership }) => onSave(values, over),
    onSuccess: (next) => {
      draft.saved();
      release();
      goTo(next);
    },
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const submitValid = (values: PartnershipValues, over?: Partnership) => {
    const trimmed = withoutEmptyLeads(values);
    form.setValues(trimmed);
    setUnplaced([]);
    save.mutate({ values: trimmed, ...(over ? { over } : {}) });
  };
  const { error } = save;

  return (
    <form
      onSubmit={form.onSubmit(
        (values) => submitValid(values),
        (errors) => focusFirstField(Object.keys(errors)),
      )}
      noValidate
    >
      <Stack gap="lg">
        <KeptDraftOffer draft={draft} onTake={form.setValues} />
        <Paper withBorder p="lg">
          <Stack>
            <TextInput
              label={text('console.partnership.form.name')}
              description={text(
                partnership
                  ? 'console.partnership.form.name-hint'
                  : 'console.partnership.form.name-suggested',
              )}
              withAsterisk
              maxLength={160}
              {...form.getInputProps('name')}
            />
            <Radio.Group label={text('console.partnership.form.kind')} {...form.getInputProps('kind')}>
              <Stack gap="xs" mt="xs">
                {(['dyad', 'network'] as const).map((kind) => (
                  <Radio
                    key={kind}
                    value={kind}
                    label={text(`console.partnership.form.${kind}`)}
                    description={text(`console.partnership.form.${kind}-hint`)}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <TagsField form={form} />
          </Stack>
        </Paper>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {SIDES.map((side) => (
            <SideFields key={side} form={form} side={side} />
          ))}
        </SimpleGrid>
        {error instanceof PartnershipEditConflict && (
          <PartnershipConflict
            conflict={error}
            isSaving={save.isPending}
            onTake={(values) => submitValid(values, error.newest)}
          />
        )}
        {error && !(error instanceof PartnershipEditConflict) && (
          <SaveProblem error={error} unplaced={unplaced} />
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
          <LinkButton href={back} variant="subtle">
            {text('console.shell.go-back')}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
