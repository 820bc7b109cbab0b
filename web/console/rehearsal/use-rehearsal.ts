import { useEffect, useState } from 'react';
import type { RehearsalReply, RehearsalRequest } from './rehearsal-work.ts';

export interface RunningRehearsal {
  /** Null before the first draw. */
  reply: RehearsalReply | null;
  failed: boolean;
}

/** Rehearses anew whenever what is asked for changes; what is under way for something else is given up. */
export function useRehearsal(request: RehearsalRequest): RunningRehearsal {
  const [running, setRunning] = useState<RunningRehearsal>({ reply: null, failed: false });
  useEffect(() => {
    const worker = new Worker(new URL('./rehearsal-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<RehearsalReply>) =>
      setRunning({ reply: data, failed: false }),
    );
    worker.addEventListener('error', () => setRunning({ reply: null, failed: true }));
    worker.postMessage(request);
    return () => worker.terminate();
  }, [request]);
  return running;
}
