import type { Queue, WaveJob } from './queue.ts';

/** Steps that need the answers, or the report before its release: only the reporter carries them out. */
const REPORTERS = new Set<WaveJob['step']>(['report', 'conclude']);

/** Sends each job to the queue of the worker that may carry it out. */
export function jobQueues(queues: { waves: Queue<WaveJob>; reports: Queue<WaveJob> }): Queue<WaveJob> {
  return {
    async send(jobs) {
      const isReporters = ({ step }: WaveJob) => REPORTERS.has(step);
      await queues.waves.send(jobs.filter((job) => !isReporters(job)));
      await queues.reports.send(jobs.filter(isReporters));
    },
  };
}
