import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import type { Mail } from './mail.ts';
import { MessageQueue } from './message-queue.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';
import type { Responses } from './responses.ts';
import type { Webhooks } from './webhooks.ts';

const WORKER_TIMEOUT = Duration.minutes(2);
const REPORTER_TIMEOUT = Duration.minutes(15);

export interface JobsProps {
  register: Register;
  responses: Responses;
  mail: Mail;
  webhooks: Webhooks;
  variables: Partial<Record<VariableName, string>>;
}

/**
 * The steps of a wave's life. Two queues, because two functions with different rights carry them out: the
 * wave worker, which cannot reach the answers, and the reporter, which reads them once the wave has closed.
 */
export class Jobs extends Construct {
  readonly waves: MessageQueue;
  readonly reports: MessageQueue;
  readonly worker: ParallaxFunction;
  readonly reporter: ParallaxFunction;

  constructor(scope: Construct, id: string, { register, responses, mail, webhooks, variables }: JobsProps) {
    super(scope, id);
    const retention = Duration.days(4);
    this.waves = new MessageQueue(this, 'Waves', { handlerTimeout: WORKER_TIMEOUT, retention });
    this.reports = new MessageQueue(this, 'Reports', { handlerTimeout: REPORTER_TIMEOUT, retention });
    const common = {
      ...variables,
      registerTable: register.table.tableName,
      ...this.variables,
      ...mail.variables,
    };

    this.worker = new ParallaxFunction(this, 'Worker', {
      entry: 'wave-worker',
      description: 'Opens waves, reminds, closes, and makes lost mails anew',
      timeout: WORKER_TIMEOUT,
      memorySize: 1024,
      variables: { ...common, ...webhooks.variables },
    });
    register.grantWaveWorker(this.worker);
    this.grantSend(this.worker);
    mail.grantSend(this.worker);
    webhooks.grantSend(this.worker);
    this.worker.addEventSource(
      new SqsEventSource(this.waves.queue, { batchSize: 1, reportBatchItemFailures: true }),
    );

    this.reporter = new ParallaxFunction(this, 'Reporter', {
      entry: 'reporter',
      description: 'Counts the answers of closed waves, writes their reports and releases them',
      timeout: REPORTER_TIMEOUT,
      memorySize: 2048,
      variables: { ...common, responsesTable: responses.table.tableName },
    });
    register.grantReporter(this.reporter);
    responses.grantReporter(this.reporter);
    this.grantSend(this.reporter);
    mail.grantSend(this.reporter);
    this.reporter.addEventSource(
      new SqsEventSource(this.reports.queue, { batchSize: 1, reportBatchItemFailures: true }),
    );
  }

  /** Where jobs are sent, for the functions that send them. */
  get variables(): Partial<Record<VariableName, string>> {
    return { waveQueue: this.waves.queue.queueUrl, reportQueue: this.reports.queue.queueUrl };
  }

  /** Enqueue a step of a wave. */
  grantSend(grantee: IGrantable): void {
    grantSendTo(this.waves, grantee);
    grantSendTo(this.reports, grantee);
  }
}

function grantSendTo({ queue }: MessageQueue, grantee: IGrantable): void {
  queue.grant(grantee, 'sqs:SendMessage');
}
