import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { englishOnly, environmentCredentials, withoutStreaming, wordsBeside } from './bundle-plugins.ts';
import { addChartFiles } from './chart-files.ts';
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
  'webhooks',
] as const;
export type Entry = (typeof ENTRIES)[number];

/** Those that render mails. */
const WORDING_MAILS = new Set<Entry>(['mailer', 'documents']);

/** The folder that holds a function's bundle. */
export function bundleFolder(entry: Entry): string {
  return join(BUNDLES, entry);
}

/**
 * Bundles each function into minified ESM with everything it uses, the AWS SDK too, and source maps; the
 * product's words lie beside it, and what it imports only when asked for it in files of its own. What a function never runs is left out: zod's messages in forty
 * languages, the formatter that the mail renderer loads for a prettiness nobody asks for, React's streaming
 * renderer, which only the mail renderer uses, and ways to find credentials that Lambda does not
 * offer. The engine for documents stands beside the two bundles that use it.
 *
 * @returns size of what each function loads when it starts, in bytes
 */
export async function bundleFunctions(): Promise<Record<Entry, number>> {
  const sizes = await Promise.all(
    ENTRIES.map(async (entry) => {
      const { metafile } = await build({
        absWorkingDir: ROOT,
        entryPoints: [`functions/cloud/${entry}.ts`],
        outdir: bundleFolder(entry),
        entryNames: 'index',
        outExtension: { '.js': '.mjs' },
        splitting: true,
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
          ...(WORDING_MAILS.has(entry) ? [] : [withoutStreaming]),
        ],
        metafile: true,
        logLevel: 'warning',
      });
      removeStale(bundleFolder(entry), metafile);
      return [entry, bytesAtStart(metafile)] as const;
    }),
  );
  for (const entry of ['api', 'documents'] as const) {
    copyFileSync(
      join(ROOT, 'web', 'dist', 'page-assets.json'),
      join(bundleFolder(entry), 'page-assets.json'),
    );
  }
  for (const entry of ['documents', 'reporter'] as const) {
    addFontsAndEngine(bundleFolder(entry));
    addChartFiles(bundleFolder(entry));
  }
  return Object.fromEntries(sizes) as Record<Entry, number>;
}

/** Removes what an earlier build left under names that change with the content. */
function removeStale(folder: string, { outputs }: Metafile): void {
  const made = new Set(Object.keys(outputs).map((path) => join(ROOT, path)));
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (/\.mjs(\.map)?$/.test(name) && !made.has(path)) rmSync(path, { force: true });
  }
}

/** The entry and all that it imports at once. */
function bytesAtStart({ outputs }: Metafile): number {
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') load(path);
  };
  for (const [file, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint && file.endsWith('/index.mjs')) load(file);
  }
  return [...loaded].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
}
