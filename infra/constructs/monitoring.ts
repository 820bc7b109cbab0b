import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRIC_NAMES, METRICS_NAMESPACE } from '../../functions/cloud/metrics.ts';

const FIVE_MINUTES = Duration.minutes(5);

/** A function, what users feel when it fails, in half a sentence. */
export interface Watched<Thing> {
  name: string;
  thing: Thing;
  meaning: string;
}

export interface MonitoringProps {
  email: string;
  /** Minutes between two looks of the scheduler. */
  scheduleMinutes: number;
  functions: readonly Watched<LambdaFunction>[];
  queues: readonly (Watched<Queue> & { oldestMinutes: number })[];
  deadLetters: readonly Watched<Queue>[];
  tables: readonly Watched<Table>[];
  scheduler: LambdaFunction;
}

/** Alarms that say in a sentence what they mean for users, to an operator's address, and a dashboard. */
export class Monitoring extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', { enforceSSL: true, displayName: 'Parallax alarms' });
    this.topic.addSubscription(new EmailSubscription(props.email));

    for (const { name, thing, meaning } of props.deadLetters) {
      this.#alarm(`${name}DeadLetters`, {
        metric: thing.metricApproximateNumberOfMessagesVisible({
          period: FIVE_MINUTES,
          statistic: Stats.MAXIMUM,
        }),
        atLeast: 1,
        meaning,
      });
    }
    for (const { name, thing, meaning } of props.functions) {
      this.#alarm(`${name}Errors`, {
        metric: thing.metricErrors({ period: FIVE_MINUTES }),
        atLeast: 3,
        meaning,
      });
      this.#alarm(`${name}Throttles`, {
        metric: thing.metricThrottles({ period: FIVE_MINUTES }),
        atLeast: 1,
        meaning: `AWS is holding the ${name.toLowerCase()} back because the account runs too many functions at once: ${lowerFirst(meaning)}`,
      });
    }
    for (const { name, thing, meaning, oldestMinutes } of props.queues) {
      this.#alarm(`${name}Age`, {
        metric: thing.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES, statistic: Stats.MAXIMUM }),
        atLeast: oldestMinutes * 60,
        meaning,
      });
    }
    for (const { name, thing, meaning } of props.tables) {
      for (const kind of ['Read', 'Write'] as const) {
        this.#alarm(`${name}${kind}Throttles`, { metric: throttleEvents(thing, kind), atLeast: 1, meaning });
      }
    }
    this.#alarm('BounceRate', {
      metric: reputation('Reputation.BounceRate'),
      atLeast: 0.05,
      meaning:
        'More than 5 % of the mails bounce: people on the rosters are not being reached, and Amazon SES may stop all mail.',
    });
    this.#alarm('ComplaintRate', {
      metric: reputation('Reputation.ComplaintRate'),
      atLeast: 0.001,
      meaning:
        'More than 0.1 % of the recipients report the mails as spam: Amazon SES may stop all mail, and invitations would no longer arrive.',
    });
    this.#alarm('OverdueWave', {
      metric: ours(METRIC_NAMES.oldestDueSeconds, 'scheduler', Stats.MAXIMUM),
      atLeast: 15 * 60,
      meaning:
        'A wave has been due for 15 minutes and nothing has picked it up: it does not open, remind, close or report as its members were told.',
    });
    this.#alarm('WaveNotHandedOn', {
      metric: ours(METRIC_NAMES.wavesNotEnqueued, 'scheduler'),
      atLeast: 1,
      meaning:
        'The scheduler could not hand a due wave to its worker: that wave does not open, remind, close or report as its members were told.',
    });
    this.#alarm('WebhooksNotHandedOn', {
      metric: ours(METRIC_NAMES.webhooksNotEnqueued, 'scheduler'),
      atLeast: 1,
      meaning:
        'The scheduler could not hand on webhooks that are to be tried again: programs that did not answer are not told until it can.',
    });
    this.#alarm('ActionsNotHandedOn', {
      metric: ours(METRIC_NAMES.actionsNotEnqueued, 'scheduler'),
      atLeast: 1,
      meaning:
        'The scheduler could not hand on actions that are due: leads get no mail about them, and webhooks no event, until it can.',
    });
    this.#alarm('SchedulerSilent', {
      metric: props.scheduler.metricInvocations({
        period: Duration.minutes(Math.max(15, 3 * props.scheduleMinutes)),
        statistic: Stats.SUM,
      }),
      below: 1,
      missing: TreatMissingData.BREACHING,
      meaning:
        'The scheduler has not run for at least 15 minutes: no wave opens, reminds, closes or reports until it runs again.',
    });

    this.#dashboard(props);
  }

  #alarm(
    id: string,
    options: {
      metric: IMetric;
      meaning: string;
      atLeast?: number;
      below?: number;
      missing?: TreatMissingData;
    },
  ): void {
    const { metric, meaning, atLeast, below, missing = TreatMissingData.NOT_BREACHING } = options;
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription: meaning,
      threshold: atLeast ?? below ?? 1,
      comparisonOperator:
        below === undefined
          ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: missing,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }

  #dashboard({ functions, queues, deadLetters, tables }: MonitoringProps): void {
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      widgets: [
        [
          graph('Mails', [
            ours(METRIC_NAMES.mailsSent, 'mailer'),
            ours(METRIC_NAMES.mailsRefused, 'mailer'),
            ours(METRIC_NAMES.bounces, 'mail-events'),
            ours(METRIC_NAMES.complaints, 'mail-events'),
          ]),
          graph('Steps of waves', [
            ours(METRIC_NAMES.stepsDone, 'wave-worker'),
            ours(METRIC_NAMES.stepsDone, 'reporter'),
            ours(METRIC_NAMES.oldestDueSeconds, 'scheduler', Stats.MAXIMUM),
          ]),
        ],
        [
          graph(
            'Waiting messages, age of the oldest',
            queues.map(({ name, thing }) => thing.metricApproximateAgeOfOldestMessage({ label: name })),
          ),
          graph(
            'Dead letters',
            deadLetters.map(({ name, thing }) =>
              thing.metricApproximateNumberOfMessagesVisible({ label: name }),
            ),
          ),
        ],
        [
          graph(
            'Errors',
            functions.map(({ name, thing }) => thing.metricErrors({ label: name })),
          ),
          graph(
            'Duration, 99 %',
            functions.map(({ name, thing }) =>
              thing.metricDuration({ label: name, statistic: Stats.percentile(99) }),
            ),
          ),
        ],
        [
          graph(
            'Read and write units',
            tables.flatMap(({ name, thing }) => [
              thing.metricConsumedReadCapacityUnits({ label: `${name}, read` }),
              thing.metricConsumedWriteCapacityUnits({ label: `${name}, written` }),
            ]),
          ),
        ],
      ],
    });
  }
}

function ours(metricName: string, service: string, statistic: string = Stats.SUM): Metric {
  return new Metric({
    namespace: METRICS_NAMESPACE,
    metricName,
    dimensionsMap: { service },
    period: FIVE_MINUTES,
    statistic,
  });
}

/** What Amazon SES reckons over its own window; an account's figure, published a few times a day. */
function reputation(metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName,
    period: Duration.hours(1),
    statistic: Stats.MAXIMUM,
  });
}

function throttleEvents({ tableName }: Table, kind: 'Read' | 'Write'): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName: `${kind}ThrottleEvents`,
    dimensionsMap: { TableName: tableName },
    period: FIVE_MINUTES,
    statistic: Stats.SUM,
  });
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
