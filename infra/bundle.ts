import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { englishOnly, environmentCredentials, withoutStreaming, wordsBeside } from './bundle-plugins.ts';
import { addFontsAndEngine, ENGINE } from './document-engine.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLES = join(ROOT, '.parallax', 'bundles');

/** The entries below functions/cloud, each a function of its own. */
export const ENTRIES = [
  'api',
  'documents',
  'scheduler',
  'wave-worker',
  'reporter',
  'mailer',
  'mail-events',
] as const;
export type Entry = (typeof ENTRIES)[number];

/** The folder that holds a function's bundle. */
export function bundleFolder(entry: Entry): string {
  return join(BUNDLES, entry);
}

/**
 * Bundles each function into one minified ESM file with everything it uses, the AWS SDK too, and a source
 * map; the product's words lie beside it. What a function never runs is left out: zod's messages in forty
 * languages, the formatter that the mail renderer loads for a prettiness nobody asks for, React's streaming
 * renderer, which only the mail renderer uses, and ways to find credentials that Lambda does not
 * offer. The engine for documents stands beside the one bundle that uses it.
 *
 * @returns size of each bundle in bytes
 */
export async function bundleFunctions(): Promise<Record<Entry, number>> {
  const sizes = await Promise.all(
    ENTRIES.map(async (entry) => {
      const { metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: [`functions/cloud/${entry}.ts`],
        outfile: join(bundleFolder(entry), 'index.mjs'),
        bundle: true,
        minify: true,
        charset: 'utf8',
        format: 'esm',
        platform: 'node',
        target: 'node24',
        mainFields: ['module', 'main'],
        sourcemap: true,
        sourcesContent: false,
        define: { 'process.env.NODE_ENV': '"production"' },
        // Packages in CommonJS ask for Node's own modules by require.
        banner: {
          js: "import{createRequire as parallaxRequire}from'node:module';const require=parallaxRequire(import.meta.url);",
        },
        external: ['prettier/*', ENGINE],
        plugins: [
          englishOnly,
          environmentCredentials,
          wordsBeside(ROOT, bundleFolder(entry)),
          ...(entry === 'mailer' ? [] : [withoutStreaming]),
        ],
        metafile: true,
        logLevel: 'warning',
      });
      const bytes = Object.entries(metafile.outputs).find(([name]) => name.endsWith('.mjs'))?.[1].bytes ?? 0;
      return [entry, bytes] as const;
    }),
  );
  copyFileSync(join(ROOT, 'web', 'dist', 'page-assets.json'), join(bundleFolder('api'), 'page-assets.json'));
  addFontsAndEngine(bundleFolder('documents'));
  return Object.fromEntries(sizes) as Record<Entry, number>;
}
