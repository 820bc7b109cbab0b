import { spawnSync } from 'node:child_process';
import { createCanvas } from '@napi-rs/canvas';
import jsQR from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, words apart by single spaces. */
export async function textOfPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(words.join('').replace(/\s+/g, ' '));
  }
  await document.loadingTask.destroy();
  return pages;
}

/**
 * The text of all pages in the document's order by poppler, which reads Devanagari as it is read aloud (it may
 * put a space behind a vowel sign); null where poppler is not installed. pdf.js takes clusters of that script
 * apart.
 */
export function textByPoppler(pdf: Uint8Array): string | null {
  const { status, stdout } = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  return status === 0 ? stdout.replace(/\s+/g, ' ') : null;
}

/** Whether poppler is installed. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** What a phone's camera reads on a page. */
export async function qrCodeOfPage(pdf: Uint8Array, number: number): Promise<string | undefined> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  await document.loadingTask.destroy();
  const read = jsQR(Uint8ClampedArray.from(data), width, height);
  return read?.data;
}

/** What a PDF says of itself: title, author, language, whether it is tagged, its outline and its fonts. */
export async function factsOfPdf(pdf: Uint8Array) {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const [{ info }, marks, outline] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    document.getOutline(),
  ]);
  const { Title, Author, Language } = info as Record<string, unknown>;
  const raw = Buffer.from(pdf).toString('latin1');
  const facts = {
    title: Title,
    author: Author,
    language: Language,
    // A map, whatever its type says.
    isTagged: (marks as unknown as Map<string, boolean> | null)?.get('Marked') === true,
    pages: document.numPages,
    outline: (outline ?? []).map(({ title }) => title),
    embedded: raw.match(/\/FontFile[23]? \d+ 0 R/g)?.length ?? 0,
    described: raw.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0,
  };
  await document.loadingTask.destroy();
  return facts;
}
