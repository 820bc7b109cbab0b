import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { VariableName } from '../functions/cloud/environment.ts';
import { Api } from './constructs/api.ts';
import { Documents } from './constructs/documents.ts';
import { Jobs } from './constructs/jobs.ts';
import { Mail } from './constructs/mail.ts';
import { Monitoring } from './constructs/monitoring.ts';
import { Register } from './constructs/register.ts';
import { Responses } from './constructs/responses.ts';
import { Schedule } from './constructs/schedule.ts';
import { Webhooks } from './constructs/webhooks.ts';
import { isProtected, type Settings } from './settings.ts';
import { siteAddressParameter } from './site-address-parameter.ts';

/** Everything but the site: two stores, the application, the wave's jobs, the schedule, mail, alarms. */
export class BackendStack extends Stack {
  readonly api: Api;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, terminationProtection: isProtected(settings) });
    const parameterName = siteAddressParameter(settings);
    const variables: Partial<Record<VariableName, string>> = {
      ...(settings.domain ? { baseUrl: `https://${settings.domain}` } : { baseUrlParameter: parameterName }),
      mailFrom: settings.mailFrom.header,
      mailsPerSecond: String(settings.mailsPerSecond),
      operatorEmails: settings.operatorEmail.join(','),
    };

    const register = new Register(this, 'Register', { isProtected: isProtected(settings) });
    const responses = new Responses(this, 'Responses', { isProtected: isProtected(settings) });
    const mail = new Mail(this, 'Mail', { settings, register, variables });
    const webhooks = new Webhooks(this, 'Webhooks', { register, mail, variables });
    const jobs = new Jobs(this, 'Jobs', { register, responses, mail, webhooks, variables });
    const schedule = new Schedule(this, 'Schedule', {
      register,
      jobs,
      webhooks,
      minutes: settings.scheduleMinutes,
      variables,
    });
    const documents = new Documents(this, 'Documents', { register, variables });
    this.api = new Api(this, 'Api', { register, responses, mail, webhooks, documents, variables });

    const functions = [
      {
        name: 'Api',
        thing: this.api.handler,
        meaning: 'Pages and the console fail: respondents may see an error instead of their questionnaire.',
      },
      {
        name: 'Documents',
        thing: documents.handler,
        meaning: 'Sheets cannot be printed: people without an address wait for their codes.',
      },
      {
        name: 'Scheduler',
        thing: schedule.scheduler,
        meaning: 'Waves are not picked up in time: they open, remind, close or report late.',
      },
      {
        name: 'Worker',
        thing: jobs.worker,
        meaning: 'Waves do not open, remind or close: members wait for their invitations.',
      },
      {
        name: 'Reporter',
        thing: jobs.reporter,
        meaning: 'A closed wave gets no report: both leads wait for their result.',
      },
      {
        name: 'Mailer',
        thing: mail.mailer,
        meaning: 'Mails are not being sent: invitations, reminders, results and sign-in links are late.',
      },
      {
        name: 'MailEvents',
        thing: mail.events,
        meaning: 'Bounces are not noted: the console shows addresses as reached that are not.',
      },
      {
        name: 'Webhooks',
        thing: webhooks.sender,
        meaning:
          'Webhooks are not being sent: other programs learn late that a wave opened, closed or was released.',
      },
    ];
    if (!settings.domain) {
      for (const { thing } of functions) {
        thing.addToRolePolicy(
          new PolicyStatement({
            actions: ['ssm:GetParameter'],
            resources: [
              this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: parameterName.slice(1) }),
            ],
          }),
        );
      }
    }
    new Monitoring(this, 'Monitoring', {
      email: settings.alarmEmail ?? settings.operatorEmail[0] ?? '',
      scheduleMinutes: settings.scheduleMinutes,
      scheduler: schedule.scheduler,
      functions,
      queues: [
        {
          name: 'WaveJobs',
          thing: jobs.waves.queue,
          oldestMinutes: 15,
          meaning: 'A step of a wave has been waiting for 15 minutes: members and leads wait with it.',
        },
        {
          name: 'ReportJobs',
          thing: jobs.reports.queue,
          oldestMinutes: 30,
          meaning: 'A report has been waiting for 30 minutes: both leads wait for their result.',
        },
        {
          name: 'Mails',
          thing: mail.messages.queue,
          oldestMinutes: 6 * 60,
          meaning:
            'A mail has been waiting for six hours: the wave is larger than mailsPerSecond allows, or Amazon SES is refusing mail.',
        },
        {
          name: 'Webhooks',
          thing: webhooks.messages.queue,
          oldestMinutes: 30,
          meaning:
            'A webhook has been waiting for 30 minutes: other programs learn late that a wave opened, closed or was released.',
        },
      ],
      deadLetters: [
        {
          name: 'WaveJobs',
          thing: jobs.waves.deadLetters,
          meaning:
            'A step of a wave failed five times and was given up; the scheduler tries again, but members may be waiting for an invitation.',
        },
        {
          name: 'ReportJobs',
          thing: jobs.reports.deadLetters,
          meaning:
            'A report failed five times and was given up: both leads of that wave wait for their result.',
        },
        {
          name: 'Mails',
          thing: mail.messages.deadLetters,
          meaning:
            'A mail failed five times and was given up: somebody did not get an invitation, a result or a sign-in link.',
        },
        {
          name: 'MailEvents',
          thing: mail.lostEvents,
          meaning:
            'A bounce or complaint could not be noted: the console shows an address as reached that is not.',
        },
        {
          name: 'Webhooks',
          thing: webhooks.messages.deadLetters,
          meaning:
            'An event failed five times inside Parallax and was given up: a program was not told that a wave opened, closed or was released.',
        },
      ],
      tables: [
        {
          name: 'Register',
          thing: register.table,
          meaning: 'The database holds requests back: pages and steps of waves are slow or fail.',
        },
        {
          name: 'Responses',
          thing: responses.table,
          meaning: 'The database holds answers back: respondents may have to send theirs again.',
        },
      ],
    });

    new CfnOutput(this, 'ApiHost', { value: this.api.host, description: 'Where the site forwards requests' });
    new CfnOutput(this, 'ApiId', { value: this.api.http.apiId, description: 'The API of API Gateway' });
    new CfnOutput(this, 'RegisterTable', {
      value: register.table.tableName,
      description: 'The table that knows who',
    });
    new CfnOutput(this, 'ResponsesTable', {
      value: responses.table.tableName,
      description: 'The table that knows what',
    });
    new CfnOutput(this, 'SchedulerName', {
      value: schedule.scheduler.functionName,
      description: 'Invoke it to look for due waves at once',
    });
  }
}
