// What functions that nobody here calls leave to each other: `recording = False` above two handlers of which one says
// `global recording; recording = True`, `self.turn = 0` in a constructor and `self.turn += 1` in a method. In which
// order they run, and how often, nobody tells, so what was there first holds for the first call alone.

import type { Expression, FunctionNode, Literal, Statement } from '../../syntax/program';
import { assignedIn, blocksOf } from '../loops/loop-shape';
import { isSamePlain } from '../plain';
import type { Scope } from '../scope';
import { UNKNOWN, unknown } from '../values/construct';
import { join } from '../values/join';
import { truthOf } from '../values/truth';
import type { ClassValue, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';

/** What was opened, by where it stands: what one function leaves is not what the next one finds. */
export type Opened = Map<Scope, Map<string, Value>>;

/** The module's switches that such a function may have turned on by the time another runs. */
export function openSwitches(walk: Walk): Opened {
  const opened: Opened = new Map();
  const { module } = walk.scope;
  for (const { value } of walk.definitions) {
    if (walk.callers.has(value.function) || value.scope.module !== module) continue;
    const { body } = value.function;
    const shared = sharedIn(body);
    if (shared.size === 0) continue;
    for (const name of body.flatMap((statement) => [...assignedIn(statement)])) {
      const known = shared.has(name) ? module.own(name) : undefined;
      if (known?.kind === 'constant' && truthOf(known) === false) open(opened, module, name, name);
    }
  }
  return opened;
}

/**
 * The numbers and switches of the method's object that its methods move on. What the method moves only in a loop of its
 * own it may count by: it is told for the first call.
 */
export function openState(opened: Opened, method: FunctionValue, self: Value): void {
  if (self.kind !== 'instance' || CONSTRUCTOR.test(method.function.name)) return;
  for (const { by, move } of movesIn(self.class)) {
    if (by === method.function && move.isInLoop) continue;
    const known = self.attributes.own(move.name);
    if (known?.kind !== 'constant') continue;
    if (move.literal ? move.literal.value === known.value : !move.isStep && truthOf(known) !== false) continue;
    open(opened, self.attributes, move.name, `self.${move.name}`);
  }
}

interface MoveOfClass {
  readonly by: FunctionNode;
  readonly move: Move;
}

const movesOfClasses = new WeakMap<ClassValue, readonly MoveOfClass[]>();

/** Of all methods but the constructor; asked for each of them, so that it is found once. */
function movesIn(type: ClassValue): readonly MoveOfClass[] {
  const known = movesOfClasses.get(type);
  if (known) return known;
  const methods = [...methodsOf(type)].filter(({ name }) => !CONSTRUCTOR.test(name));
  const found = methods.flatMap((by) => movesOf(by).map((move) => ({ by, move })));
  movesOfClasses.set(type, found);
  return found;
}

const CONSTRUCTOR = /^__(init|post_init|new)__$/;

/**
 * True for a method that makes nothing itself where another of its class makes what the constructor leaves empty:
 * `self.chain = None`, then `ask` that needs it and stands before `ingest` that makes it.
 */
export function needsWhatOthersMake(type: ClassValue, method: FunctionNode): boolean {
  const made = movesIn(type).filter(({ move }) => isMaking(move));
  if (made.length === 0 || made.some(({ by }) => by === method)) return false;
  const constructors = [...methodsOf(type)].filter(({ name }) => CONSTRUCTOR.test(name));
  const empty = new Set(
    constructors.flatMap((one) => movesOf(one).flatMap((move) => (move.literal?.value === null ? [move.name] : []))),
  );
  return made.some(({ move }) => empty.has(move.name));
}

function isMaking({ literal, isStep }: Move): boolean {
  return literal === undefined && !isStep;
}

/** Before the next function runs. */
export function reopen(opened: Opened): void {
  for (const [scope, names] of opened)
    for (const [name, value] of names) if (scope.own(name)?.kind === 'constant') scope.set(name, value);
}

function open(opened: Opened, scope: Scope, name: string, label: string): void {
  const value = join(scope.own(name) ?? UNKNOWN, unknown(label));
  const names = opened.get(scope) ?? new Map<string, Value>();
  opened.set(scope, names.set(name, value));
  scope.set(name, value);
}

/** Names that the function takes from its module, to change them. */
function sharedIn(statements: readonly Statement[], names = new Set<string>()): ReadonlySet<string> {
  for (const statement of statements) {
    if (statement.kind === 'scope' && statement.scope === 'global')
      for (const name of statement.names) names.add(name);
    for (const block of blocksOf(statement)) sharedIn(block, names);
  }
  return names;
}

/** With those of the bases that are written in the workspace. */
function methodsOf(type: ClassValue): readonly FunctionNode[] {
  const types = new Set([type]);
  for (const { bases } of types) for (const base of bases) if (base.kind === 'class') types.add(base);
  return [...types].flatMap(({ definition }) =>
    definition.body.flatMap((one) => (one.kind === 'function-definition' ? [one.function] : [])),
  );
}

interface Move {
  readonly name: string;
  readonly isInLoop: boolean;
  /** `self.turn += 1`, `self.turn = self.turn + 1`. */
  readonly isStep: boolean;
  /** `self.done = True`. */
  readonly literal: Literal | undefined;
}

const moves = new WeakMap<FunctionNode, readonly Move[]>();

/** What a method does to its object's attributes; what it merely hands on from a parameter is a setting, not a move. */
function movesOf(method: FunctionNode): readonly Move[] {
  const known = moves.get(method);
  if (known) return known;
  const self = method.parameters[0]?.name;
  const given = new Set(method.parameters.map(({ name }) => name));
  const found: Move[] = [];
  const visit = (statements: readonly Statement[], isInLoop: boolean): void => {
    for (const statement of statements) {
      if (statement.kind === 'assign') {
        const { value, operator } = statement;
        const isSetting = value?.kind === 'name' && given.has(value.name);
        for (const target of isSetting ? [] : statement.targets.flatMap(placesIn)) {
          if (target.kind !== 'attribute' || target.object.kind !== 'name' || target.object.name !== self) continue;
          const literal = operator === undefined && value?.kind === 'literal' ? value : undefined;
          const isStep = operator !== undefined || (value?.kind === 'binary' && isSamePlain(value.left, target));
          found.push({ name: target.name, isInLoop, isStep, literal });
        }
      }
      const isLoop = statement.kind === 'for' || statement.kind === 'while';
      for (const block of blocksOf(statement)) visit(block, isInLoop || isLoop);
    }
  };
  visit(method.body, false);
  moves.set(method, found);
  return found;
}

function placesIn(target: Expression): readonly Expression[] {
  return target.kind === 'sequence' ? target.items.flatMap(placesIn) : [target];
}
