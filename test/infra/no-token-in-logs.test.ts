import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, expect, test } from 'vitest';
import { resourcesOf, synthesised } from './synthesised.ts';

let backend: Template;
let edge: Template;
beforeAll(async () => {
  ({ backend, edge } = await synthesised());
});

test('the gateway logs the key of a route and neither path, query, caller nor headers', () => {
  const [stage] = Object.values(resourcesOf(backend, 'AWS::ApiGatewayV2::Stage'));
  const { Format } = (stage?.Properties.AccessLogSettings ?? {}) as { Format: string };
  const fields = [...Format.matchAll(/\$context\.([\w.]+)/g)].map(([, field]) => field);
  expect(fields.sort()).toEqual(
    ['integrationErrorMessage', 'requestId', 'requestTime', 'responseLatency', 'routeKey', 'status'].sort(),
  );
  expect(Format.replaceAll(/\$context\.\w+/g, '')).not.toContain('$');
});

test('every route has a token’s place in its key and no token', () => {
  const keys = Object.values(resourcesOf(backend, 'AWS::ApiGatewayV2::Route')).map(
    ({ Properties }) => Properties.RouteKey,
  );
  expect(keys.sort()).toEqual(
    [
      'ANY /api/{proxy+}',
      'ANY /charters/{wave}',
      'POST /api/v1/waves/{wave}/sheets',
      'GET /api/v1/waves/{wave}/previews/{what}',
      'GET /api/v1/waves/{wave}/report.pdf',
      'ANY /r/{token}',
      'ANY /u/{secret}',
      'ANY /c',
      'ANY /c/{code}',
      'ANY /reports/{wave}',
      'ANY /sign-in',
      'ANY /sign-in/{token}',
    ].sort(),
  );
});

test('no function is traced or logs its events', () => {
  const functions = Object.values(resourcesOf(backend, 'AWS::Lambda::Function'));
  expect(functions).toHaveLength(8);
  for (const { Properties } of functions) {
    expect(Properties).not.toHaveProperty('TracingConfig');
    const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
    expect(Object.keys(Variables)).not.toContain('POWERTOOLS_LOGGER_LOG_EVENT');
    expect(Object.keys(Variables)).not.toContain('POWERTOOLS_TRACE_ENABLED');
  }
});

test('the distribution keeps no log, and neither does a web application firewall', () => {
  const [distribution] = Object.values(resourcesOf(edge, 'AWS::CloudFront::Distribution'));
  const config = distribution?.Properties.DistributionConfig as Record<string, unknown>;
  expect(config).not.toHaveProperty('Logging');
  expect(config).not.toHaveProperty('WebACLId');
  expect(resourcesOf(edge, 'AWS::CloudFront::RealtimeLogConfig')).toEqual({});
  expect(resourcesOf(edge, 'AWS::Logs::Delivery')).toEqual({});
});

test('no bucket logs requests and no trail records what is written to the tables', () => {
  for (const template of [backend, edge]) {
    expect(resourcesOf(template, 'AWS::CloudTrail::Trail')).toEqual({});
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::S3::Bucket'))) {
      expect(Properties).not.toHaveProperty('LoggingConfiguration');
    }
    for (const { Properties } of Object.values(resourcesOf(template, 'AWS::DynamoDB::Table'))) {
      expect(Properties).not.toHaveProperty('ContributorInsightsSpecification');
    }
  }
});

test('every log is thrown away after a month', () => {
  const groups = Object.values(resourcesOf(backend, 'AWS::Logs::LogGroup'));
  expect(groups).toHaveLength(9);
  expect(new Set(groups.map(({ Properties }) => Properties.RetentionInDays))).toEqual(new Set([30]));
});
