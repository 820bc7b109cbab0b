import { choice, word } from './words.ts';

/** Lets the reader follow one side through the charts: the other side's marks step back. */
export function highlightSide(): void {
  const place = document.querySelector('.part-gaps > p:not(.how)');
  if (!place) return;
  const bar = document.createElement('p');
  bar.className = 'choices no-print';
  bar.append(
    choice(
      word('highlight'),
      [
        ['', word('both')],
        ['a', word('a')],
        ['b', word('b')],
      ],
      (side) => {
        const { dataset } = document.documentElement;
        if (side) dataset.side = side;
        else delete dataset.side;
      },
    ),
  );
  place.after(bar);
}
