import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { VariableName } from '../../functions/cloud/environment.ts';
import type { Documents } from './documents.ts';
import type { Mail } from './mail.ts';
import { ParallaxFunction } from './parallax-function.ts';
import type { Register } from './register.ts';
import type { Responses } from './responses.ts';
import type { Webhooks } from './webhooks.ts';

/** Every path of the application. The access log names these keys and never a path, which may hold a token or code. */
export const ROUTES = [
  '/api/{proxy+}',
  '/r/{token}',
  '/u/{secret}',
  '/c',
  '/c/{code}',
  '/sign-in',
  '/sign-in/{token}',
  '/charters/{wave}',
  '/reports/{wave}',
] as const;

/** Paths of documents, which another function makes; the gateway prefers them to `/api/{proxy+}`. */
export const DOCUMENT_ROUTES = [
  { path: '/api/v1/waves/{wave}/sheets', method: HttpMethod.POST },
  { path: '/api/v1/waves/{wave}/report.pdf', method: HttpMethod.GET },
  { path: '/api/v1/waves/{wave}/previews/{what}', method: HttpMethod.GET },
] as const;

export interface ApiProps {
  register: Register;
  responses: Responses;
  mail: Mail;
  webhooks: Webhooks;
  documents: Documents;
  variables: Partial<Record<VariableName, string>>;
}

/** The HTTP application behind API Gateway. */
export class Api extends Construct {
  readonly http: HttpApi;
  readonly handler: ParallaxFunction;

  constructor(
    scope: Construct,
    id: string,
    { register, responses, mail, webhooks, documents, variables }: ApiProps,
  ) {
    super(scope, id);
    this.handler = new ParallaxFunction(this, 'Handler', {
      entry: 'api',
      description: 'Answers the requests of the site',
      timeout: Duration.seconds(29),
      memorySize: 1024,
      variables: {
        ...variables,
        registerTable: register.table.tableName,
        responsesTable: responses.table.tableName,
        ...mail.variables,
        ...webhooks.variables,
      },
    });
    register.grantApi(this.handler);
    responses.grantApi(this.handler);
    mail.grantSend(this.handler);
    webhooks.grantSend(this.handler);

    this.http = new HttpApi(this, 'Http', { createDefaultStage: false });
    const integration = new HttpLambdaIntegration('Integration', this.handler);
    const documentIntegration = new HttpLambdaIntegration('DocumentIntegration', documents.handler);
    const routes = [
      ...ROUTES.map((path) => ({ path, methods: [HttpMethod.ANY], integration })),
      ...DOCUMENT_ROUTES.map(({ path, method }) => ({
        path,
        methods: [method],
        integration: documentIntegration,
      })),
    ];
    for (const options of routes) {
      for (const route of this.http.addRoutes(options)) {
        Validations.of(route).acknowledge({
          id: 'AwsSolutions-APIG4',
          reason:
            'The application decides who may do what: a session cookie or API token on /api, /charters and /reports, ' +
            'the secret link itself on /r, /u and /sign-in, a code in the form on /c. An authorizer of the gateway could ' +
            'not, and its log would ' +
            'see the links.',
        });
      }
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', {
            retention: RetentionDays.ONE_MONTH,
            removalPolicy: RemovalPolicy.DESTROY,
          }),
        ),
        // Neither path nor query nor caller: see ROUTES.
        format: AccessLogFormat.custom(
          JSON.stringify({
            request: '$context.requestId',
            time: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            latencyMs: '$context.responseLatency',
            integrationError: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }

  /** The host to which the site's distribution forwards. */
  get host(): string {
    return `${this.http.apiId}.execute-api.${this.http.env.region}.amazonaws.com`;
  }
}
