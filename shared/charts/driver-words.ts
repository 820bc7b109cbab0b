import type { Messages } from '../messages/messages.ts';
import type { DriverPoint } from './driver-points.ts';
import type { ListEntry } from './numbered-list.ts';

/** What the list says of a driver: its figures, or why it has no place in the chart. */
export function driverNote(
  { gap, importance, questions }: DriverPoint,
  { text, signed, number }: Messages,
): string {
  const known = [
    ...(importance === null ? [] : [text('chart.driver.importance-value', { value: number(importance, 2) })]),
    ...(gap === null ? [] : [text('chart.driver.gap-value', { value: signed(gap) })]),
  ];
  const [first, second] = known;
  if (first && second) return text('chart.driver.figures', { importance: first, gap: second });
  const why = text(questions === 1 ? 'chart.driver.one-item' : 'report.status.withheld');
  return gap === null ? why : (first ?? why);
}

/** Whether a driver's correlation lies clearly above zero. */
export function isClear({ importanceCi }: DriverPoint): boolean {
  return importanceCi !== null && importanceCi[0] > 0;
}

/** The list beside the chart; `isPlaced` says which drivers have a number. */
export function driverEntries(
  points: readonly DriverPoint[],
  isPlaced: (point: DriverPoint) => boolean,
  messages: Messages,
): ListEntry[] {
  return points.map((point, index) => ({
    number: isPlaced(point) ? index + 1 : null,
    filled: isClear(point),
    words: point.title,
    note: driverNote(point, messages),
  }));
}

/** All drivers that have a gap, in one sentence. */
export function driverSummary(
  points: readonly DriverPoint[],
  organisation: string,
  messages: Messages,
): string {
  const { text } = messages;
  const drivers = points
    .filter(({ gap }) => gap !== null)
    .map((point) => text('chart.named', { name: point.title, value: driverNote(point, messages) }));
  return text('chart.driver.summary', { organisation, drivers: drivers.join('; ') });
}
