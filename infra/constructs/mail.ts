import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { SnsEventSource, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import type { Settings } from '../settings.ts';
import { MessageQueue } from './message-queue.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';

const MAILER_TIMEOUT = Duration.minutes(2);
/** The fewest that SQS allows for a function reading from a queue. */
const MAILERS_AT_ONCE = 2;

export interface MailProps {
  settings: Pick<Settings, 'mailFrom' | 'mailIdentity' | 'mailsPerSecond'>;
  register: Register;
  variables: Partial<Record<VariableName, string>>;
}

/** Everything about mail: the sender's identity, the queue, the mailer, and what the service reports back. */
export class Mail extends Construct {
  readonly messages: MessageQueue;
  readonly mailer: ParallaxFunction;
  readonly events: ParallaxFunction;
  readonly lostEvents: Queue;

  constructor(scope: Construct, id: string, { settings, register, variables }: MailProps) {
    super(scope, id);
    const { address } = settings.mailFrom;
    const domain = address.slice(address.indexOf('@') + 1);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      sendingEnabled: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: settings.mailIdentity === 'domain' ? Identity.domain(domain) : Identity.email(address),
      configurationSet,
      feedbackForwarding: false,
    });
    this.#outputDkimRecords(identity, settings.mailIdentity);

    const mailerVariables = { ...variables, registerTable: register.table.tableName };
    this.messages = new MessageQueue(this, 'Messages', {
      handlerTimeout: MAILER_TIMEOUT,
      retention: Duration.days(2),
    });
    this.mailer = new ParallaxFunction(this, 'Mailer', {
      entry: 'mailer',
      description: 'Sends queued mails, no faster than the mail service allows',
      timeout: MAILER_TIMEOUT,
      memorySize: 512,
      variables: {
        ...mailerVariables,
        configurationSet: configurationSet.configurationSetName,
        mailPauseMs: String(Math.ceil((1000 * MAILERS_AT_ONCE) / settings.mailsPerSecond)),
      },
    });
    register.grantMailer(this.mailer);
    this.#grantSes(this.mailer, identity, configurationSet);
    // What a mailer takes at once must be sent well before its time is over, whatever the pace.
    const batchSize = Math.max(1, Math.min(10, Math.floor(settings.mailsPerSecond * 20)));
    this.mailer.addEventSource(
      new SqsEventSource(this.messages.queue, {
        batchSize,
        maxConcurrency: MAILERS_AT_ONCE,
        reportBatchItemFailures: true,
      }),
    );

    const topic = new Topic(this, 'EventTopic', { enforceSSL: true });
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.lostEvents = new Queue(this, 'LostEvents', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.lostEvents).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue itself: that of the subscription through which events arrive.',
    });
    this.events = new ParallaxFunction(this, 'Events', {
      entry: 'mail-events',
      description: 'Notes bounces and complaints that the mail service reports',
      timeout: Duration.seconds(30),
      memorySize: 512,
      variables: mailerVariables,
    });
    register.grantMailEvents(this.events);
    this.events.addEventSource(new SnsEventSource(topic, { deadLetterQueue: this.lostEvents }));
  }

  /** Where mails are sent, for the functions that send them. */
  get variables(): Partial<Record<VariableName, string>> {
    return { mailQueue: this.messages.queue.queueUrl };
  }

  /** Enqueue a mail. */
  grantSend(grantee: IGrantable): void {
    this.messages.queue.grant(grantee, 'sqs:SendMessage');
  }

  #grantSes(grantee: IGrantable, identity: EmailIdentity, configurationSet: ConfigurationSet): void {
    const { configurationSetName } = configurationSet;
    Grant.addToPrincipal({
      grantee,
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resourceArns: [
        identity.emailIdentityArn,
        Stack.of(this).formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: configurationSetName,
        }),
      ],
    }).assertSuccess();
  }

  #outputDkimRecords(identity: EmailIdentity, kind: Settings['mailIdentity']): void {
    if (kind !== 'domain') return;
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `Dkim${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'A DNS record that lets Amazon SES sign your mails',
      });
    }
  }
}
