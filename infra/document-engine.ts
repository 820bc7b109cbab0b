import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT_FILES } from '../functions/document/fonts.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

export const ENGINE = '@myriaddreamin/typst-ts-node-compiler';
/** The engine's native library for the machines on which the functions run. */
const LIBRARY = `${ENGINE}-linux-arm64-gnu`;

/** Puts the fonts and the engine's own JavaScript beside a bundle, where they are looked for by their package. */
export function addFontsAndEngine(bundle: string): void {
  const modules = join(bundle, 'node_modules');
  for (const file of FONT_FILES) {
    mkdirSync(dirname(join(modules, file)), { recursive: true });
    cpSync(require.resolve(file), join(modules, file));
  }
  cpSync(dirname(require.resolve(`${ENGINE}/package.json`)), join(modules, ENGINE), { recursive: true });
}

/**
 * Puts the engine's native library for Lambda beside a bundle. npm installs the library of the machine at hand
 * only, so this one is fetched from the registry once, and kept below .parallax if it is, to the bit, what
 * package-lock.json names.
 */
export function addNativeLibrary(bundle: string): void {
  const { version, integrity } = lockedLibrary();
  const folder = join(ROOT, '.parallax', 'document-engine', version);
  if (!existsSync(join(folder, 'package', 'package.json'))) {
    mkdirSync(folder, { recursive: true });
    npm(['pack', `${LIBRARY}@${version}`, '--silent', '--pack-destination', folder]);
    const archive = `${LIBRARY.replace('@', '').replace('/', '-')}-${version}.tgz`;
    const digest = createHash('sha512')
      .update(readFileSync(join(folder, archive)))
      .digest('base64');
    if (`sha512-${digest}` !== integrity) {
      throw new Error(`The registry's ${LIBRARY}@${version} is not the one that package-lock.json names.`);
    }
    run('tar', ['-xzf', archive], folder);
  }
  cpSync(join(folder, 'package'), join(bundle, 'node_modules', LIBRARY), { recursive: true });
}

function lockedLibrary(): { version: string; integrity: string } {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  const locked = packages[`node_modules/${LIBRARY}`];
  if (!locked) throw new Error(`package-lock.json does not name ${LIBRARY}.`);
  return locked;
}

function npm(args: string[]): void {
  const given = process.env.npm_execpath;
  if (given?.endsWith('npm-cli.js')) run(process.execPath, [given, ...args], ROOT);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, ROOT);
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: command.endsWith('.cmd'),
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed. ${stderr ?? ''}`);
}
