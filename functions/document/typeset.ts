import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';

/** A document that cannot be typeset: the template is wrong, never what somebody typed. */
export class TypesetError extends Error {
  override readonly name = 'TypesetError';
}

export interface Typeset {
  pdf: Uint8Array;
  pages: number;
}

/** Files are looked for below this folder, which does not exist: a template reads nothing but its data. */
const NOWHERE = '/parallax-documents-read-no-files';

let engine: Promise<NodeCompiler> | null = null;

/**
 * Typesets a document as PDF with Typst. The engine, a native library of some 50 MB, is loaded by the first
 * document.
 *
 * @param template Typst source. It takes the data from `sys.inputs.data` as JSON, so that nothing in the data
 *   is ever read as markup.
 * @param options.tagged whether the structure is told to screen readers, at some 5 KB a page; paper has no use
 *   for it
 * @param options.standard a standard that the document must meet, such as PDF/UA-1, which asks among other
 *   things for a glyph of every character
 * @throws {TypesetError} when the template has an error
 */
export async function typeset(
  template: string,
  data: unknown,
  { tagged = true, standard }: { tagged?: boolean; standard?: 'ua-1' } = {},
): Promise<Typeset> {
  engine ??= startEngine();
  const compiler = await engine.catch((error: unknown) => {
    engine = null;
    throw error;
  });
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: { data: JSON.stringify(data) },
      resetRead: true,
    });
    const document = compiled.result;
    if (!document || compiled.hasError()) {
      const found: { message?: string }[] = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
      throw new TypesetError(found.map(({ message }) => message).join('; ') || 'no document came of it');
    }
    const options = { pdfTags: tagged, ...(standard ? { pdfStandard: standard } : {}) };
    return { pdf: new Uint8Array(compiler.pdf(document, options)), pages: document.numOfPages };
  } finally {
    // What was typeset, names and codes, does not stay in the engine's memory.
    compiler.evictCache(0);
  }
}

async function startEngine(): Promise<NodeCompiler> {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return Compiler.create({ workspace: NOWHERE, fontArgs: [{ fontBlobs: readFonts() }] });
}
