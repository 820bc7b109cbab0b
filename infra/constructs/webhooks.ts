import { Duration } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import type { Mail } from './mail.ts';
import { MessageQueue } from './message-queue.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';

/** More than the longest wait for an answer, for an event and what becomes of it. */
const TIMEOUT = Duration.seconds(30);
/** Receivers are other people's; they get no more than so many events at the same moment. */
const AT_ONCE = 5;

export interface WebhooksProps {
  register: Register;
  mail: Mail;
  variables: Partial<Record<VariableName, string>>;
}

/**
 * Tells other programs what has happened. A function of its own, because it is the only one that talks to
 * addresses that somebody typed: it reaches neither answers nor members, and it is in no network of yours.
 */
export class Webhooks extends Construct {
  readonly messages: MessageQueue;
  readonly sender: ParallaxFunction;

  constructor(scope: Construct, id: string, { register, mail, variables }: WebhooksProps) {
    super(scope, id);
    this.messages = new MessageQueue(this, 'Messages', {
      handlerTimeout: TIMEOUT,
      retention: Duration.days(4),
    });
    this.sender = new ParallaxFunction(this, 'Sender', {
      entry: 'webhooks',
      description: 'Tells other programs what has happened',
      timeout: TIMEOUT,
      memorySize: 512,
      variables: {
        ...variables,
        registerTable: register.table.tableName,
        ...this.variables,
        ...mail.variables,
      },
    });
    register.grantWebhooks(this.sender);
    this.grantSend(this.sender);
    mail.grantSend(this.sender);
    this.sender.addEventSource(
      new SqsEventSource(this.messages.queue, {
        batchSize: 1,
        maxConcurrency: AT_ONCE,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Where events are sent, for the functions that send them. */
  get variables(): Partial<Record<VariableName, string>> {
    return { webhookQueue: this.messages.queue.queueUrl };
  }

  /** Enqueue an event, or a delivery that is due. */
  grantSend(grantee: IGrantable): void {
    this.messages.queue.grant(grantee, 'sqs:SendMessage');
  }
}
