import type { Side } from '../partnership/partnership.ts';
import type { Cell } from '../statistics/one-way-suppression.ts';
import type { CutDecisions } from './cohort-suppression.ts';
import type { Note } from './gap-report.ts';

/**
 * What a reader must be told about a cut: dropped, as a whole or in one measure, or withheld in part.
 *
 * @param measures those of which there are answers and which may be shown, by their place
 */
export function notesOnCut(
  where: { side: Side; dimension: string; minimum: number },
  cells: readonly Cell[],
  { cut, measures: decisions }: CutDecisions,
  measures: readonly { id: string; index: number }[],
): Note[] {
  if (cut.dropped !== null) return [dropNote({ ...where, measure: 'all', reason: cut.dropped })];
  const decided = measures.flatMap(({ id, index }) => {
    const decision = decisions[index];
    return decision ? [{ id, ...decision }] : [];
  });
  const notes = decided.flatMap(({ id, dropped }) =>
    dropped === null ? [] : [dropNote({ ...where, measure: id, reason: dropped })],
  );
  const kept = decided.filter(({ dropped }) => dropped === null);
  const filled = cells.filter(({ n }) => n > 0);
  const whole = filled.filter(({ id }) => cut.hidden.has(id)).length;
  const count = filled.filter(
    ({ id }) => cut.hidden.has(id) || kept.some(({ hidden }) => hidden.has(id)),
  ).length;
  if (count > 0) notes.push({ kind: 'cohort-cells-withheld', values: { ...where, count, whole } });
  return notes;
}

export function dropNote(values: {
  side: Side;
  dimension: string;
  minimum: number;
  measure: string;
  reason: 'side-minimum' | 'derivable' | 'too-many-groups';
}): Note {
  return { kind: 'cohort-cut-dropped', values };
}
