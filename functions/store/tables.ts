import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Index over waves that have a next look, by when: `duePk` is constant, `dueAt` sorts. */
export const DUE_INDEX = 'due';
/** Index for listings, sparse: `listPk` names the list, `listSk` sorts it. */
export const LIST_INDEX = 'list';

const KEY: Pick<CreateTableCommandInput, 'KeySchema' | 'BillingMode'> = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
};

/** Who: organisations, members, waves, invitations, people who sign in, reports. */
export function registerTable(TableName: string): CreateTableCommandInput {
  return {
    ...KEY,
    TableName,
    AttributeDefinitions: ['pk', 'sk', 'listPk', 'listSk', 'duePk', 'dueAt'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    GlobalSecondaryIndexes: [
      {
        IndexName: LIST_INDEX,
        KeySchema: [
          { AttributeName: 'listPk', KeyType: 'HASH' },
          { AttributeName: 'listSk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
      {
        IndexName: DUE_INDEX,
        KeySchema: [
          { AttributeName: 'duePk', KeyType: 'HASH' },
          { AttributeName: 'dueAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  };
}

/** What: answer sheets and comments. */
export function responsesTable(TableName: string): CreateTableCommandInput {
  return {
    ...KEY,
    TableName,
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  };
}
