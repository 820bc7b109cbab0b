import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The second of the two stores: what. It has no stream and no index: nothing may tell when or by whom. */
export class Responses extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { isProtected }: { isProtected: boolean }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: isProtected,
      removalPolicy: isProtected ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Put, get and delete one item by its key: only who holds the link knows the key. */
  grantApi(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:DeleteItem']);
  }

  /** Read the answers of a closed wave. */
  grantReporter(grantee: IGrantable): void {
    this.#grant(grantee, ['dynamodb:Query']);
  }

  #grant(grantee: IGrantable, actions: string[]): void {
    Grant.addToPrincipal({ grantee, actions, resourceArns: [this.table.tableArn] }).assertSuccess();
  }
}
