import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { componentStyles } from './component-styles.ts';

/** Zod brings its messages in every language along; ours are worded in the schemas. */
const withoutZodLocales: Plugin = {
  name: 'without-zod-locales',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source.endsWith('/locales/index.js') && /[\\/]node_modules[\\/]zod[\\/]/.test(importer ?? '')
      ? '\0zod-locales'
      : null,
  load: (id) => (id === '\0zod-locales' ? 'export {};' : null),
};

/** Builds the console into web/dist, beside the documents' styles, which are built elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [withoutZodLocales, componentStyles, react()],
  worker: { format: 'es', plugins: () => [withoutZodLocales] },
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    assetsDir: 'console-assets',
    sourcemap: false,
    // An asset inlined as a data: URL would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // What every page needs is one file, instead of one for each part that several pages share.
        codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'] }] },
      },
    },
  },
});
