import { expect, it } from 'vitest';
import { progressBar } from '../../functions/report-command/progress-bar.ts';

const MEGABYTE = 1024 * 1024;

function terminal(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
}

it('the bar shows the share of bytes read, once per percent, and goes away', () => {
  const screen = terminal(true);
  const bar = progressBar(screen, 10 * MEGABYTE);
  for (let read = 0; read < 10 * MEGABYTE; read += 1024) bar.advance(1024);
  bar.end();
  expect(screen.written).toHaveLength(102);
  expect(screen.written[50]).toBe(`\rReading ${'█'.repeat(15)}${'░'.repeat(15)}  50 %`);
  expect(screen.written[100]).toBe(`\rReading ${'█'.repeat(30)} 100 %`);
  expect(screen.written[101]).toBe('\r\u001b[K');
});

it('no bar is drawn for small files or where nobody watches', () => {
  for (const [isTTY, bytes] of [
    [true, 1000],
    [false, 100 * MEGABYTE],
  ] as const) {
    const screen = terminal(isTTY);
    const bar = progressBar(screen, bytes);
    bar.advance(bytes);
    bar.end();
    expect(screen.written).toEqual([]);
  }
});
