import { startLocalApi } from './local-api.ts';

/*
 * Opens a wave while the API is in use: how long the opening takes, and how slow the slowest request is
 * meanwhile.
 *
 *   npm run bench:opening -- 10000
 */
const [size = '10000'] = process.argv.slice(2);
const members = Number(size);
const DAY = 86_400_000;

const api = await startLocalApi();
const { parallax } = api;
const lead = (side: string) => [{ name: `Lead ${side}`, email: `lead@${side}.example`, language: 'en' }];
const partnership = await api.call<{ id: string }>('POST', '/partnerships', {
  name: 'Opening',
  sides: { a: { name: 'Side A', leads: lead('a') }, b: { name: 'Side B', leads: lead('b') } },
});
const importStarted = performance.now();
await api.call('PUT', `/partnerships/${partnership.id}/members`, {
  members: Array.from({ length: members }, (_, index) => ({
    side: index % 2 ? 'a' : 'b',
    name: `Person ${index + 1}`,
    email: `person${index + 1}@opening.example`,
  })),
});
const importSeconds = (performance.now() - importStarted) / 1000;
const wave = await api.call<{ id: string }>('POST', `/partnerships/${partnership.id}/waves`, {
  title: 'Opening',
  questionnaire: { id: 'partnership-health', version: 1 },
  languages: ['en'],
  unsignedReason: { en: 'A benchmark.' },
  schedule: {
    timeZone: 'Europe/Berlin',
    opensAt: new Date().toISOString(),
    closesAt: new Date(Date.now() + 7 * DAY).toISOString(),
  },
});
await api.call('POST', `/waves/${wave.id}/deploy`);

const started = performance.now();
let opened = false;
const opening = parallax.tick().then(() => {
  opened = true;
});
const PATHS = [
  '/me',
  '/partnerships',
  `/partnerships/${partnership.id}/members?limit=200`,
  `/waves/${wave.id}`,
  `/waves/${wave.id}/progress`,
  `/waves/${wave.id}/deliveries`,
];
const latencies: { path: string; ms: number }[] = [];
while (!opened) {
  for (const path of PATHS) {
    const asked = performance.now();
    await api.call('GET', path);
    latencies.push({ path, ms: performance.now() - asked });
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await opening;
const seconds = (performance.now() - started) / 1000;
await parallax.stop();

const sorted = latencies.map(({ ms }) => ms).sort((first, second) => first - second);
const at = (share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0);
console.log(
  `${members} members imported in ${importSeconds.toFixed(1)} s, invited and mailed in ${seconds.toFixed(1)} s`,
);
console.log(
  `${latencies.length} API requests meanwhile: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms`,
);
for (const path of PATHS) {
  const slowest = Math.max(...latencies.filter((entry) => entry.path === path).map(({ ms }) => ms));
  console.log(`  ${slowest.toFixed(0).padStart(5)} ms  ${path.replaceAll(/[0-9a-z]{16}/g, '…')}`);
}
