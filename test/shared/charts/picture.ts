import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser } from 'linkedom';

const FOLDER = fileURLToPath(new URL('../../pictures/charts/', import.meta.url));
const MOST_DIFFERENCES = 8;

/**
 * Markup of a chart in one form whatever wrote it: an element a line, attributes in the order of the alphabet,
 * numbers with two decimals.
 */
export function normalised(svg: string): string {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return `${linesOf(documentElement as unknown as Element, 0).join('\n')}\n`;
}

/**
 * How a chart differs from its committed picture: nothing, or the lines that differ. With `UPDATE_PICTURES=1`
 * the picture is written anew.
 */
export function pictureDifferences(name: string, svg: string): string[] {
  const path = `${FOLDER}${name}.svg`;
  const drawn = normalised(svg);
  if (process.env.UPDATE_PICTURES) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(path, drawn);
    return [];
  }
  if (!existsSync(path)) return [`There is no picture ${path}. UPDATE_PICTURES=1 writes it.`];
  return differences(readFileSync(path, 'utf8'), drawn);
}

function differences(committed: string, drawn: string): string[] {
  const [were, are] = [committed.split('\n'), drawn.split('\n')];
  const lines = Array.from({ length: Math.max(were.length, are.length) }, (_, index) => index);
  return lines
    .filter((index) => were[index] !== are[index])
    .slice(0, MOST_DIFFERENCES)
    .map((index) => `line ${index + 1}: was ${were[index]?.trim()}, is ${are[index]?.trim()}`);
}

function linesOf(element: Element, depth: number): string[] {
  const indent = ' '.repeat(depth);
  const attributes = [...element.attributes]
    .map(({ name, value }) => `${name}="${escaped(rounded(value))}"`)
    .sort()
    .map((attribute) => ` ${attribute}`)
    .join('');
  const children = [...element.children];
  const words = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent ?? '')
    .join('');
  const open = `${indent}<${element.localName}${attributes}>${escaped(words)}`;
  if (children.length === 0) return [`${open}</${element.localName}>`];
  return [
    open,
    ...children.flatMap((child) => linesOf(child, depth + 1)),
    `${indent}</${element.localName}>`,
  ];
}

function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+/g, (digits) => String(Number(Number(digits).toFixed(2))));
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
