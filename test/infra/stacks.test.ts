import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, test } from 'vitest';
import { VARIABLES } from '../../functions/cloud/environment.ts';
import { FONT_FILES } from '../../functions/document/fonts.ts';
import { DUE_INDEX, LIST_INDEX, registerTable } from '../../functions/store/tables.ts';
import { bundleFolder, ENTRIES, type Entry } from '../../infra/bundle.ts';
import { ENGINE } from '../../infra/document-engine.ts';
import { anApp, resourcesOf, synthesised } from './synthesised.ts';

let backend: Template;
let edge: Template;
beforeAll(async () => {
  ({ backend, edge } = await synthesised());
});

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/11111111-2222-3333-4444-555555555555';

describe('the rules of AWS Solutions', () => {
  test('are checked: a queue that breaks one stops the synthesis', async () => {
    const { app, backend: stack } = await anApp();
    new Queue(stack, 'Careless');
    expect(() => app.synth()).toThrow('AwsSolutions-SQS3');
  });

  test('hold with a domain and records too', async () => {
    await synthesised({
      domain: 'feedback.example.org',
      certificateArn: CERTIFICATE,
      hostedZoneId: 'Z0123456789',
      mailIdentity: 'address',
      stage: 'trial',
    });
  });
});

describe('the tables', () => {
  const tables = () => Object.values(resourcesOf(backend, 'AWS::DynamoDB::Table'));

  test('are billed on demand, encrypted, recoverable to a point in time and protected in production', () => {
    expect(tables()).toHaveLength(2);
    for (const table of tables()) {
      expect(table.Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        SSESpecification: { SSEEnabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
      });
      expect(table.DeletionPolicy).toBe('Retain');
    }
  });

  test('go with the stack in another stage', async () => {
    const trial = await synthesised({ stage: 'trial' });
    for (const table of Object.values(resourcesOf(trial.backend, 'AWS::DynamoDB::Table'))) {
      expect(table.DeletionPolicy).toBe('Delete');
      expect(table.Properties.DeletionProtectionEnabled).toBe(false);
    }
  });

  test('have the keys and indexes that the stores ask for', () => {
    const { TableName: _, BillingMode: __, ...local } = registerTable('Register');
    const [register] = tables();
    expect(register?.Properties.KeySchema).toEqual(local.KeySchema);
    const byName = (indexes: unknown) =>
      (indexes as { IndexName: string }[]).sort((one, other) => one.IndexName.localeCompare(other.IndexName));
    expect(byName(register?.Properties.GlobalSecondaryIndexes)).toMatchObject(
      byName(local.GlobalSecondaryIndexes),
    );
    expect([DUE_INDEX, LIST_INDEX]).toEqual(['due', 'list']);
    expect(register?.Properties.TimeToLiveSpecification).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
  });
});

describe('every function', () => {
  const functions = () => Object.values(resourcesOf(backend, 'AWS::Lambda::Function'));

  test('runs on Node 24 and arm64 with a source map and a log of its own', () => {
    for (const { Properties } of functions()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
      expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'JSON' });
      expect(JSON.stringify(Properties.Environment)).toContain('--enable-source-maps');
    }
  });

  test('is told nothing but what the names of the environment say', () => {
    const known = new Set<string>([...Object.values(VARIABLES), 'NODE_OPTIONS', 'POWERTOOLS_SERVICE_NAME']);
    for (const { Properties } of functions()) {
      const { Variables } = Properties.Environment as { Variables: Record<string, unknown> };
      expect(Object.keys(Variables).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  test('that must not reach the answers is not told their table either', () => {
    const told = functions().filter(({ Properties }) =>
      JSON.stringify(Properties.Environment).includes('RESPONSES_TABLE'),
    );
    const names = told.map(({ Properties }) => String(Properties.Description));
    expect(names.sort()).toEqual([
      'Answers the requests of the site',
      'Counts the answers of closed waves, writes their reports and releases them',
    ]);
  });
});

describe('the engine for documents', () => {
  const contentsOf = (entry: Entry) => readFileSync(join(bundleFolder(entry), 'index.mjs'), 'utf8');

  test('is asked for by the function that makes documents alone, and stands beside it with its fonts', () => {
    for (const entry of ENTRIES) {
      expect([entry, contentsOf(entry).includes(ENGINE)]).toEqual([entry, entry === 'documents']);
    }
    const modules = join(bundleFolder('documents'), 'node_modules');
    for (const file of [...FONT_FILES, `${ENGINE}/package.json`]) {
      expect(existsSync(join(modules, file))).toBe(true);
    }
  });
});

describe('every queue', () => {
  test('has dead letters, and shows a message again only when its function’s time is over', () => {
    const queues = Object.entries(resourcesOf(backend, 'AWS::SQS::Queue'));
    const working = queues.filter(([, { Properties }]) => Properties.RedrivePolicy);
    expect(working).toHaveLength(4);
    const timeouts = new Map(
      Object.values(resourcesOf(backend, 'AWS::Lambda::EventSourceMapping')).map(({ Properties }) => {
        const [queue] = (Properties.EventSourceArn as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
        const { Ref } = Properties.FunctionName as { Ref: string };
        const handler = resourcesOf(backend, 'AWS::Lambda::Function')[Ref];
        expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
        return [queue, Number(handler?.Properties.Timeout)];
      }),
    );
    for (const [id, { Properties }] of working) {
      expect(Properties.VisibilityTimeout).toBe(6 * (timeouts.get(id) ?? Number.NaN));
      expect(Properties.SqsManagedSseEnabled).toBe(true);
    }
  });

  test('of mails is read by two mailers at most, in batches that fit their time at the slowest pace', async () => {
    for (const mailsPerSecond of ['0.1', '1', '14', '500']) {
      const template = (await synthesised({ mailsPerSecond })).backend;
      const mapping = Object.values(resourcesOf(template, 'AWS::Lambda::EventSourceMapping')).find(
        ({ Properties }) => Properties.ScalingConfig,
      );
      expect(mapping?.Properties.ScalingConfig).toEqual({ MaximumConcurrency: 2 });
      const mailer = Object.values(resourcesOf(template, 'AWS::Lambda::Function')).find(({ Properties }) =>
        JSON.stringify(Properties.Environment).includes('MAIL_PAUSE_MS'),
      );
      const { Variables } = (mailer?.Properties.Environment ?? {}) as { Variables: Record<string, string> };
      const pause = Number(Variables.MAIL_PAUSE_MS);
      expect(2 / (pause / 1000)).toBeLessThanOrEqual(Number(mailsPerSecond));
      const batch = Number(mapping?.Properties.BatchSize);
      expect((batch * pause) / 1000).toBeLessThan(Number(mailer?.Properties.Timeout) / 2);
    }
  });
});

describe('the schedule', () => {
  test('looks every five minutes unless told otherwise', async () => {
    const expressionOf = (template: Template) =>
      Object.values(resourcesOf(template, 'AWS::Events::Rule'))[0]?.Properties.ScheduleExpression;
    expect(expressionOf(backend)).toBe('rate(5 minutes)');
    expect(expressionOf((await synthesised({ scheduleMinutes: '1' })).backend)).toBe('rate(1 minute)');
  });
});

describe('the site', () => {
  test('reads a private bucket by origin access control and sends everything else to the API, uncached', () => {
    const [bucket] = Object.values(resourcesOf(edge, 'AWS::S3::Bucket'));
    expect(bucket?.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const [distribution] = Object.values(resourcesOf(edge, 'AWS::CloudFront::Distribution'));
    const { CacheBehaviors, Origins } = (distribution?.Properties.DistributionConfig ?? {}) as {
      CacheBehaviors: { PathPattern: string; AllowedMethods?: string[] }[];
      Origins: Record<string, unknown>[];
    };
    expect(Origins.filter((origin) => origin.OriginAccessControlId)).toHaveLength(1);
    const dynamic = CacheBehaviors.filter(({ AllowedMethods }) => AllowedMethods?.includes('POST'));
    expect(dynamic.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/*',
      '/r/*',
      '/u/*',
      '/c',
      '/c/*',
      '/sign-in*',
      '/charters/*',
      '/reports/*',
    ]);
  });

  test('sends the security headers with its files', () => {
    const [policy] = Object.values(resourcesOf(edge, 'AWS::CloudFront::ResponseHeadersPolicy'));
    const text = JSON.stringify(policy?.Properties);
    for (const words of [
      "default-src 'none'",
      'includeSubDomains',
      '"ContentTypeOptions":{"Override":true}',
      'same-origin',
      'DENY',
    ]) {
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    }
  });

  test('leaves its address where the functions of the backend look for it', () => {
    const [parameter] = Object.values(resourcesOf(edge, 'AWS::SSM::Parameter'));
    expect(parameter?.Properties.Name).toBe('/parallax/production/site-address');
    expect(JSON.stringify(resourcesOf(backend, 'AWS::Lambda::Function'))).toContain(
      '"BASE_URL_PARAMETER":"/parallax/production/site-address"',
    );
  });

  test('is known beforehand with a domain of its own, and no function asks for the parameter', async () => {
    const own = await synthesised({ domain: 'feedback.example.org', certificateArn: CERTIFICATE });
    const functions = JSON.stringify(resourcesOf(own.backend, 'AWS::Lambda::Function'));
    expect(functions).toContain('"BASE_URL":"https://feedback.example.org"');
    expect(JSON.stringify(resourcesOf(own.backend, 'AWS::IAM::Policy'))).not.toContain('ssm:GetParameter');
  });
});
