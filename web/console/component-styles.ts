import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

const CLASS_NAMES = /^(.*[\\/]@mantine[\\/]core)[\\/]esm[\\/].*[\\/](\w+)\.module\.mjs$/;

/**
 * Brings the style sheet of each Mantine component along with the component itself, so that a page loads the
 * styles of what it shows and of nothing else, without a list that somebody has to keep. The sheets stand in a
 * cascade layer: in whichever order they arrive, the console's own styles go before them.
 */
export const componentStyles: Plugin = {
  name: 'component-styles',
  transform(code, id) {
    const [, root, component] = CLASS_NAMES.exec(id) ?? [];
    if (!root || !component) return null;
    const sheet = `${root}/styles/${component}.layer.css`;
    if (!existsSync(sheet)) this.error(`Mantine has no style sheet for ${component}.`);
    return { code: `import ${JSON.stringify(sheet)};\n${code}`, map: null };
  },
};
