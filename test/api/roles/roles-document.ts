import { NOBODY, ROLES } from './roles.ts';

/** What everybody got from one route. */
export interface Walked {
  route: string;
  /** By the name of the role. */
  got: Map<string, string>;
  /** What those who got something see, by the name of the role; absent where the route only does something. */
  sees?: Map<string, readonly string[]>;
}

export const UPDATE = 'npx vitest run test/api/access.test.ts -u';

/** docs/roles.md: who may do what, as it was found by asking. */
export function rolesDocument(routes: readonly Walked[], pages: readonly Walked[]): string {
  return `# Who may do what

Every route of the API, and every page that needs signing in, asked by everybody there is. This file is made by
a test, which fails when it is out of date or when a route is missing; this writes it:

\`\`\`sh
${UPDATE}
\`\`\`

${ROLES.map(({ name, meaning }) => `- **${name}**: ${meaning}`).join('\n')}

\`yes\`: done or shown. \`no\`: refused, 403. \`hidden\`: as if it did not exist, 404. \`sealed\`: not before the
release, 409. \`empty\`: shown, with nothing in it.

Nobody else gets anything: every route answers 401, and every page leads to where one signs in, for

${NOBODY.map(({ meaning }) => `- ${meaning}`).join('\n')}

A respondent's link opens one questionnaire; codes and links that stop reminders open nothing else either. What
is one's own, tokens and sessions, is everybody's to manage. The webhook that is added here is one of the whole
installation; an operator of named partnerships adds those of their own.

The statistics of a result are sealed for everybody, operators included, until the wave is released. A lead sees
the roster of their own side only, and how many have answered when the wave is over.

## The API

${table(routes)}

## Pages

${table(pages)}

The console itself is the same for everybody and holds nothing: what it shows comes from the API.

## What they see

The fields that hold something, in an answer about the partnership of the test; \`[]\` is each of a list.

${routes.flatMap(seen).join('\n\n')}
`;
}

/** With cells as wide as their column, as the formatter has it. */
function table(rows: readonly Walked[]): string {
  const cells = [
    ['', ...ROLES.map(({ name }) => name)],
    ...rows.map(({ route, got }) => [`\`${route}\``, ...ROLES.map(({ name }) => got.get(name) ?? '')]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...body.map(line)].join(
    '\n',
  );
}

function seen({ route, sees }: Walked): string[] {
  if (!sees || sees.size === 0) return [];
  const groups = Map.groupBy(sees.keys(), (name) =>
    (sees.get(name) ?? []).map((field) => `\`${field}\``).join(' '),
  );
  const lines = [...groups].map(([fields, names]) => `- ${names.join(', ')}: ${fields || 'nothing'}`);
  return [`**\`${route}\`**\n\n${lines.join('\n')}`];
}
