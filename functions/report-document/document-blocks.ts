import type { Side } from '../../shared/partnership/partnership.ts';
import type { Verdict } from '../../shared/report/gap-report.ts';

/*
 * What a report's document is made of, as the template takes it. All words are final: figures are written as
 * the language writes them, and positions are shares of a width. The template decides about looks alone.
 */

/** A word in a frame: a verdict on a difference, or what both sides share. */
export interface Tag {
  words: string;
  look: Verdict | 'shared';
}

/** Both views on their scale, from 0 at its lower end to 1 at its upper. */
export interface Bar {
  marks: { side: Side; at: number }[];
}

/** A figure, or the word for why there is none, and in small type what belongs to it. */
export interface Cell {
  value: string;
  hint?: string;
  tag?: Tag | null;
}

export interface Row {
  label: string;
  hint?: string;
  bar?: Bar;
  cells: Cell[];
}

/** A table of figures; its first column holds the labels. */
export interface Table {
  kind: 'table';
  head: { words: string; side?: Side }[];
  /** Width of each column but the first, in millimetres. */
  widths: number[];
  rows: Row[];
}

/** A line of words in a chart, in its pixels; `before` is the share of its width that lies before `x`. */
export interface ChartText {
  words: string;
  x: number;
  /** The baseline. */
  y: number;
  before: number;
  size: number;
  weight: number;
  colour: string;
}

export type Block =
  | Table
  | { kind: 'hint'; words: string }
  | { kind: 'chart'; svg: string; width: number; texts: ChartText[]; alt: string }
  | { kind: 'subheading'; words: string; side?: Side }
  | { kind: 'question'; words: string }
  | { kind: 'list'; lines: string[] }
  | { kind: 'findings'; items: { sentence: string; tag: Tag | null }[] }
  | { kind: 'actions'; items: { about: string[]; reaches: { reach: string; words: string }[] }[] }
  | { kind: 'comments'; side: Side; texts: { text: string; own: string | null }[] }
  | { kind: 'receipts'; codes: string[] };

/** A part of the report with its place in the outline. */
export interface Section {
  title: string;
  blocks: Block[];
}
