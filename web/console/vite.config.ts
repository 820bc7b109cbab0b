import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the console into web/dist, beside the documents' styles, which are built elsewhere. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: '../dist',
    emptyOutDir: false,
    assetsDir: 'console-assets',
    sourcemap: false,
    // An asset inlined as a data: URL would be refused by the content security policy.
    assetsInlineLimit: 0,
  },
});
