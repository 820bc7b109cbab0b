import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { useSpoken } from '../words/use-words.tsx';
import { Loading } from './loading.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { signInAddress } from './sign-in-address.ts';

/** Who is signed in. */
export interface Me {
  email: string;
  /** Whether they run any partnership. */
  operator: boolean;
  /** Whether they run the whole installation. */
  everywhere: boolean;
  operates: string[];
  observes: string[];
  leads: { partnershipId: string; side: Side }[];
  /** What their mails are written in; null where nobody has said so. */
  language: Language | null;
  mailbox: string | null;
}

const meQuery = queryOptions({ queryKey: ['me'], queryFn: (): Promise<Me> => answer(api.me.$get()) });
const MeContext = createContext<Me | null>(null);

/**
 * Shows its children to people who are signed in, in their own language, and sends others to the sign-in page.
 * Only at the start: a session that ends later must not take a half-filled form away.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, error } = useQuery(meQuery);
  const isGreeted = useGreeting(data);
  const mustSignIn = !data && isProblem(error, 'not-signed-in');
  useEffect(() => {
    if (mustSignIn) location.replace(signInAddress());
  }, [mustSignIn]);

  if (data && isGreeted) return <MeContext value={data}>{children}</MeContext>;
  if (!data && error && !mustSignIn) return <ProblemAlert error={error} />;
  return <Loading />;
}

/** Whether the reader has been greeted in their language; once, or as it is if that cannot be loaded. */
function useGreeting(me: Me | undefined): boolean {
  const { greet } = useSpoken();
  const [isGreeted, setGreeted] = useState(false);
  const isKnown = me !== undefined;
  const language = me?.language ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a language that is chosen later is no greeting.
  useEffect(() => {
    if (!isKnown || isGreeted) return;
    const done = () => setGreeted(true);
    greet(language).then(done, done);
  }, [isKnown]);
  return isGreeted;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for what stands inside SignedIn.');
  return me;
}
