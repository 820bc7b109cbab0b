import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NOT_FOR_THE_CONSOLE =
  /^functions\/(report-command|local|translate|cloud|queue|document)|^shared\/(statistics|counts|report|report-data|charts|messages)\//;
const SCHEMA_METHODS = new Set(['min', 'max', 'regex', 'refine', 'int', 'length', 'email']);

interface Node {
  type: string;
  [property: string]: unknown;
}

/** A reason as the code spells it, with `SAMPLE` for what it fills in, and the file. */
export interface SpokenReason {
  file: string;
  message: string;
}

export const SAMPLE = 'Sample';

/**
 * Every reason that the API and the schemas can give, read from the code: what is refused with, the messages
 * of schemas, and the `message` of listed problems.
 */
export function spokenReasons(): SpokenReason[] {
  const files = ['functions', 'shared'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  return files
    .filter((file) => /\.tsx?$/.test(file) && !NOT_FOR_THE_CONSOLE.test(file))
    .flatMap((file) => {
      const lang = file.endsWith('x') ? 'tsx' : 'ts';
      const program = parseAst(readFileSync(`${ROOT}${file}`, 'utf8'), { lang }) as unknown as Node;
      return nodesOf(program)
        .flatMap(reasonsOf)
        .map((message) => ({ file, message }));
    });
}

function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesOf);
  return 'type' in value && typeof value.type === 'string' ? [value as Node, ...inside] : inside;
}

function reasonsOf(node: Node): string[] {
  if (node.type === 'NewExpression' && (node.callee as Node).name === 'Refusal') {
    return textsOf((node.arguments as Node[])[1]);
  }
  if (node.type === 'CallExpression' && (node.callee as Node).type === 'MemberExpression') {
    const method = ((node.callee as Node).property as Node).name as string;
    return SCHEMA_METHODS.has(method) ? (node.arguments as Node[]).flatMap(textsOf) : [];
  }
  const isMessage = node.type === 'Property' && (node.key as Node).name === 'message';
  return isMessage ? textsOf(node.value as Node) : [];
}

/** The texts an expression can be, where it is spelled out. */
function textsOf(node: Node | undefined): string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral': {
      const [first = '', ...rest] = (node.quasis as { value: { cooked: string } }[]).map(
        ({ value }) => value.cooked,
      );
      return rest.reduce(
        (starts, piece, place) => {
          const filled = textsOf((node.expressions as Node[])[place]);
          const fillings = filled.length > 0 ? filled : [SAMPLE];
          return starts.flatMap((start) => fillings.map((filling) => start + filling + piece));
        },
        [first],
      );
    }
    case 'ConditionalExpression':
      return [...textsOf(node.consequent as Node), ...textsOf(node.alternate as Node)];
    case 'LogicalExpression':
      return [...textsOf(node.left as Node), ...textsOf(node.right as Node)];
    case 'BinaryExpression': {
      const after = textsOf(node.right as Node);
      return textsOf(node.left as Node).flatMap((before) => after.map((rest) => before + rest));
    }
    default:
      return [];
  }
}
