import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Plugin } from 'esbuild';

const EMPTY = 'empty';

/** Zod brings its messages in every language along with its namespace; ours are English until we word them. */
export const englishOnly: Plugin = {
  name: 'english-only',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.\/locales\/index\.js$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]zod[\\/]/.test(importer) ? { path: 'zod-locales', namespace: EMPTY } : null,
    );
    onLoad({ filter: /.*/, namespace: EMPTY }, () => ({ contents: '' }));
  },
};

/** Documents are rendered to static markup by one of React's two server renderers; the other stays out. */
export const withoutStreaming: Plugin = {
  name: 'without-streaming',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/react-dom-server\.node\.production\.js$/ }, () => ({
      path: 'react-streaming',
      namespace: EMPTY,
    }));
    onLoad({ filter: /.*/, namespace: EMPTY }, () => ({ contents: '' }));
  },
};

/** Lambda gives a function its credentials in the environment; the SDK's other ways to find some stay out. */
export const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, ({ resolveDir }) => ({
      path: 'credentials',
      namespace: 'environment-credentials',
      pluginData: resolveDir,
    }));
    onLoad({ filter: /.*/, namespace: 'environment-credentials' }, ({ pluginData }) => ({
      contents:
        "import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = () => fromEnv();",
      resolveDir: pluginData,
    }));
  },
};

/**
 * Leaves the product's words and questionnaires as files beside the code, which imports them: they are data,
 * grow with every language, and are quicker read as JSON than as a program.
 */
export function wordsBeside(root: string, folder: string): Plugin {
  return {
    name: 'words-beside',
    setup({ onResolve }) {
      onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => {
        const file = join(resolveDir, path);
        const name = relative(join(root, 'shared'), file).replaceAll('\\', '/');
        if (!/^(messages|questionnaire)\//.test(name)) return null;
        const target = join(folder, name);
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))));
        return { path: `./${name}`, external: true };
      });
    },
  };
}
