import { beforeAll, describe, expect, test } from 'vitest';
import { type TableGrant, tableGrants } from './grants.ts';
import { synthesised } from './synthesised.ts';

type CfnTemplate = Parameters<typeof tableGrants>[0];
let template: CfnTemplate;
beforeAll(async () => {
  template = (await synthesised()).backend.toJSON() as CfnTemplate;
});

const IN_A_WAVE = { partitions: ['wave#*'] };

/** The table of the two stores: who may do what, and nothing else. */
const ALLOWED: TableGrant[] = [
  {
    function: 'ApiHandler',
    table: 'Register',
    actions: ['BatchWriteItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
  },
  { function: 'ApiHandler', table: 'Register/list', actions: ['Query'] },
  { function: 'ApiHandler', table: 'Responses', actions: ['DeleteItem', 'GetItem', 'PutItem'] },
  { function: 'DocumentsHandler', table: 'Register', actions: ['GetItem', 'Query'] },
  {
    function: 'DocumentsHandler',
    table: 'Register',
    actions: ['BatchWriteItem'],
    partitions: ['code#*'],
  },
  {
    function: 'DocumentsHandler',
    table: 'Register',
    actions: ['PutItem'],
    partitions: ['journal#*'],
  },
  ...['DocumentsHandler', 'JobsWorker', 'JobsReporter'].map((name) => ({
    function: name,
    table: 'Register',
    actions: ['UpdateItem'],
    partitions: ['portfolio#*'],
  })),
  {
    function: 'DocumentsHandler',
    table: 'Register',
    actions: ['DeleteItem', 'UpdateItem'],
    partitions: ['session#*'],
  },
  {
    function: 'DocumentsHandler',
    table: 'Register',
    actions: ['UpdateItem'],
    partitions: ['api-token#*'],
  },
  { function: 'ScheduleScheduler', table: 'Register/due', actions: ['Query'] },
  { function: 'ScheduleScheduler', table: 'Register', actions: ['UpdateItem'], ...IN_A_WAVE },
  { function: 'JobsWorker', table: 'Register', actions: ['GetItem', 'Query'] },
  { function: 'JobsWorker', table: 'Register/list', actions: ['Query'] },
  { function: 'JobsWorker', table: 'Register', actions: ['PutItem', 'UpdateItem'], ...IN_A_WAVE },
  {
    function: 'JobsWorker',
    table: 'Register',
    actions: ['BatchWriteItem'],
    partitions: ['token#*', 'decline#*'],
  },
  { function: 'JobsReporter', table: 'Register', actions: ['GetItem', 'Query'] },
  { function: 'JobsReporter', table: 'Register/list', actions: ['Query'] },
  { function: 'JobsReporter', table: 'Register', actions: ['PutItem', 'UpdateItem'], ...IN_A_WAVE },
  { function: 'JobsReporter', table: 'Register', actions: ['PutItem'], partitions: ['enclosure#*'] },
  { function: 'JobsReporter', table: 'Responses', actions: ['Query'] },
  { function: 'MailMailer', table: 'Register', actions: ['UpdateItem'], ...IN_A_WAVE },
  { function: 'MailMailer', table: 'Register', actions: ['GetItem', 'Query'], partitions: ['enclosure#*'] },
  { function: 'MailEvents', table: 'Register', actions: ['UpdateItem'], ...IN_A_WAVE },
  {
    function: 'WebhooksSender',
    table: 'Register',
    actions: ['GetItem', 'PutItem', 'UpdateItem'],
    partitions: ['webhook#*'],
  },
  {
    function: 'WebhooksSender',
    table: 'Register/list',
    actions: ['Query'],
    partitions: ['webhooks', 'access'],
  },
];

const sorted = (grants: TableGrant[]) => grants.map((grant) => JSON.stringify(ordered(grant))).sort();
const ordered = ({ function: name, table, actions, partitions }: TableGrant) => [
  name,
  table,
  actions,
  partitions,
];

test('each function may do with the two stores what the table says, and nothing more', () => {
  expect(sorted(tableGrants(template))).toEqual(sorted(ALLOWED));
});

test('nobody but the reporter can query the answers, and nobody can scan anything', () => {
  const grants = tableGrants(template);
  const readers = grants.filter(({ table, actions }) => table === 'Responses' && actions.includes('Query'));
  expect(readers.map(({ function: name }) => name)).toEqual(['JobsReporter']);
  expect(grants.filter(({ actions }) => actions.includes('Scan'))).toEqual([]);
});

describe('the table notices when', () => {
  const policyOf = (changed: CfnTemplate, part: string) => {
    const [, policy] =
      Object.entries(changed.Resources).find(
        ([id, { Type }]) => Type === 'AWS::IAM::Policy' && id.includes(part),
      ) ?? [];
    const document = policy?.Properties.PolicyDocument as { Statement: Record<string, unknown>[] };
    return document.Statement;
  };
  const roleOf = (changed: CfnTemplate, part: string) => {
    const [, role] =
      Object.entries(changed.Resources).find(
        ([id, { Type }]) => Type === 'AWS::IAM::Role' && id.includes(part),
      ) ?? [];
    if (!role) throw new Error(`there is no role ${part}`);
    return role.Properties;
  };
  const tableArn = (changed: CfnTemplate, part: string) => ({
    'Fn::GetAtt': [Object.keys(changed.Resources).find((id) => id.startsWith(`${part}Table`)), 'Arn'],
  });
  const allow = (changed: CfnTemplate, part: string, Action: unknown, Resource: unknown) =>
    policyOf(changed, part).push({ Effect: 'Allow', Action, Resource });

  const MUTATIONS: [what: string, mutate: (changed: CfnTemplate) => void][] = [
    [
      'the API may query the answers',
      (t) => allow(t, 'ApiHandler', 'dynamodb:Query', tableArn(t, 'Responses')),
    ],
    [
      'the API may scan the answers',
      (t) => allow(t, 'ApiHandler', 'dynamodb:Scan', tableArn(t, 'Responses')),
    ],
    [
      'the API may do anything with the answers',
      (t) => allow(t, 'ApiHandler', 'dynamodb:*', tableArn(t, 'Responses')),
    ],
    [
      'the worker may read the answers',
      (t) => allow(t, 'JobsWorker', ['dynamodb:GetItem'], tableArn(t, 'Responses')),
    ],
    [
      'the mailer may read invitations',
      (t) => allow(t, 'MailMailer', 'dynamodb:GetItem', tableArn(t, 'Register')),
    ],
    [
      'the reporter may delete answers',
      (t) => allow(t, 'JobsReporter', 'dynamodb:DeleteItem', tableArn(t, 'Responses')),
    ],
    [
      'the scheduler may query everything',
      (t) => allow(t, 'ScheduleScheduler', 'dynamodb:Query', tableArn(t, 'Register')),
    ],
    ['a grant names no table', (t) => allow(t, 'MailEvents', 'dynamodb:GetItem', '*')],
    [
      'a grant leaves out what it forbids',
      (t) => policyOf(t, 'MailEvents').push({ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }),
    ],
    [
      'a limit to partitions is lifted',
      (t) => {
        for (const statement of policyOf(t, 'MailMailer')) delete statement.Condition;
      },
    ],
    [
      'a role gets a managed policy',
      (t) => {
        roleOf(t, 'JobsWorker').ManagedPolicyArns = ['arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess'];
      },
    ],
    [
      'a role gets an inline policy',
      (t) => {
        roleOf(t, 'JobsWorker').Policies = [
          {
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: 'dynamodb:Query', Resource: tableArn(t, 'Responses') }],
            },
          },
        ];
      },
    ],
  ];
  test.each(MUTATIONS)('%s', (_, mutate) => {
    const changed = structuredClone(template);
    mutate(changed);
    expect(sorted(tableGrants(changed))).not.toEqual(sorted(ALLOWED));
  });
});

test('the answers have no stream and no index by which anything could be told of when or by whom', () => {
  const [responses] = Object.entries(template.Resources).filter(
    ([id, { Type }]) => Type === 'AWS::DynamoDB::Table' && id.startsWith('Responses'),
  );
  expect(responses?.[1].Properties).not.toHaveProperty('StreamSpecification');
  expect(responses?.[1].Properties).not.toHaveProperty('GlobalSecondaryIndexes');
  expect(responses?.[1].Properties).not.toHaveProperty('KinesisStreamSpecification');
});

test('only the mailer reads the queue of mails, whose messages hold links', () => {
  const readers = Object.entries(template.Resources).filter(([, { Type, Properties }]) => {
    const text = JSON.stringify(Properties);
    return Type === 'AWS::IAM::Policy' && /sqs:ReceiveMessage/.test(text) && /"MailMessagesQueue/.test(text);
  });
  const receiving = readers.filter(([, { Properties }]) =>
    (Properties.PolicyDocument as { Statement: Record<string, unknown>[] }).Statement.some(
      (statement) =>
        JSON.stringify(statement.Action).includes('sqs:ReceiveMessage') &&
        JSON.stringify(statement.Resource).includes('"MailMessagesQueue'),
    ),
  );
  expect(receiving.map(([id]) => id.replace(/RoleDefaultPolicy.*/, ''))).toEqual(['MailMailer']);
});
