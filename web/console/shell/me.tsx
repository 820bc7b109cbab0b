import { queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { isProblem } from '../api/api-problem.ts';
import { api } from '../api/client.ts';
import { Loading } from './loading.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { signInAddress } from './sign-in-address.ts';

/** Who is signed in. */
export interface Me {
  email: string;
  operator: boolean;
  leads: { partnershipId: string; side: Side }[];
  mailbox: string | null;
}

const meQuery = queryOptions({ queryKey: ['me'], queryFn: (): Promise<Me> => answer(api.me.$get()) });
const MeContext = createContext<Me | null>(null);

/**
 * Shows its children to people who are signed in and sends others to the sign-in page. Only at the start:
 * a session that ends later must not take a half-filled form away.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const { data, error } = useQuery(meQuery);
  const mustSignIn = !data && isProblem(error, 'not-signed-in');
  useEffect(() => {
    if (mustSignIn) location.replace(signInAddress());
  }, [mustSignIn]);

  if (data) return <MeContext value={data}>{children}</MeContext>;
  if (error && !mustSignIn) return <ProblemAlert error={error} />;
  return <Loading />;
}

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for what stands inside SignedIn.');
  return me;
}
