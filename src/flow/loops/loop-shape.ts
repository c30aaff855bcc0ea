// What the text of a loop's body tells before it is walked: which names it assigns, and whether it jumps out.
// Cached by node: a body is asked once however often the walk passes.

import type { Expression, For, Literal, Statement, While } from '../../syntax/program';

const assigned = new WeakMap<Statement, ReadonlySet<string>>();

/** Names bound anywhere inside the statement, nested functions and classes left out. */
export function assignedIn(statement: Statement): ReadonlySet<string> {
  const known = assigned.get(statement);
  if (known) return known;
  const names = new Set<string>();
  collect(statement, names);
  assigned.set(statement, names);
  return names;
}

function collect(statement: Statement, names: Set<string>): void {
  switch (statement.kind) {
    case 'assign':
      for (const target of statement.targets) collectTarget(target, names);
      return;
    case 'for':
      collectTarget(statement.target, names);
      break;
    case 'with':
      for (const item of statement.items) if (item.target) collectTarget(item.target, names);
      break;
    default:
  }
  for (const block of blocksOf(statement))
    for (const inner of block) for (const name of assignedIn(inner)) names.add(name);
}

function collectTarget(target: Expression, names: Set<string>): void {
  if (target.kind === 'name') names.add(target.name);
  else if (target.kind === 'sequence') for (const item of target.items) collectTarget(item, names);
  else if (target.kind === 'spread') collectTarget(target.argument, names);
}

const OTHER = Symbol('other');

const literals = new WeakMap<Statement, ReadonlyMap<string, ReadonlySet<Put | typeof OTHER>>>();

/** An empty list: `batch = []`. */
export const EMPTY = Symbol('[]');

type Put = Literal['value'] | typeof EMPTY;

/** The literals that the statement puts into a name; undefined when anything else may get there. */
export function literalsIn(statement: Statement, name: string): readonly Put[] | undefined {
  const put = [...(literalsOf(statement).get(name) ?? [])];
  return put.includes(OTHER) ? undefined : (put as Put[]);
}

/** What is put into each name, by one pass over the statement; cached like the names. */
function literalsOf(statement: Statement): ReadonlyMap<string, ReadonlySet<Put | typeof OTHER>> {
  const known = literals.get(statement);
  if (known) return known;
  const put = new Map<string, Set<Put | typeof OTHER>>();
  const add = (name: string, value: Put | typeof OTHER): void => {
    const values = put.get(name);
    if (values === undefined) put.set(name, new Set([value]));
    else if (values.size < MOST_LITERALS) values.add(value);
    else values.add(OTHER);
  };
  for (const block of blocksOf(statement))
    for (const inner of block)
      for (const [name, values] of literalsOf(inner)) for (const value of values) add(name, value);
  if (statement.kind === 'assign') {
    const isPlain = statement.operator === undefined && statement.targets.every((target) => target.kind === 'name');
    const value = (isPlain ? literalOf(statement.value) : undefined) ?? { value: OTHER };
    for (const name of assignedIn(statement)) add(name, value.value);
  } else {
    // What no inner statement binds, the statement itself does: `as` of a `with`. A loop variable may be bound by both.
    const own = new Set<string>();
    if (statement.kind === 'for') collectTarget(statement.target, own);
    for (const name of assignedIn(statement)) if (own.has(name) || !put.has(name)) add(name, OTHER);
  }
  literals.set(statement, put);
  return put;
}

function literalOf(value: Expression | undefined): { readonly value: Put } | undefined {
  if (value?.kind === 'literal') return { value: value.value };
  return value?.kind === 'sequence' && value.form === 'list' && value.items.length === 0
    ? { value: EMPTY }
    : undefined;
}

/** Of more, nobody tells them apart. */
const MOST_LITERALS = 8;

/** The blocks of statements directly inside, function and class bodies left out. */
export function blocksOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'for':
      return [statement.body, statement.otherwise];
    case 'while':
      return [statement.body, statement.update, statement.otherwise];
    case 'try':
      return [
        statement.body,
        statement.otherwise,
        ...statement.handlers.map((handler) => handler.body),
        statement.finally,
      ];
    case 'with':
      return [statement.body];
    case 'match':
      return statement.cases.map((option) => option.body);
    default:
      return [];
  }
}

export type Exit = 'none' | 'possible' | 'expected';

export interface ExitOptions {
  /** `return`: breaks are not counted. */
  readonly only?: 'return';
  /** Conditions known not to hold; what they guard never runs. */
  readonly isOff?: (test: Expression) => boolean;
  /** A statement whose jump is already counted. */
  readonly except?: Statement | undefined;
}

/**
 * Whether a turn jumps out of its loop: `expected` when the path without errors always does (a retry loop), `possible`
 * when some path does.
 */
export function exitOf(body: readonly Statement[], options?: ExitOptions): Exit {
  // Options only take exits away.
  if (options) return exitOf(body) === 'none' ? 'none' : readExit(body, options);
  const known = exits.get(body);
  if (known) return known;
  const exit = readExit(body, {});
  exits.set(body, exit);
  return exit;
}

const exits = new WeakMap<readonly Statement[], Exit>();

function readExit(body: readonly Statement[], options: ExitOptions): Exit {
  let exit: Exit = 'none';
  for (const statement of body) {
    const here = exitOfOne(statement, options);
    if (here === 'expected') return 'expected';
    if (here === 'possible') exit = 'possible';
    if (statement.kind === 'continue' || statement.kind === 'raise') break;
  }
  return exit;
}

function exitOfOne(statement: Statement, options: ExitOptions): Exit {
  if (statement === options.except) return 'none';
  switch (statement.kind) {
    case 'return':
      return 'expected';
    case 'break':
      return options.only === 'return' ? 'none' : 'expected';
    case 'try': {
      const { body, otherwise } = statement;
      const main = exitOf(otherwise.length === 0 ? body : [...body, ...otherwise], options);
      if (main === 'expected') return 'expected';
      const rest = statement.handlers.some((handler) => exitOf(handler.body, options) !== 'none');
      return main === 'possible' || rest ? 'possible' : 'none';
    }
    case 'with':
      return exitOf(statement.body, options);
    case 'if': {
      const isOff = options.isOff?.(statement.test) === true;
      const then = isOff ? 'none' : exitOf(statement.then, options);
      const otherwise = exitOf(statement.otherwise, options);
      if (isOff) return otherwise;
      if (then === 'expected' && otherwise === 'expected') return 'expected';
      return then === 'none' && otherwise === 'none' ? 'none' : 'possible';
    }
    case 'for':
    case 'while': {
      const inside = exitOf(statement.body, { ...options, only: 'return' });
      // What stands behind a loop that ran out is no part of it: a break there ends the loop around.
      return inside === 'none' && exitOf(statement.otherwise, options) === 'none' ? 'none' : 'possible';
    }
    case 'match':
      return statement.cases.some((option) => exitOf(option.body, options) !== 'none') ? 'possible' : 'none';
    default:
      return 'none';
  }
}

/** Whether a turn may end the function the loop stands in. */
export function returnsFrom(loop: For | While): boolean {
  return exitOf(loop.body, { only: 'return' }) !== 'none';
}
