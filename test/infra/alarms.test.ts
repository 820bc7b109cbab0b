import { readFileSync } from 'node:fs';
import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Resource, resourcesOf, synthesised } from './synthesised.ts';

let backend: Template;
beforeAll(async () => {
  ({ backend } = await synthesised({ alarmEmail: 'alarms@parallax.example' }));
});

const alarms = () => Object.values(resourcesOf(backend, 'AWS::CloudWatch::Alarm'));
const withMetric = (name: string) => alarms().filter(({ Properties }) => Properties.MetricName === name);

describe('an alarm', () => {
  test('says in a sentence what it means for users', () => {
    for (const { Properties } of alarms()) {
      const meaning = String(Properties.AlarmDescription);
      expect(meaning).toMatch(/^[A-Z].{40,}\.$/);
    }
  });

  test('reaches the address that was given', () => {
    const [topic] = Object.keys(resourcesOf(backend, 'AWS::SNS::Topic')).filter((id) =>
      id.includes('Alarms'),
    );
    for (const { Properties } of alarms()) expect(Properties.AlarmActions).toEqual([{ Ref: topic }]);
    const emails = Object.values(resourcesOf(backend, 'AWS::SNS::Subscription')).filter(
      ({ Properties }) => Properties.Protocol === 'email',
    );
    expect(emails.map(({ Properties }) => Properties.Endpoint)).toEqual(['alarms@parallax.example']);
  });
});

describe('there is an alarm for', () => {
  const thresholds = (found: Resource[]) => found.map(({ Properties }) => Properties.Threshold);

  test('dead letters of every queue', () => {
    const watched = withMetric('ApproximateNumberOfMessagesVisible').map(({ Properties }) =>
      JSON.stringify(Properties),
    );
    const deadLetters = Object.entries(resourcesOf(backend, 'AWS::SQS::Queue')).filter(
      ([, { Properties }]) => !Properties.RedrivePolicy,
    );
    expect(deadLetters).toHaveLength(5);
    for (const [id] of deadLetters) expect(watched.some((text) => text.includes(id))).toBe(true);
  });

  test('errors and throttles of every function', () => {
    for (const id of Object.keys(resourcesOf(backend, 'AWS::Lambda::Function'))) {
      for (const metric of ['Errors', 'Throttles']) {
        expect(
          withMetric(metric).some(({ Properties }) => JSON.stringify(Properties).includes(`"${id}"`)),
        ).toBe(true);
      }
    }
  });

  test('the oldest message of every queue that works', () => {
    expect(thresholds(withMetric('ApproximateAgeOfOldestMessage'))).toEqual([900, 1800, 21_600, 1800]);
  });

  test('a bounce rate above 5 % and a complaint rate above 0.1 %', () => {
    expect(thresholds(withMetric('Reputation.BounceRate'))).toEqual([0.05]);
    expect(thresholds(withMetric('Reputation.ComplaintRate'))).toEqual([0.001]);
  });

  test('a due wave that nothing has picked up for 15 minutes, and a scheduler that is silent', () => {
    expect(thresholds(withMetric('OldestDueWaveSeconds'))).toEqual([900]);
    const [silent] = withMetric('Invocations');
    expect(silent?.Properties).toMatchObject({
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('throttled tables', () => {
    expect(withMetric('ReadThrottleEvents')).toHaveLength(2);
    expect(withMetric('WriteThrottleEvents')).toHaveLength(2);
  });
});

test('there is one dashboard', () => {
  expect(Object.keys(resourcesOf(backend, 'AWS::CloudWatch::Dashboard'))).toHaveLength(1);
});

describe('the guide to deploying', () => {
  const guide = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');

  test('reckons with as many alarms as there are', () => {
    const [, count] = /(\d+) alarms × \$0\.10/.exec(guide) ?? [];
    expect(Number(count)).toBe(alarms().length);
  });

  test('says of every alarm what to do', () => {
    const names = Object.keys(resourcesOf(backend, 'AWS::CloudWatch::Alarm')).map((id) =>
      id.replace(/^Monitoring/, '').replace(/[0-9A-F]{8}$/, ''),
    );
    const isTold = (name: string) => guide.includes(`\`${name}\``) || /Throttles$/.test(name);
    expect(names.filter((name) => !isTold(name))).toEqual([]);
  });
});
