// What is done the first time only: `if self._model is None: self._model = load()`, `if key not in cache: cache[key] =
// ask(key)`. However often the guard is passed, its arm runs once for each thing that it fills.

import { ONE, type Range, range } from '../../base/range';
import type { Expression, For, If, Statement, While } from '../../syntax/program';
import { blocksOf } from '../loops/loop-shape';
import { isPlain, isSamePlain } from '../plain';
import type { Scope } from '../scope';
import { joinAll, optionsOf } from '../values/join';
import type { Value } from '../values/value';
import type { Walk } from '../walk';

export interface Fills {
  /** How often the arm runs at most. */
  readonly most: Range;
  /** True when what is filled outlives the function that fills it. */
  readonly isKept: boolean;
  /** True when the first to pass finds it empty. */
  readonly isEmptyAtFirst: boolean;
  /** What is filled, where that is one thing. */
  readonly container: Expression | undefined;
}

/** Undefined when the `if` does not wait for something to be filled, or when turns empty it again. */
export function fillsOf(walk: Walk, statement: If): Fills | undefined {
  const slot = slotOf(statement.test);
  if (!slot || !fills(statement.then, slot)) return undefined;
  const parts = partsOf(slot.container);
  if (walk.loops.some((loop) => empties(loop, parts, statement))) return undefined;
  const root = parts.at(-1);
  if (root?.kind !== 'name') return undefined;
  const isLocal = walk.activation.function !== undefined && walk.scope.own(root.name) !== undefined;
  if (slot.key === undefined && slot.container.kind === 'name')
    return isLocal
      ? undefined
      : { most: ONE, isKept: true, isEmptyAtFirst: mayBeNone(walk, slot.container), container: slot.container };
  const isShared = slot.container.kind === 'name' || isType(walk.scope.get(root.name));
  const number = slot.key === undefined ? 1 : keysOf(walk, slot.key);
  // Each object has a slot of its own, and how many there are the guard does not tell.
  const high = isShared ? number : Number.POSITIVE_INFINITY;
  const isKept = !isLocal || slot.container.kind === 'attribute';
  const isEmptyAtFirst = slot.key === undefined && mayBeNone(walk, slot.container);
  const container = slot.key === undefined ? slot.container : undefined;
  return { most: range(Math.min(1, number), number, high), isKept, isEmptyAtFirst, container };
}

/** From here on it is filled, whichever way the guard went: it is no longer `None`. */
export function settleFilled(walk: Walk, { container }: Fills, { then }: If): void {
  if (container?.kind !== 'name' && container?.kind !== 'attribute') return;
  const { trace } = walk;
  walk.trace = new Map();
  if (!then.some((statement) => makes(walk, statement, container))) {
    walk.trace = trace;
    return;
  }
  const value = container.kind === 'name' ? walk.scope.get(container.name) : walk.evaluate(container);
  const holder = container.kind === 'attribute' ? walk.evaluate(container.object) : undefined;
  walk.trace = trace;
  const left = value?.kind === 'choice' ? value.options.filter((one) => !isNone(one)) : [];
  if (value?.kind !== 'choice' || left.length === value.options.length || left.length === 0) return;
  const filled = joinAll(left.map((one) => (one.kind === 'external' ? { ...one, isPresent: true } : one)));
  if (container.kind === 'name') ownerOf(walk, container.name)?.set(container.name, filled);
  else if (holder?.kind === 'instance' && holder.attributes.own(container.name) === value)
    holder.attributes.set(container.name, filled);
  else if (holder?.kind === 'class' && holder.scope.own(container.name) === value)
    holder.scope.set(container.name, filled);
}

/** `model = load(…)` of a library or a class: what functions written here give may be `None` again. */
function makes(walk: Walk, statement: Statement, container: Expression): boolean {
  if (statement.kind !== 'assign' || !statement.targets.some((target) => isSamePlain(target, container)))
    return false;
  if (statement.value?.kind !== 'call' || !isPlain(statement.value.callee)) return false;
  const callee = walk.evaluate(statement.value.callee);
  return callee.kind === 'class' || (callee.kind === 'external' && /^[A-Za-z]/.test(callee.path));
}

function ownerOf(walk: Walk, name: string): Scope | undefined {
  let owner: Scope | undefined = walk.scope;
  while (owner && owner.own(name) === undefined) owner = owner.parent;
  return owner;
}

function isNone(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** Reading an attribute may run a property; what it calls is counted where the guard really stands. */
function mayBeNone(walk: Walk, container: Expression): boolean {
  const { trace } = walk;
  walk.trace = new Map();
  const value = walk.evaluate(container);
  walk.trace = trace;
  return optionsOf(value).some(isNone);
}

export interface Slot {
  /** The name or attribute itself, or the collection that holds the key. */
  readonly container: Expression;
  readonly key: Expression | undefined;
}

function slotOf(test: Expression): Slot | undefined {
  if (test.kind === 'unary' && test.operator === 'not') return held(test.operand) ?? attributeAsked(test.operand);
  if (test.kind !== 'binary') return undefined;
  const { left, right, operator } = test;
  if (operator === 'is' && right.kind === 'literal' && right.value === null) return held(left);
  return operator === 'not in' && held(right) ? { container: right, key: left } : undefined;
}

/** `hasattr(self, "model")`. */
function attributeAsked(test: Expression): Slot | undefined {
  if (test.kind !== 'call' || test.callee.kind !== 'name' || test.callee.name !== 'hasattr') return undefined;
  const [object, name] = test.arguments.map(({ value }) => value);
  if (!object || !held(object) || name?.kind !== 'literal' || typeof name.value !== 'string') return undefined;
  const { start, end } = test;
  return { container: { kind: 'attribute', object, name: name.value, start, end }, key: undefined };
}

function held(expression: Expression): Slot | undefined {
  const isSlot = expression.kind === 'name' || (expression.kind === 'attribute' && held(expression.object));
  return isSlot ? { container: expression, key: undefined } : undefined;
}

/** `cache[key] = …`, `seen.add(key)`, `self._model = …` in the arm. */
export function fills(statements: readonly Statement[], slot: Slot): boolean {
  return statements.some((statement) => {
    if (statement.kind === 'assign') return statement.targets.some((target) => isSlot(target, slot));
    if (statement.kind === 'expression' && slot.key !== undefined) {
      const { expression } = statement;
      const isAdd =
        expression.kind === 'call' &&
        expression.callee.kind === 'attribute' &&
        /^(add|append)$/.test(expression.callee.name);
      if (isAdd && expression.callee.kind === 'attribute')
        return (
          isSamePlain(expression.callee.object, slot.container) &&
          expression.arguments.some(({ value }) => slot.key && isSamePlain(value, slot.key))
        );
    }
    return blocksOf(statement).some((block) => fills(block, slot));
  });
}

function isSlot(target: Expression, { container, key }: Slot): boolean {
  if (key === undefined) return isSamePlain(target, container);
  return target.kind === 'index' && isSamePlain(target.object, container) && isSamePlain(target.index, key);
}

/** `self.a.b` as itself, `self.a` and `self`. */
function partsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'attribute' ? [expression, ...partsOf(expression.object)] : [expression];
}

/** A turn that sets it, or what holds it, anew. */
function empties(loop: For | While, parts: readonly Expression[], guard: Statement): boolean {
  const isPart = (target: Expression): boolean =>
    target.kind === 'sequence' ? target.items.some(isPart) : parts.some((part) => isSamePlain(target, part));
  const isIn = (statement: Statement): boolean => {
    if (statement === guard) return false;
    if (statement.kind === 'assign' && statement.targets.some(isPart)) return true;
    if (statement.kind === 'for' && isPart(statement.target)) return true;
    return blocksOf(statement).some((block) => block.some(isIn));
  };
  return isIn(loop);
}

function isType(value: Value | undefined): boolean {
  return value?.kind === 'class';
}

/** How many different keys the guard is asked about. */
function keysOf(walk: Walk, key: Expression): number {
  if (key.kind === 'literal') return 1;
  const value = key.kind === 'name' ? walk.scope.get(key.name) : undefined;
  return (value && differentIn(value)) ?? Number.POSITIVE_INFINITY;
}

/** How many constants a value is one of; undefined where it may be anything. */
export function differentIn(value: Value): number | undefined {
  const options = optionsOf(value);
  return options.every(({ kind }) => kind === 'constant') ? options.length : undefined;
}
