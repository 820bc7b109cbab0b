import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Button, Menu, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ONCE, withMovedItem, withNewItem } from '../../../shared/questionnaire/editing.ts';
import type { Item } from '../../../shared/questionnaire/questionnaire.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';
import { focusQuestion } from './focus-question.ts';
import { QuestionRow } from './question-row.tsx';

const KINDS: readonly Item['kind'][] = ['behaviour', 'relationship', 'recommend', 'overall', 'comment'];

interface QuestionsTabProps {
  /** Keys of the questions that are open. */
  open: ReadonlySet<number>;
  onOpen: (open: ReadonlySet<number>) => void;
}

/** The questions in their order, which is changed by dragging, by buttons, or with Alt and an arrow. */
export function QuestionsTab({ open, onOpen }: QuestionsTabProps) {
  const words = useWords();
  const { value, keys, formerIds, change, readOnly } = useEditing();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (id: unknown) => keys.indexOf(Number(id));
  const place = (id: unknown) => ({ number: placeOf(id) + 1, of: value.items.length });
  const toggle = (key: number) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    onOpen(next);
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    change(withMovedItem(value, placeOf(active.id), placeOf(over.id)));
  };
  const add = (kind: Item['kind']) => {
    const [added = 0] = change(withNewItem(value, kind, formerIds)).slice(-1);
    onOpen(new Set([...open, added]));
    focusQuestion(value.items.length);
  };
  return (
    <Stack>
      {!readOnly && (
        <Text size="sm" c="dimmed">
          {words.text('console.questionnaires.order-how')}
        </Text>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{
          screenReaderInstructions: { draggable: words.text('console.questionnaires.drag-how') },
          announcements: {
            onDragStart: ({ active }) => words.text('console.questionnaires.drag-start', place(active.id)),
            onDragOver: ({ over }) =>
              over ? words.text('console.questionnaires.drag-over', place(over.id)) : undefined,
            onDragEnd: ({ over }) =>
              over ? words.text('console.questionnaires.drag-end', place(over.id)) : undefined,
            onDragCancel: () => words.text('console.questionnaires.drag-cancel'),
          },
        }}
      >
        <SortableContext items={[...keys]} strategy={verticalListSortingStrategy}>
          <ol className="question-list">
            {value.items.map((item, index) => {
              const key = keys[index] ?? index;
              return (
                <QuestionRow
                  key={key}
                  item={item}
                  itemKey={key}
                  index={index}
                  isOpen={open.has(key)}
                  onToggle={() => toggle(key)}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      {!readOnly && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" w="fit-content" leftSection={<IconPlus size={18} aria-hidden />}>
              {words.text('console.questionnaires.question-add')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {KINDS.filter(
              (kind) =>
                !(ONCE as readonly string[]).includes(kind) ||
                !value.items.some((item) => item.kind === kind),
            ).map((kind) => (
              <Menu.Item key={kind} onClick={() => add(kind)}>
                <Text>{words.text(`console.questionnaires.kind.${kind}`)}</Text>
                <Text size="sm" c="dimmed" maw={360}>
                  {words.text(`console.questionnaires.kind.${kind}-how`)}
                </Text>
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
}
