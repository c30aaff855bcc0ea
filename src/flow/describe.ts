// Says an expression the way a person would read it out, short: `range(100)`, `rows`, `df.head(5)`.
// Used for labels in factors; never parsed again.

import type { Expression } from '../syntax/program';

const LONGEST = 48;

/** Said once, however often the walk passes. */
const said = new WeakMap<Expression, string>();

export function describe(expression: Expression): string {
  const known = said.get(expression);
  if (known !== undefined) return known;
  const whole = say(expression, 3);
  const text = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
  said.set(expression, text);
  return text;
}

/** When a part runs: `if debug`, `unless debug` for what runs when it does not hold. */
export function describeCondition(condition: Expression, holds: boolean): string {
  if (condition.kind === 'unary' && condition.operator === 'not') return describeCondition(condition.operand, !holds);
  return `${holds ? 'if' : 'unless'} ${describe(condition)}`;
}

/** What is walked, without what only shows progress or numbers it: of `enumerate(tqdm(rows))`, `rows`. */
export function describeItems(expression: Expression): string {
  let at = expression;
  while (at.kind === 'call' || at.kind === 'await') {
    if (at.kind === 'await') {
      at = at.argument;
      continue;
    }
    const name = at.callee.kind === 'name' ? at.callee.name : at.callee.kind === 'attribute' ? at.callee.name : '';
    const inner = at.arguments[0];
    if (!WRAPPERS.has(name) || !inner || inner.name !== undefined) break;
    at = inner.value;
  }
  return describe(at);
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'enumerate',
  'tqdm',
  'track',
  'list',
  'iter',
  'reversed',
  'sorted',
  'as_completed',
]);

function say(node: Expression, depth: number): string {
  if (depth < 0) return '…';
  switch (node.kind) {
    case 'literal':
      return typeof node.value === 'string'
        ? JSON.stringify(shorten(node.value))
        : node.value === null
          ? 'None'
          : say0(node.value);
    case 'name':
      return node.name;
    case 'attribute':
      return `${say(node.object, depth)}.${node.name}`;
    case 'index':
      return `${say(node.object, depth - 1)}[${say(node.index, depth - 1)}]`;
    case 'slice':
      return `${node.lower ? say(node.lower, depth - 1) : ''}:${node.upper ? say(node.upper, depth - 1) : ''}`;
    case 'call':
      return `${say(node.callee, depth)}(${node.arguments
        .slice(0, 3)
        .map((argument) => (argument.name ? `${argument.name}=` : '') + say(argument.value, depth - 1))
        .join(', ')}${node.arguments.length > 3 ? ', …' : ''})`;
    case 'unary':
      return node.operator === 'not'
        ? `not ${say(node.operand, depth - 1)}`
        : `${node.operator}${say(node.operand, depth - 1)}`;
    case 'binary':
      return `${say(node.left, depth - 1)} ${node.operator} ${say(node.right, depth - 1)}`;
    case 'sequence':
      return node.items.length <= 3
        ? `[${node.items.map((item) => say(item, depth - 1)).join(', ')}]`
        : `[${node.items.length} items]`;
    case 'await':
      return say(node.argument, depth);
    case 'spread':
      return `*${say(node.argument, depth - 1)}`;
    case 'template':
      return 'text';
    case 'comprehension':
      return `[… for ${node.clauses[0] ? `${say(node.clauses[0].target, 0)} in ${say(node.clauses[0].iterable, depth - 1)}` : '…'}]`;
    default:
      return '…';
  }
}

function say0(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value.toString();
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 19)}…` : text;
}
