import { z } from 'zod';
import { type Parallax, type RunOptions, runParallax } from '../../functions/local/run.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { answerLink, type Email, mailbox, mailsTo } from './mailbox.ts';

export const DAY = 86_400_000;
const API_TOKEN = 'simulated-token-0123456789';

/** A whole Parallax in memory, in simulated time. */
export interface SimulatedParallax {
  parallax: Parallax;
  /** Moves the clock on, then does everything that is due. */
  forward(ms: number): Promise<void>;
  /** Moves the clock on and does nothing. */
  wait(ms: number): void;
  now(): Date;
  api<Answer = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer>;
  /** Deploys a wave between two sides of this many members, open for ten days; unless told otherwise unsigned. */
  deployWave(
    sizes: { a: number; b: number },
    details?: Record<string, unknown>,
    language?: (person: number) => string | undefined,
  ): Promise<WaveId>;
  emails(): Promise<Email[]>;
  /** The newest link that this member got by mail. */
  linkOf(side: 'a' | 'b', person: number): Promise<string>;
}

export function memberAddress(side: 'a' | 'b', person: number): string {
  return `person${person}@side-${side}.example`;
}

/** One director a side; the others are half in the office and half in the field. */
function roleOf(person: number): string {
  if (person === 0) return 'director';
  return person % 2 === 0 ? 'office' : 'field';
}

export async function simulateParallax(options: Partial<RunOptions> = {}): Promise<SimulatedParallax> {
  let offset = 0;
  const now = () => new Date(Date.now() + offset);
  const parallax = await runParallax({
    port: 0,
    mailPort: 0,
    dataFolder: null,
    tickSeconds: null,
    clock: now,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    apiToken: API_TOKEN,
    ...options,
  });
  const api = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${parallax.url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  const emails = () => mailbox(parallax.mailboxUrl);

  return {
    parallax,
    now,
    api,
    emails,
    wait(ms) {
      offset += ms;
    },
    async forward(ms) {
      offset += ms;
      await parallax.tick();
    },
    async deployWave(sizes, details = {}, language = () => undefined) {
      const lead = (side: string) => [
        { name: `Lead ${side}`, email: `lead@side-${side}.example`, language: 'en' },
      ];
      const { id } = await api<{ id: string }>('POST', '/partnerships', {
        name: 'Simulated',
        sides: { a: { name: 'Side A', leads: lead('a') }, b: { name: 'Side B', leads: lead('b') } },
      });
      const members = (['a', 'b'] as const).flatMap((side) =>
        Array.from({ length: sizes[side] }, (_, person) => ({
          side,
          name: `Person ${person}`,
          email: memberAddress(side, person),
          cohorts: { role: roleOf(person) },
          ...(language(person) ? { language: language(person) } : {}),
        })),
      );
      await api('PUT', `/partnerships/${id}/members`, { members });
      const languages = z.array(z.string()).parse(details.languages ?? ['en']);
      const wave = await api<{ id: WaveId }>('POST', `/partnerships/${id}/waves`, {
        title: 'Simulated',
        questionnaire: { id: 'partnership-health', version: 1 },
        languages,
        unsignedReason: Object.fromEntries(languages.map((each) => [each, 'Parallax'])),
        schedule: {
          timeZone: 'Europe/Berlin',
          opensAt: now().toISOString(),
          closesAt: new Date(now().getTime() + 10 * DAY).toISOString(),
          remindersAt: [new Date(now().getTime() + 5 * DAY).toISOString()],
        },
        ...details,
      });
      await api('POST', `/waves/${wave.id}/deploy`);
      return wave.id;
    },
    async linkOf(side, person) {
      const mail = mailsTo(await emails(), memberAddress(side, person)).at(-1);
      if (!mail) throw new Error('this member got no mail');
      return answerLink(mail);
    },
  };
}
