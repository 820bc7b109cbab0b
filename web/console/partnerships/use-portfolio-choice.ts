import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { PortfolioChoice } from './portfolio-choice.ts';

const NAMES = ['search', 'stage', 'tag', 'lead', 'kind', 'sort'] as const;

/** The choice stands in the address: it can be kept as a bookmark, sent to a colleague, and gone back to. */
export function usePortfolioChoice() {
  const [params, setParams] = useSearchParams();
  const choice = useMemo(
    () =>
      Object.fromEntries(NAMES.map((name) => [name, params.get(name) ?? ''])) as Record<
        (typeof NAMES)[number],
        string
      > satisfies PortfolioChoice,
    [params],
  );
  const choose = useCallback(
    (change: Partial<PortfolioChoice>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { choice, choose, clear: () => setParams({}, { replace: true }) };
}
