import { useRef, useState } from 'react';
import type { RosterReport } from './roster-report.ts';
import { type ImportPart, importParts } from './send-roster.ts';

export type ImportState =
  | { is: 'waiting' }
  | { is: 'running'; done: number; all: number }
  | { is: 'stopped'; done: number; all: number; error: unknown }
  | { is: 'done' };

/** Runs an import part by part. After a fault it goes on with the part that failed. */
export function useRosterImport(partnershipId: string) {
  const [state, setState] = useState<ImportState>({ is: 'waiting' });
  const left = useRef<ImportPart[]>([]);
  const stop = useRef(false);

  const run = async (all: number): Promise<boolean> => {
    stop.current = false;
    const doneSoFar = () => all - left.current.reduce((sum, { people }) => sum + people, 0);
    while (left.current.length > 0) {
      setState({ is: 'running', done: doneSoFar(), all });
      try {
        await left.current[0]?.send();
      } catch (error) {
        setState({ is: 'stopped', done: doneSoFar(), all, error });
        return false;
      }
      left.current.shift();
      if (stop.current && left.current.length > 0) {
        setState({ is: 'stopped', done: doneSoFar(), all, error: null });
        return false;
      }
    }
    setState({ is: 'done' });
    return true;
  };
  return {
    state,
    /** @returns whether everything is in */
    start: (report: RosterReport, replace: boolean) => {
      left.current = importParts(partnershipId, report, replace);
      return run(left.current.reduce((sum, { people }) => sum + people, 0));
    },
    goOn: () => (state.is === 'stopped' ? run(state.all) : Promise.resolve(false)),
    /** After the part that is on its way. */
    halt: () => {
      stop.current = true;
    },
  };
}
