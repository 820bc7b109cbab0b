import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUNDLES = join(ROOT, '.parallax', 'bundles');

/** The entries below functions/cloud, each a function of its own. */
export const ENTRIES = ['api', 'scheduler', 'wave-worker', 'reporter', 'mailer', 'mail-events'] as const;
export type Entry = (typeof ENTRIES)[number];

/** The folder that holds a function's bundle. */
export function bundleFolder(entry: Entry): string {
  return join(BUNDLES, entry);
}

/**
 * Bundles each function into one minified ESM file with everything it uses, the AWS SDK too, and a source
 * map. What a function never runs is left out: zod's messages in forty languages, the formatter that the
 * mail renderer loads for a prettiness nobody asks for, and React's streaming renderer, which only the mail
 * renderer uses.
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
        external: ['prettier/*'],
        plugins: entry === 'mailer' ? [englishOnly] : [englishOnly, withoutStreaming],
        metafile: true,
        logLevel: 'warning',
      });
      const bytes = Object.entries(metafile.outputs).find(([name]) => name.endsWith('.mjs'))?.[1].bytes ?? 0;
      return [entry, bytes] as const;
    }),
  );
  copyFileSync(join(ROOT, 'web', 'dist', 'page-assets.json'), join(bundleFolder('api'), 'page-assets.json'));
  return Object.fromEntries(sizes) as Record<Entry, number>;
}

/** Zod brings its messages in every language along with its namespace; ours are English until we word them. */
const englishOnly: Plugin = {
  name: 'english-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path: 'zod-locales', namespace: 'empty' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};

/** Documents are rendered to static markup by one of React's two server renderers; the other stays out. */
const withoutStreaming: Plugin = {
  name: 'without-streaming',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/react-dom-server\.node\.production\.js$/ }, () => ({
      path: 'react-streaming',
      namespace: 'empty',
    }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: '' }));
  },
};
