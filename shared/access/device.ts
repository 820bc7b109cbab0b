import { z } from 'zod';

/** The families of browsers and systems by which a session is told from another; nothing finer is kept. */
export const Browser = z.enum(['Chrome', 'Edge', 'Firefox', 'Opera', 'Safari', 'Samsung Internet', 'other']);
export const System = z.enum(['Android', 'ChromeOS', 'iOS', 'Linux', 'macOS', 'Windows', 'other']);

/** What somebody signed in with. */
export const Device = z.object({ browser: Browser, system: System });
export type Device = z.infer<typeof Device>;

/** In the order in which they are looked for: most browsers also call themselves by another's name. */
const BROWSERS: readonly [RegExp, Device['browser']][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|OPT|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, Device['system']][] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The families in a `User-Agent`; the rest of it is thrown away. */
export function deviceOf(userAgent: string | undefined): Device {
  const first = <Family extends string>(families: readonly [RegExp, Family][]) =>
    families.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1];
  return { browser: first(BROWSERS) ?? 'other', system: first(SYSTEMS) ?? 'other' };
}
