// Runs statements one after the other: what they bind, and in which context their calls stand.

import { range, ZERO } from '../base/range';
import type { Span } from '../base/span';
import type { Statement, With } from '../syntax/program';
import { runIf, runMatch, runTry, within } from './branch';
import { defineClass, defineFunction } from './calls/definition';
import { byDefault, enter } from './context';
import { deleteTarget } from './delete';
import type { Factor } from './facts';
import { take } from './loops/lazy';
import { runFor, runWhile } from './loops/loop';
import { beginPerhaps } from './loops/perhaps-set';
import { park } from './loops/pulls';
import { change } from './loops/touched';
import { runImport } from './programs/import';
import { runMagic } from './programs/run-here';
import { startCommand } from './programs/start';
import { asLongAsTold, runTold } from './told';
import { record } from './trace/trace';
import { constant, NO_ARGUMENTS } from './values/construct';
import { extended } from './values/growth';
import { optionsOf } from './values/join';
import { operate } from './values/operate';
import type { Value } from './values/value';
import { NORMAL, type Outcome, type Walk } from './walk';

/** Calls that end the program. */
const EXITS: ReadonlySet<string> = new Set([
  'sys.exit',
  'os._exit',
  'builtins.exit',
  'builtins.quit',
  'exit',
  'quit',
]);

/** Runs a block; stops where it surely ends, and counts what follows a possible jump as "perhaps". */
export function executeBlock(walk: Walk, statements: readonly Statement[]): Outcome {
  const outer = walk.context;
  let mayLeave = false;
  let end: Outcome['end'] = 'normal';
  let restsOn: string | undefined;
  let rest: ReturnType<typeof beginPerhaps> | undefined;
  for (let at = 0; at < statements.length; at++) {
    const statement = statements[at] as Statement;
    const outcome = executeOne(walk, statement);
    if (outcome.restsOn !== undefined && restsOn === undefined) {
      restsOn = outcome.restsOn;
      walk.context = enter(walk.context, undefined, byDefault(restsOn, statement));
    }
    if (outcome.end !== 'normal') {
      end = outcome.end;
      mayLeave ||= outcome.mayLeave;
      if (outcome.restsOn !== undefined) lookBehind(walk, statements.slice(at + 1), statement, outcome.restsOn);
      break;
    }
    if (outcome.passes && !outcome.mayLeave) {
      const last = perhaps('but in the last turn', statement, 1);
      walk.context = enter(walk.context, undefined, { ...last, count: outcome.passes, certainty: 'exact' });
    }
    if (outcome.mayLeave && !mayLeave) {
      mayLeave = true;
      rest = beginPerhaps(walk);
      const text = outcome.isExpected ? 'when all tries fail' : 'unless it ends before';
      const may = perhaps(text, statement, outcome.isExpected ? 0 : 1);
      walk.context = enter(walk.context, undefined, outcome.passes ? { ...may, count: outcome.passes } : may);
    }
  }
  rest?.end();
  walk.context = outer;
  return end === 'normal' && !mayLeave && restsOn === undefined ? NORMAL : { end, mayLeave, restsOn };
}

/** What a default ends before it begins is as off as an arm that it does not take. */
function lookBehind(walk: Walk, rest: readonly Statement[], jump: Statement, label: string): void {
  if (rest.length === 0) return;
  const { context } = walk;
  walk.context = enter(context, undefined, { ...byDefault(label, jump), text: `ends before, ${label}`, count: ZERO });
  walk.scope.branch();
  executeBlock(walk, rest);
  walk.scope.rollback();
  walk.context = context;
}

function executeOne(walk: Walk, statement: Statement): Outcome {
  if (walk.steps-- <= 0) {
    walk.isCutShort = true;
    return NORMAL;
  }
  const outer = walk.statement;
  walk.statement = statement;
  const { told } = statement;
  const outcome = told ? runTold(walk, statement, told, () => dispatch(walk, statement)) : dispatch(walk, statement);
  walk.statement = outer;
  return outcome;
}

function dispatch(walk: Walk, statement: Statement): Outcome {
  switch (statement.kind) {
    case 'expression': {
      const value = walk.evaluate(statement.expression);
      park(value);
      return EXITS.has(pathOf(value) ?? '') ? { end: 'raise', mayLeave: false } : NORMAL;
    }
    case 'assign':
      assign(walk, statement);
      return NORMAL;
    case 'delete':
      for (const target of statement.targets) deleteTarget(walk, target);
      return NORMAL;
    case 'if':
      return runIf(walk, statement);
    case 'for':
      return runFor(walk, statement);
    case 'while':
      return runWhile(walk, statement);
    case 'try':
      return runTry(walk, statement);
    case 'with':
      return runWith(walk, statement);
    case 'match':
      return runMatch(walk, statement);
    case 'function-definition':
      walk.scope.set(statement.name, defineFunction(walk, statement));
      return NORMAL;
    case 'class-definition':
      walk.scope.set(statement.name, defineClass(walk, statement));
      return NORMAL;
    case 'return':
      returnValue(walk, statement.value ? walk.evaluate(statement.value) : constant(null));
      return { end: 'return', mayLeave: false };
    case 'raise':
      if (statement.value) walk.evaluate(statement.value);
      return { end: 'raise', mayLeave: false };
    case 'break':
    case 'continue':
      return { end: statement.kind, mayLeave: false };
    case 'import':
      runImport(walk, statement);
      return NORMAL;
    case 'scope':
      for (const name of statement.names)
        walk.scope.redirect(name, statement.scope === 'global' ? walk.scope.module : walk.scope.parent);
      return NORMAL;
    case 'shell':
      runShell(walk, statement);
      return NORMAL;
  }
}

function runShell(walk: Walk, statement: Extract<Statement, { kind: 'shell' }>): void {
  const command = walk.evaluate(statement.command);
  record(walk.trace, walk.context, statement, statement, { kind: 'shell', command });
  if (statement.isHere) runMagic(walk, command, statement);
  else startCommand(walk, command, statement);
}

/** A return in a branch that is surely off gives nothing. */
function returnValue(walk: Walk, value: Value): void {
  if (walk.context.times.high > 0) walk.activation.returns.push(value);
}

function assign(walk: Walk, statement: Extract<Statement, { kind: 'assign' }>): void {
  if (statement.value === undefined) return;
  let value = walk.evaluate(statement.value);
  const [changed] = statement.targets;
  const known = statement.operator !== undefined && changed ? walk.evaluate(changed) : undefined;
  if (statement.operator !== undefined) {
    if (known)
      value =
        statement.operator === '+' && known.kind === 'sequence'
          ? extended(walk, known, value)
          : operate(statement.operator, known, value);
  }
  value = asLongAsTold(value, statement.told, statement.targets[0]);
  if (statement.operator !== undefined) take(walk, value);
  for (const target of statement.targets) walk.bind(target, value);
  if (known?.kind === 'sequence' && value.kind === 'sequence') change(walk, known, value);
  const [only, ...more] = statement.targets;
  if (only?.kind === 'name' && more.length === 0 && walk.scope.own(only.name) === value) park(value);
}

function runWith(walk: Walk, statement: With): Outcome {
  let context = walk.context;
  for (const item of statement.items) {
    const value = walk.evaluate(item.context);
    const path = pathOf(value);
    if (path !== undefined) context = enter(context, { kind: 'context', path, span: item }, undefined);
    if (item.target)
      walk.bind(item.target, asLongAsTold(entered(walk, value, item.context), statement.told, item.target));
  }
  return within(walk, context, false, () => walk.execute(statement.body));
}

/** `with f() as x` binds what `__enter__` returns: for library objects nearly always the object itself. */
function entered(walk: Walk, value: Value, context: Span): Value {
  if (value.kind !== 'instance') return value;
  const enterMethod = walk.attribute(value, '__enter__');
  if (enterMethod.kind !== 'function') return value;
  const result = walk.invoke(enterMethod, NO_ARGUMENTS, context);
  return result.kind === 'unknown' ? value : result;
}

function pathOf(value: Value): string | undefined {
  for (const option of optionsOf(value)) {
    if (option.kind !== 'external') continue;
    return option.path.endsWith('()') ? option.path.slice(0, -2) : option.path;
  }
  return undefined;
}

function perhaps(text: string, span: Span, best: number): Factor {
  return { kind: 'branch', text, span, count: range(0, best, 1), certainty: 'likely', per: undefined };
}
