import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { ActionIcon, Badge, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconCopy,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { withCopiedItem, withMovedItem, withoutItem } from '../../../shared/questionnaire/editing.ts';
import { withItemBack } from '../../../shared/questionnaire/put-back.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { itemText, mirrored } from '../../../shared/questionnaire/wording.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { focusQuestion } from './focus-question.ts';
import { QuestionFields } from './question-fields.tsx';

interface QuestionRowProps {
  item: Item;
  itemKey: number;
  index: number;
  isOpen: boolean;
  onToggle: () => void;
}

/** A question in a line, with everything about it when it is opened. */
export function QuestionRow({ item, itemKey, index, isOpen, onToggle }: QuestionRowProps) {
  const words = useWords();
  const { value, change, takeAway, formerIds, language, names, problems, readOnly } = useEditing();
  const sortable = useSortable({ id: itemKey, disabled: readOnly });
  const text = localText({ ...itemText(item, null) }, language);
  const title = text ? mirrored(text, 'a', names) : words.text('console.questionnaires.no-words');
  const number = index + 1;
  const wrong = problemsAt(problems, `items.${index}`).length;
  const driver = 'driver' in item && value.drivers.find(({ id }) => id === item.driver);
  const move = (to: number) => {
    change(withMovedItem(value, index, to));
    // The focus goes with the question, so that it can be moved on.
    focusQuestion(to);
  };
  const remove = () => {
    takeAway(withoutItem(value, index), {
      what: words.text('console.questionnaires.question', { number }),
      putBack: (now) => withItemBack(now, index, item),
    });
    focusQuestion(Math.min(index, value.items.length - 2));
  };
  const byKey = (event: React.KeyboardEvent) => {
    if (!event.altKey || readOnly) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const to = index + step;
    if (step === 0 || to < 0 || to >= value.items.length) return;
    event.preventDefault();
    move(to);
  };
  const action = (key: 'up' | 'down' | 'duplicate' | 'remove') =>
    words.text(`console.questionnaires.question-${key}`, { number });
  return (
    <li
      ref={sortable.setNodeRef}
      className="question-row"
      data-dragging={sortable.isDragging || undefined}
      style={{
        transform: CSS.Translate.toString(sortable.transform),
        transition: sortable.transition ?? undefined,
      }}
    >
      <div className="question-line">
        {!readOnly && (
          <button
            type="button"
            className="question-handle"
            {...sortable.attributes}
            {...sortable.listeners}
            aria-roledescription={words.text('console.questionnaires.question-drag-role')}
            aria-label={words.text('console.questionnaires.question-drag', { number })}
          >
            <IconGripVertical size={18} aria-hidden />
          </button>
        )}
        <UnstyledButton
          id={`question-${index}`}
          className="question-toggle"
          aria-expanded={isOpen}
          aria-controls={fieldId(`items.${index}`)}
          onClick={onToggle}
          onKeyDown={byKey}
        >
          <span className="question-number">{number}.</span>
          <span className="question-words">
            <span lang={language}>{title}</span>
            <Group gap={6} mt={4} component="span">
              <Text span size="sm" c="dimmed">
                {words.text(`console.questionnaires.kind.${item.kind}`)}
                {driver && ` · ${localText(driver.title, language) || driver.id}`}
              </Text>
              {'predict' in item && item.predict && (
                <Badge component="span" color="blue" size="sm">
                  {words.text('console.questionnaires.predicted')}
                </Badge>
              )}
              {wrong > 0 && (
                <Badge component="span" color="red" size="sm">
                  {words.text('console.questionnaires.problems', { count: wrong })}
                </Badge>
              )}
            </Group>
          </span>
          <IconChevronDown
            size={18}
            aria-hidden
            className="question-chevron"
            data-open={isOpen || undefined}
          />
        </UnstyledButton>
        {!readOnly && (
          <div className="question-actions">
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === 0}
              aria-label={action('up')}
              onClick={() => move(index - 1)}
            >
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={index === value.items.length - 1}
              aria-label={action('down')}
              onClick={() => move(index + 1)}
            >
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={item.kind === 'recommend' || item.kind === 'overall'}
              aria-label={action('duplicate')}
              onClick={() => {
                change(withCopiedItem(value, index, formerIds));
                focusQuestion(number);
              }}
            >
              <IconCopy size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={value.items.length === 1}
              aria-label={action('remove')}
              onClick={remove}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </div>
        )}
      </div>
      <Collapse expanded={isOpen} id={fieldId(`items.${index}`)}>
        <div className="question-body">{isOpen && <QuestionFields item={item} index={index} />}</div>
      </Collapse>
    </li>
  );
}
