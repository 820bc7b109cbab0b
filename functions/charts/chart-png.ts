import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type PaintFiles, paintFiles } from './paint-files.ts';

/** Dots per CSS pixel: sharp on a telephone and on paper. */
const ZOOM = 2;

let started: Promise<PaintFiles> | undefined;

/**
 * A chart as a PNG picture, for mails. The chart must have been drawn with a literal theme (`light`, `dark`,
 * `print`): a picture knows no custom properties of a page.
 *
 * resvg as WebAssembly, not its native build: one file that runs on arm64 and x64 alike, so that a bundle
 * made on any machine runs on Lambda’s arm64, at about twice the native time, which a mail does not notice.
 *
 * @param svg markup of one chart
 * @param files the renderer and the fonts; read once a process
 */
export async function chartPng(svg: string, files: () => PaintFiles = paintFiles): Promise<Uint8Array> {
  started ??= start(files());
  const { fonts } = await started;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers: fonts, defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' },
  });
  const image = drawing.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

async function start(files: PaintFiles): Promise<PaintFiles> {
  await initWasm(files.wasm);
  return files;
}
