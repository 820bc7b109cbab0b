import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type InputProblem, isProblem } from '../api/api-problem.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { useWords } from '../words/use-words.tsx';
import type { Person } from './people-queries.ts';
import { PersonFields } from './person-fields.tsx';
import { type PersonValues, personErrors, personValues } from './person-form-values.ts';

interface PersonFormProps {
  /** Whose access is changed; nobody's while somebody is invited. */
  person?: Person;
  submit: string;
  onSave: (values: PersonValues) => Promise<void>;
  /** What to show when somebody else changed the same access first. */
  conflict?: (values: PersonValues) => ReactNode;
}

/** The form of somebody's access, validated as the API does. */
export function PersonForm({ person, submit, onSave, conflict }: PersonFormProps) {
  const words = useWords();
  const form = useForm<PersonValues>({
    initialValues: personValues(words.language, person),
    validate: (values) => personErrors(values, words),
  });
  const draft = useKeptDraft(person ? `person/${person.email}/${person.revision}` : 'person', form.values);
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: onSave,
    onSuccess: draft.saved,
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const submitValid = (values: PersonValues) => {
    setUnplaced([]);
    save.mutate(values);
  };
  const isConflict = isProblem(save.error, 'conflict') && conflict !== undefined;
  return (
    <form onSubmit={form.onSubmit(submitValid, (errors) => focusFirstField(Object.keys(errors)))} noValidate>
      <Stack>
        <KeptDraftOffer draft={draft} onTake={form.setValues} />
        <PersonFields form={form} isKnown={person !== undefined} />
        {isConflict && conflict(form.values)}
        {save.error && !isConflict && <SaveProblem error={save.error} unplaced={unplaced} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
