import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { VARIABLES, type VariableName } from '../../functions/cloud/environment.ts';
import { bundleFolder, type Entry } from '../bundle.ts';

export interface ParallaxFunctionProps {
  /** The entry below functions/cloud. */
  entry: Entry;
  description: string;
  timeout: Duration;
  memorySize: number;
  variables: Partial<Record<VariableName, string>>;
}

/**
 * A function of ours: one minified ESM bundle with everything in it, on arm64, with a role that can do
 * nothing but write its own log until a construct grants more.
 */
export class ParallaxFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: ParallaxFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${props.entry} may do`,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      code: Code.fromAsset(bundleFolder(props.entry)),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: props.timeout,
      memorySize: props.memorySize,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: props.entry,
        ...Object.fromEntries(
          Object.entries(props.variables).map(([name, value]) => [VARIABLES[name as VariableName], value]),
        ),
      },
    });
  }
}
