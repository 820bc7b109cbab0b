import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build as bundle } from 'esbuild';
import { build as buildConsole } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const COMMON = {
  bundle: true,
  minify: true,
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
} satisfies BuildOptions;

/** Builds what the browser loads into web/dist: the documents' styles and scripts, and the console. */
rmSync(here('dist'), { recursive: true, force: true });
mkdirSync(here('dist'), { recursive: true });
writeFileSync(
  here('dist/page-assets.json'),
  JSON.stringify({
    styles: {
      document: await style('base.css'),
      questionnaire: await style('questionnaire.css'),
      report: await style('report.css'),
    },
    scripts: {
      questionnaire: await script('questionnaire.ts'),
      offline: await script('offline.ts'),
      report: await script('report.ts'),
    },
  }),
);
copyFileSync(here('pages/icon.svg'), here('dist/icon.svg'));
await buildConsole({ configFile: here('console/vite.config.ts'), logLevel: 'warn' });

/** A style sheet with all it imports, and how a content security policy names it. */
async function style(name: string) {
  const { outputFiles } = await bundle({ ...COMMON, entryPoints: [here(`pages/${name}`)], write: false });
  const css = (outputFiles[0]?.text ?? '').trim();
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** Bundles a script under a name that changes with its content; returns its path on the site. */
async function script(name: string) {
  const { metafile } = await bundle({
    ...COMMON,
    entryPoints: [here(`pages/${name}`)],
    entryNames: '[name]-[hash]',
    outdir: here('dist/assets'),
    format: 'esm',
    metafile: true,
  });
  const [output = ''] = Object.keys(metafile.outputs);
  return `/${relative(here('dist'), output).replaceAll('\\', '/')}`;
}
