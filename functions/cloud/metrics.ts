import { Metrics } from '@aws-lambda-powertools/metrics';

/** Namespace of the metrics; the alarms look for them there. */
export const METRICS_NAMESPACE = 'Parallax';

/**
 * What the functions count, in embedded metric format. Never an answer: a count of answers by the minute
 * would tell when each was given.
 */
export const METRIC_NAMES = {
  wavesEnqueued: 'WavesEnqueued',
  wavesNotEnqueued: 'WavesNotEnqueued',
  oldestDueSeconds: 'OldestDueWaveSeconds',
  stepsDone: 'WaveStepsDone',
  mailsSent: 'MailsSent',
  mailsRefused: 'MailsRefused',
  bounces: 'MailsBounced',
  complaints: 'MailsComplained',
  webhooksNotEnqueued: 'WebhooksNotEnqueued',
  actionsNotEnqueued: 'ActionsNotEnqueued',
} as const;

/**
 * @param functionName the function's name, the metrics' only dimension
 */
export function openMetrics(functionName: string): Metrics {
  return new Metrics({ namespace: METRICS_NAMESPACE, serviceName: functionName });
}
