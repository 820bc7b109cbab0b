import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readChartAsset } from './chart-assets.ts';
import { textAsOutlines } from './text-as-outlines.ts';

/** Dots per CSS pixel: sharp on a telephone and on paper. */
const ZOOM = 2;

let started: Promise<void> | undefined;

/**
 * A chart as a PNG picture, for mails. The chart must have been drawn with a literal theme (`light`, `dark`,
 * `print`): a picture knows no custom properties of a page.
 *
 * resvg as WebAssembly and not its native build: one file that runs on arm64 and x64 alike, so that a bundle
 * made on any machine runs on Lambda’s arm64; a mail does not notice that it takes a little longer.
 *
 * @param svg markup of one chart
 */
export async function chartPng(svg: string): Promise<Uint8Array> {
  started ??= initWasm(readChartAsset('renderer'));
  await started;
  const drawing = new Resvg(textAsOutlines(svg), {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers: [] },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}
