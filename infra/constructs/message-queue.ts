import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** A message is tried this often before it goes to the dead letters. */
const ATTEMPTS = 5;

/** A queue with its dead letters. Messages are encrypted and cross the network over TLS only. */
export class MessageQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  /**
   * @param handlerTimeout how long the queue's function may take; a message reappears after six times that,
   *   as AWS recommends for functions that read from queues
   * @param retention how long a message may wait: a mail's holds a link, so no longer than useful
   */
  constructor(
    scope: Construct,
    id: string,
    { handlerTimeout, retention }: { handlerTimeout: Duration; retention: Duration },
  ) {
    super(scope, id);
    const settings = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...settings, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...settings,
      visibilityTimeout: Duration.seconds(handlerTimeout.toSeconds() * 6),
      retentionPeriod: retention,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    });
  }
}
