import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { DUE_INDEX, LIST_INDEX } from '../../functions/store/tables.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The first of the two stores: who. */
export class Register extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { isProtected }: { isProtected: boolean }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: 'expiresAt',
      deletionProtection: isProtected,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: LIST_INDEX,
      partitionKey: string('listPk'),
      sortKey: string('listSk'),
    });
    this.table.addGlobalSecondaryIndex({
      indexName: DUE_INDEX,
      partitionKey: string('duePk'),
      sortKey: string('dueAt'),
    });
  }

  /** Read and write everything. */
  grantApi(grantee: IGrantable): void {
    this.#grant(grantee, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'BatchWriteItem']);
    this.#grant(grantee, ['Query'], { index: LIST_INDEX });
  }

  /** Read what a document needs; write the codes of printed sheets; keep sessions alive, or end them; note a token's use. */
  grantDocuments(grantee: IGrantable): void {
    this.#grant(grantee, ['GetItem', 'Query']);
    this.#grant(grantee, ['BatchWriteItem'], { partitions: ['code#*'] });
    this.#grant(grantee, ['PutItem'], { partitions: ['journal#*'] });
    this.#grant(grantee, ['UpdateItem'], { partitions: ['portfolio#*'] });
    this.#grant(grantee, ['UpdateItem', 'DeleteItem'], { partitions: ['session#*'] });
    this.#grant(grantee, ['UpdateItem'], { partitions: ['api-token#*'] });
  }

  /** Ask which waves are due, and take them. */
  grantScheduler(grantee: IGrantable): void {
    this.#grant(grantee, ['Query'], { index: DUE_INDEX });
    this.#grant(grantee, ['UpdateItem'], { partitions: ['wave#*'] });
  }

  /** Read members, waves and who its operators are; make invitations and links; move the wave on. */
  grantWaveWorker(grantee: IGrantable): void {
    this.#grant(grantee, ['GetItem', 'Query']);
    this.#grant(grantee, ['Query'], { index: LIST_INDEX });
    this.#grant(grantee, ['PutItem', 'UpdateItem'], { partitions: ['wave#*'] });
    this.#grant(grantee, ['BatchWriteItem'], { partitions: ['token#*', 'decline#*'] });
    this.#grant(grantee, ['UpdateItem'], { partitions: ['portfolio#*'] });
  }

  /** Read what a report needs, write the report, release it. */
  grantReporter(grantee: IGrantable): void {
    this.#grant(grantee, ['GetItem', 'Query']);
    this.#grant(grantee, ['Query'], { index: LIST_INDEX });
    this.#grant(grantee, ['PutItem', 'UpdateItem'], { partitions: ['wave#*'] });
    this.#grant(grantee, ['PutItem'], { partitions: ['enclosure#*'] });
    this.#grant(grantee, ['UpdateItem'], { partitions: ['portfolio#*'] });
  }

  /** Update the delivery state of an invitation or notice, and read what a mail encloses. */
  grantMailer(grantee: IGrantable): void {
    this.grantMailEvents(grantee);
    this.#grant(grantee, ['GetItem', 'Query'], { partitions: ['enclosure#*'] });
  }

  /** Read webhooks and note their deliveries; list webhooks, and the operators to tell when one is switched off. */
  grantWebhooks(grantee: IGrantable): void {
    const partitions = ['webhook#*'];
    this.#grant(grantee, ['GetItem', 'PutItem', 'UpdateItem'], { partitions });
    this.#grant(grantee, ['Query'], { index: LIST_INDEX, partitions: ['webhooks', 'access'] });
  }

  /** Update the delivery state of an invitation or notice, which lie in their wave's partition. */
  grantMailEvents(grantee: IGrantable): void {
    this.#grant(grantee, ['UpdateItem'], { partitions: ['wave#*'] });
  }

  /**
   * @param index the index instead of the table
   * @param partitions the only partition keys, with wildcards
   */
  #grant(
    grantee: IGrantable,
    actions: string[],
    { index, partitions }: { index?: string; partitions?: string[] } = {},
  ): void {
    const { tableArn } = this.table;
    Grant.addToPrincipal({
      grantee,
      actions: actions.map((action) => `dynamodb:${action}`),
      resourceArns: [index ? `${tableArn}/index/${index}` : tableArn],
      ...(partitions
        ? { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } } }
        : {}),
    }).assertSuccess();
  }
}
