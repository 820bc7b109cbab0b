import { Duration } from 'aws-cdk-lib';
import { Schedule as EventSchedule, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import type { Jobs } from './jobs.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';
import type { Webhooks } from './webhooks.ts';

export interface ScheduleProps {
  register: Register;
  jobs: Jobs;
  webhooks: Webhooks;
  minutes: number;
  variables: Partial<Record<VariableName, string>>;
}

/** Looks every few minutes for waves with a step due. */
export class Schedule extends Construct {
  readonly scheduler: ParallaxFunction;

  constructor(scope: Construct, id: string, { register, jobs, webhooks, minutes, variables }: ScheduleProps) {
    super(scope, id);
    this.scheduler = new ParallaxFunction(this, 'Scheduler', {
      entry: 'scheduler',
      description: 'Looks for waves with a step due and hands each to its worker',
      timeout: Duration.seconds(50),
      memorySize: 512,
      variables: {
        ...variables,
        registerTable: register.table.tableName,
        ...jobs.variables,
        ...webhooks.variables,
      },
    });
    register.grantScheduler(this.scheduler);
    jobs.grantSend(this.scheduler);
    webhooks.grantSend(this.scheduler);
    new Rule(this, 'Rule', {
      description: 'Looks for waves with a step due',
      schedule: EventSchedule.rate(Duration.minutes(minutes)),
      targets: [new LambdaFunction(this.scheduler, { retryAttempts: 0 })],
    });
  }
}
