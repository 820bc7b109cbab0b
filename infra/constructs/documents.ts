import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';

export interface DocumentsProps {
  register: Register;
  variables: Partial<Record<VariableName, string>>;
}

/** What makes documents: a function of its own, because its engine is forty times as large as the application. */
export class Documents extends Construct {
  readonly handler: ParallaxFunction;

  constructor(scope: Construct, id: string, { register, variables }: DocumentsProps) {
    super(scope, id);
    this.handler = new ParallaxFunction(this, 'Handler', {
      entry: 'documents',
      description: 'Makes sheets to print and reports as documents',
      timeout: Duration.seconds(29),
      // A whole core: 500 sheets take some seconds of one.
      memorySize: 1769,
      variables: { ...variables, registerTable: register.table.tableName },
    });
    register.grantDocuments(this.handler);
  }
}
