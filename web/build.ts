import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { build as buildConsole } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds what the browser loads into web/dist: the documents' styles and script, and the console. */
rmSync(here('dist'), { recursive: true, force: true });
mkdirSync(here('dist/assets'), { recursive: true });
await bundle({
  entryPoints: ['base.css', 'questionnaire.css', 'report.css', 'questionnaire.ts'].map((name) =>
    here(`pages/${name}`),
  ),
  outdir: here('dist/assets'),
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
});
copyFileSync(here('pages/icon.svg'), here('dist/assets/icon.svg'));
await buildConsole({ configFile: here('console/vite.config.ts'), logLevel: 'warn' });
