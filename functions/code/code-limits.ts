import { hashOf } from '../secret.ts';
import type { Services } from '../services.ts';

/** How many wrong codes are let pass in an hour; docs/privacy.md reckons what a guesser can hope for. */
export const WRONG_CODES = { ofNetwork: 50, ofInstallation: 1000 };
const PERIOD_SECONDS = 60 * 60;

/**
 * Holds back who tries out codes. Wrong ones only are counted, by the caller's network, of which a hash is
 * kept for two hours at most, and for the installation as a whole; nothing is kept about right ones.
 */
export function codeLimits({ stores, clock }: Pick<Services, 'stores' | 'clock'>, ip: string) {
  const counters = [
    { scope: 'code-ip', subject: hashOf(networkOf(ip)), limit: WRONG_CODES.ofNetwork },
    { scope: 'code', subject: 'all', limit: WRONG_CODES.ofInstallation },
  ];
  return {
    /** Seconds to wait; 0: none. */
    async wait(): Promise<number> {
      const now = clock();
      const uses = await Promise.all(
        counters.map(({ scope, subject }) => stores.limits.uses(scope, subject, now, PERIOD_SECONDS)),
      );
      const isOver = counters.some(({ limit }, place) => (uses[place] ?? 0) >= limit);
      return isOver ? PERIOD_SECONDS - (Math.floor(now.getTime() / 1000) % PERIOD_SECONDS) : 0;
    },

    async countWrong(): Promise<void> {
      for (const { scope, subject } of counters) {
        await stores.limits.count(scope, subject, clock(), PERIOD_SECONDS);
      }
    },
  };
}

/** An IPv4 address, or the 64 leading bits of an IPv6 one, of which a household has the rest to itself. */
export function networkOf(ip: string): string {
  const embedded = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(ip)?.[1];
  if (embedded !== undefined) return embedded;
  const [head = '', tail] = ip.toLowerCase().split('::');
  const parts = (text: string) => (text === '' ? [] : text.split(':'));
  const end = tail === undefined ? [] : parts(tail);
  const zeros = Math.max(0, 8 - parts(head).length - end.length);
  const all = tail === undefined ? parts(head) : [...parts(head), ...Array<string>(zeros).fill('0'), ...end];
  return all
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
