// A program as an S-expression, a statement a line: for tests, and for people who ask what was understood.

import type {
  Argument,
  ComprehensionClause,
  Expression,
  FunctionNode,
  If,
  Import,
  MatchCase,
  Parameter,
  Program,
  Statement,
} from './program';

/** `for x in xs: f(x)` prints as `(for x xs)` with `  (call f x)` on the line below. */
export function printProgram(program: Pick<Program, 'body'>): string {
  const lines: string[] = [];
  printBlock(program.body, 0, lines);
  return lines.join('\n');
}

type Lines = string[];

function line(lines: Lines, depth: number, text: string): void {
  lines.push('  '.repeat(Math.min(depth, 40)) + text);
}

function printBlock(body: readonly Statement[], depth: number, lines: Lines): void {
  for (const statement of body) printStatement(statement, depth, lines);
}

/** A labelled block below a statement, left out when it is empty. */
function section(name: string, body: readonly Statement[], depth: number, lines: Lines): void {
  if (body.length === 0) return;
  line(lines, depth, name);
  printBlock(body, depth + 1, lines);
}

function printStatement(statement: Statement, depth: number, lines: Lines): void {
  switch (statement.kind) {
    case 'expression':
      line(lines, depth, printExpression(statement.expression));
      return;
    case 'assign': {
      const operator = statement.operator === undefined ? '=' : `${statement.operator}=`;
      const note = statement.annotation === undefined ? '' : ` : ${printExpression(statement.annotation)}`;
      const value = statement.value === undefined ? '' : ` ${printExpression(statement.value)}`;
      line(lines, depth, `(${operator} ${statement.targets.map(printExpression).join(' ')}${note}${value})`);
      return;
    }
    case 'if':
      printIf(statement, depth, lines);
      return;
    case 'for': {
      const head = `${statement.isAsync ? 'async-' : ''}for`;
      line(lines, depth, `(${head} ${printExpression(statement.target)} ${printExpression(statement.iterable)})`);
      printBlock(statement.body, depth + 1, lines);
      section('else', statement.otherwise, depth, lines);
      return;
    }
    case 'while':
      line(lines, depth, `(while ${printExpression(statement.test)})`);
      printBlock(statement.body, depth + 1, lines);
      section('update', statement.update, depth, lines);
      section('else', statement.otherwise, depth, lines);
      return;
    case 'try':
      line(lines, depth, '(try)');
      printBlock(statement.body, depth + 1, lines);
      for (const handler of statement.handlers) {
        const type = handler.type === undefined ? '' : ` ${printExpression(handler.type)}`;
        line(lines, depth, `(except${type}${handler.name === undefined ? '' : ` as ${handler.name}`})`);
        printBlock(handler.body, depth + 1, lines);
      }
      section('else', statement.otherwise, depth, lines);
      section('finally', statement.finally, depth, lines);
      return;
    case 'with': {
      const items = statement.items.map((item) =>
        item.target === undefined
          ? printExpression(item.context)
          : `(as ${printExpression(item.context)} ${printExpression(item.target)})`,
      );
      line(lines, depth, `(with ${items.join(' ')})`);
      printBlock(statement.body, depth + 1, lines);
      return;
    }
    case 'function-definition':
      for (const decorator of statement.decorators) line(lines, depth, `@${printExpression(decorator)}`);
      line(lines, depth, `(${functionHead(statement.function, 'def')})`);
      printBlock(statement.function.body, depth + 1, lines);
      return;
    case 'class-definition': {
      for (const decorator of statement.decorators) line(lines, depth, `@${printExpression(decorator)}`);
      const heads = [...statement.bases.map(printExpression), ...statement.keywords.map(printArgument)];
      line(lines, depth, `(${['class', statement.name, ...heads].join(' ')})`);
      printBlock(statement.body, depth + 1, lines);
      return;
    }
    case 'return':
    case 'raise':
      line(lines, depth, `(${join(statement.kind, statement.value)})`);
      return;
    case 'delete':
      line(lines, depth, `(delete ${statement.targets.map(printExpression).join(' ')})`);
      return;
    case 'break':
    case 'continue':
      line(lines, depth, `(${statement.kind})`);
      return;
    case 'import':
      line(lines, depth, printImport(statement));
      return;
    case 'match':
      line(lines, depth, `(match ${printExpression(statement.subject)})`);
      for (const matchCase of statement.cases) {
        line(lines, depth, printCase(matchCase));
        printBlock(matchCase.body, depth + 1, lines);
      }
      return;
    case 'scope':
      line(lines, depth, `(${statement.scope} ${statement.names.join(' ')})`);
      return;
    case 'shell':
      line(lines, depth, `(${statement.isHere ? 'here' : 'shell'} ${printExpression(statement.command)})`);
      return;
  }
}

/** A chain of `elif` is as deep as it is long, so it is walked, not recursed into. */
function printIf(statement: If, depth: number, lines: Lines): void {
  let current: If = statement;
  for (let at = depth; ; at++) {
    line(lines, at, `(if ${printExpression(current.test)})`);
    printBlock(current.then, at + 1, lines);
    const [next, ...more] = current.otherwise;
    if (next?.kind !== 'if' || more.length > 0) {
      section('else', current.otherwise, at, lines);
      return;
    }
    line(lines, at, 'else');
    current = next;
  }
}

function printCase(matchCase: MatchCase): string {
  const pattern = matchCase.pattern === undefined ? '_' : printExpression(matchCase.pattern);
  return `(case ${pattern}${matchCase.guard === undefined ? '' : ` if ${printExpression(matchCase.guard)}`})`;
}

function printImport(statement: Import): string {
  const module = '.'.repeat(statement.level) + statement.module;
  if (statement.names === undefined) {
    return `(import ${module}${statement.alias === undefined ? '' : ` as ${statement.alias}`})`;
  }
  const names = statement.names.map(({ name, alias }) => (name === alias ? name : `${name} as ${alias}`));
  return `(from ${module} ${names.join(', ')})`;
}

/** One expression, e.g. `(call (. client chat) "hi" temperature=0.5)`. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return JSON.stringify(expression.value);
    case 'template': {
      const parts = expression.parts.map((part) =>
        typeof part === 'string' ? JSON.stringify(part) : printExpression(part),
      );
      return `(template ${parts.join(' ')})`;
    }
    case 'name':
      return expression.name;
    case 'attribute':
      return `(. ${printExpression(expression.object)} ${expression.name})`;
    case 'index':
      return `([] ${printExpression(expression.object)} ${printExpression(expression.index)})`;
    case 'slice':
      return `(slice ${[expression.lower, expression.upper, expression.step].map((part) => (part ? printExpression(part) : '_')).join(' ')})`;
    case 'call':
      return `(${['call', printExpression(expression.callee), ...expression.arguments.map(printArgument)].join(' ')})`;
    case 'sequence':
      return `(${[expression.form, ...expression.items.map(printExpression)].join(' ')})`;
    case 'mapping': {
      const entries = expression.entries.map(({ key, value }) =>
        key === undefined ? `**${printExpression(value)}` : `${printExpression(key)}: ${printExpression(value)}`,
      );
      return `(${['mapping', ...entries].join(' ')})`;
    }
    case 'unary':
      return `(${expression.operator} ${printExpression(expression.operand)})`;
    case 'binary':
      return `(${expression.operator} ${printExpression(expression.left)} ${printExpression(expression.right)})`;
    case 'conditional':
      return `(if ${printExpression(expression.test)} ${printExpression(expression.then)} ${printExpression(expression.otherwise)})`;
    case 'function': {
      const lines: string[] = [];
      printBlock(expression.function.body, 0, lines);
      return `(${functionHead(expression.function, 'lambda')} => ${lines.join(' ')})`;
    }
    case 'comprehension': {
      const element = [expression.element, expression.value].flatMap((part) => (part ? [printExpression(part)] : []));
      return `(${expression.form}-for ${element.join(': ')} ${expression.clauses.map(printClause).join(' ')})`;
    }
    case 'await':
      return `(await ${printExpression(expression.argument)})`;
    case 'yield':
      return `(${join(expression.isDelegate ? 'yield-from' : 'yield', expression.argument)})`;
    case 'spread':
      return `${expression.form === 'positional' ? '*' : '**'}${printExpression(expression.argument)}`;
    case 'named':
      return `(:= ${printExpression(expression.target)} ${printExpression(expression.value)})`;
    case 'unknown':
      return `(${['?', ...expression.parts.map(printExpression)].join(' ')})`;
  }
}

function printArgument(argument: Argument): string {
  const value = printExpression(argument.value);
  return argument.name === undefined ? value : `${argument.name}=${value}`;
}

function printClause(clause: ComprehensionClause): string {
  const head = `${clause.isAsync ? 'async ' : ''}${printExpression(clause.target)} in ${printExpression(clause.iterable)}`;
  return `[${[head, ...clause.conditions.map((condition) => `if ${printExpression(condition)}`)].join(' ')}]`;
}

function functionHead(node: FunctionNode, word: string): string {
  const head = `${node.isAsync ? 'async ' : ''}${word}${node.isGenerator ? '*' : ''}`;
  return [head, node.name, ...node.parameters.map(printParameter)].filter((part) => part !== '').join(' ');
}

const PARAMETER_MARKS = { plain: '', 'keyword-only': '!', rest: '*', 'rest-named': '**' } as const;

function printParameter(parameter: Parameter): string {
  const name = parameter.pattern === undefined ? parameter.name : printExpression(parameter.pattern);
  const note = parameter.annotation === undefined ? '' : `:${printExpression(parameter.annotation)}`;
  const value = parameter.default === undefined ? '' : `=${printExpression(parameter.default)}`;
  return `${PARAMETER_MARKS[parameter.form]}${name}${note}${value}`;
}

function join(word: string, value: Expression | undefined): string {
  return value === undefined ? word : `${word} ${printExpression(value)}`;
}
