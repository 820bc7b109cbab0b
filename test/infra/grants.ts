/** What one function may do with one table or index, as the template says. */
export interface TableGrant {
  function: string;
  table: string;
  actions: string[];
  /** Partition keys to which it is limited; absent: all. */
  partitions?: string[];
}

interface Statement {
  Effect: string;
  Action?: string | string[];
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Condition?: Record<string, Record<string, string[]>>;
}
interface CfnTemplate {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
}

const list = <Value>(value: Value | Value[] | undefined): Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * Every grant on the two tables that any function of the template has, by whatever way it got it: a policy, an
 * inline or managed policy of its role, or a policy of a table. What cannot be understood is a grant of
 * everything, so that a wildcard never goes unnoticed.
 */
export function tableGrants({ Resources }: CfnTemplate): TableGrant[] {
  const named = (part: string, type: string) =>
    Object.entries(Resources).filter(([id, { Type }]) => Type === type && id.includes(part));
  const tables = new Map(
    (['Register', 'Responses'] as const).flatMap((table) =>
      named(`${table}Table`, 'AWS::DynamoDB::Table').map(([id]) => [id, table] as const),
    ),
  );
  const functions = Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::Lambda::Function');

  return functions.flatMap(([functionId, { Properties }]) => {
    const roleId = referenceOf(Properties.Role);
    const role = Resources[roleId];
    if (!role) throw new Error(`the role of ${functionId} is not in the template`);
    const managed = list(role.Properties.ManagedPolicyArns as unknown[]).map(
      (arn): Statement => ({
        Effect: 'Allow',
        Action: `managed policy ${JSON.stringify(arn)}`,
        Resource: '*',
      }),
    );
    const inline = list(role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[]).flatMap(
      ({ PolicyDocument }) => PolicyDocument.Statement,
    );
    const attached = Object.values(Resources)
      .filter(({ Type }) => Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::ManagedPolicy')
      .filter((policy) =>
        list(policy.Properties.Roles as unknown[]).some((ref) => referenceOf(ref) === roleId),
      )
      .flatMap(({ Properties }) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
    return [...managed, ...inline, ...attached]
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap((statement) => grantsIn(statement, tables))
      .map((grant) => ({ function: functionId.replace(/[0-9A-F]{8}$/, ''), ...grant }));
  });
}

function grantsIn(statement: Statement, tables: Map<string, string>): Omit<TableGrant, 'function'>[] {
  const actions = statement.NotAction ? ['everything'] : list(statement.Action);
  const ours = actions.filter((action) => !/^(logs|ses|sqs|ssm|sns):/.test(action));
  if (ours.length === 0) return [];
  const resources = statement.NotResource ? ['*'] : list(statement.Resource);
  const partitions = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return resources.flatMap((resource) => {
    const text = JSON.stringify(resource);
    const [id, table] = [...tables].find(([id]) => text.includes(`"${id}"`)) ?? [];
    const [, index] = /\/index\/([^"]+)"/.exec(text) ?? [];
    const isWhole = typeof resource === 'object' && (text === `{"Fn::GetAtt":["${id}","Arn"]}` || index);
    if (!table) return text.includes('*') ? [grant('everything', ours, partitions)] : [];
    return [grant(isWhole ? (index ? `${table}/${index}` : table) : `${table}?${text}`, ours, partitions)];
  });
}

function grant(table: string, actions: string[], partitions: string[] | undefined) {
  return {
    table,
    actions: actions.map((action) => action.replace('dynamodb:', '')).sort(),
    ...(partitions ? { partitions } : {}),
  };
}

/** The logical id that a reference leads to. */
function referenceOf(value: unknown): string {
  const { Ref, 'Fn::GetAtt': attribute } = (value ?? {}) as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return Ref ?? attribute?.[0] ?? '';
}
