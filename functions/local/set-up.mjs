// Prepares a fresh checkout, then runs a command with the pinned Node. Plain JavaScript without
// dependencies, because it runs before anything is installed, on any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);
/** The emulated AWS that the deployed tests run on. */
const EMULATOR = 'ministack==1.5.33';
/** Holds AWS's own DynamoDB Local, a Java program, that the conformance tests run on. */
const DYNAMODB_LOCAL = 'amplify-dynamodb-simulator@2.9.30';
/** Google's audit of pages, for a benchmark. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const PINNED_NODE = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs the locked dependencies if they are missing or stale. */
function installDependencies() {
  const stamp = join('node_modules', '.parallax-installed');
  const wanted = hashOf(['package.json', 'package-lock.json']);
  if (existsSync(PINNED_NODE) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing dependencies …');
  // Not `npm ci`: it refuses a lock file in which a registry left out binaries of other platforms.
  npmInstall([]);
  if (!existsSync(PINNED_NODE))
    fail('npm did not install the pinned Node (package "node"); are install scripts switched off?');
  writeFileSync(stamp, wanted);
}

/** Builds what the browser loads if its sources have changed. */
function buildSite() {
  const stamp = join('web', 'dist', '.built');
  const wanted = hashOf(['package-lock.json', ...filesBelow('web'), ...filesBelow('shared')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the site …');
  run(PINNED_NODE, ['--import', 'tsx', 'web/build.ts']);
  writeFileSync(stamp, wanted);
}

/** Ends with the command's own exit status; signals reach it. */
function runPinned(args, env = {}) {
  const path = `${dirname(PINNED_NODE)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(PINNED_NODE, args, { stdio: 'inherit', env: { ...process.env, PATH: path, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Reads text back from PDFs; without it the tests look at less of a Hindi one. */
function findPoppler() {
  const isThere = spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).status === 0;
  if (!isThere) installPackages(['poppler-utils']);
}

/** Debian's chromium, an installed Chrome or Chromium, else Playwright's own download. */
function findBrowser() {
  const names = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];
  const macs = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  const installed = () => [process.env.CHROMIUM, ...names, ...macs].find((path) => path && existsSync(path));
  if (!installed()) installPackages(['chromium', 'fonts-noto-core']);
  if (installed()) return installed();
  console.log('Downloading a browser …');
  run(PINNED_NODE, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
  return '';
}

/** The emulated AWS of the deployed tests, a Python program, in an environment of its own. */
function installEmulator() {
  const folder = join('.parallax', 'emulator');
  const stamp = join(folder, `installed-${EMULATOR}`);
  if (existsSync(stamp)) return;
  const makeEnvironment = () => spawnSync('python3', ['-m', 'venv', '--clear', folder], { stdio: 'ignore' });
  if (makeEnvironment().status !== 0) {
    installPackages(['python3-venv']);
    if (makeEnvironment().status !== 0) fail('Python 3 with its module venv is needed for this test.');
  }
  console.log('Installing the emulated AWS …');
  run(join(folder, 'bin', 'pip'), ['install', '--quiet', '--disable-pip-version-check', EMULATOR]);
  writeFileSync(stamp, '');
}

/** AWS's own DynamoDB for one machine. The package that holds it is not loaded, so its scripts stay off. */
function installDynamoDbLocal() {
  const folder = join('.parallax', 'dynamodb-local');
  const stamp = join(folder, 'node_modules', `.installed-${DYNAMODB_LOCAL}`);
  const hasJava = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;
  if (!hasJava()) installPackages(['openjdk-17-jre-headless']);
  if (!hasJava()) fail('Java 17 or newer is needed for this test; install it so that `java` is on the PATH.');
  if (existsSync(stamp)) return;
  console.log('Installing DynamoDB Local …');
  npmInstall(['--prefix', folder, '--ignore-scripts', DYNAMODB_LOCAL]);
  writeFileSync(stamp, '');
}

/** Lighthouse, outside of the project's own dependencies: only a benchmark runs it. */
function installLighthouse() {
  const folder = join('.parallax', 'lighthouse');
  const stamp = join(folder, 'node_modules', `.installed-${LIGHTHOUSE}`);
  if (existsSync(stamp)) return;
  console.log('Installing Lighthouse …');
  npmInstall(['--prefix', folder, '--ignore-scripts', LIGHTHOUSE]);
  writeFileSync(stamp, '');
}

function npmInstall(args) {
  const npm = process.env.npm_execpath;
  const all = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', ...args];
  run(npm ? process.execPath : 'npm', npm ? [npm, ...all] : all);
}

/** Debian's packages, where we may install them. */
function installPackages(names) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${names.join(', ')} …`);
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options);
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !path.startsWith(join('web', 'dist')))
    .sort();
}

const VITEST = [join('node_modules', 'vitest', 'vitest.mjs'), 'run'];
const [task, ...rest] = process.argv.slice(2);
mkdirSync('.parallax', { recursive: true });
installDependencies();
switch (task) {
  case 'start':
    buildSite();
    runPinned(['--import', 'tsx', 'functions/local/main.ts', ...rest]);
    break;
  case 'test':
    buildSite();
    findPoppler();
    runPinned([...VITEST, ...rest], { CHROMIUM: findBrowser() });
    break;
  case 'test-conformance':
    buildSite();
    installDynamoDbLocal();
    runPinned([...VITEST, '--config', 'vitest.conformance.config.ts', ...rest]);
    break;
  case 'test-deployed':
    buildSite();
    installEmulator();
    runPinned([...VITEST, '--config', 'vitest.deployed.config.ts', ...rest]);
    break;
  case 'bench-browser':
    buildSite();
    installLighthouse();
    runPinned(['--import', 'tsx', ...rest], { CHROMIUM: findBrowser() });
    break;
  case 'install':
    break;
  case 'synth':
    buildSite();
    runPinned(['--import', 'tsx', 'infra/main.ts']);
    break;
  case 'run':
    runPinned(['--import', 'tsx', ...rest]);
    break;
  default:
    fail('Usage: set-up.mjs install|start|test|test-conformance|test-deployed|bench-browser|synth|run …');
}
