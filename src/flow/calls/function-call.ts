// Calls of functions written in this file: the body is walked with the arguments at hand, its trace replayed at the
// place of the call. Depth, recursion and the number of walks per function are bounded.

import { type Certainty, weakest } from '../../base/certainty';
import { isHere } from '../../base/numbering';
import { exactly } from '../../base/range';
import type { Span } from '../../base/span';
import type { ExpressionStatement } from '../../syntax/program';
import { begin, enter } from '../context';
import type { Factor, Owner } from '../facts';
import { iteratorOver } from '../loops/iterators';
import { aside, defer, settle } from '../loops/lazy';
import { ask } from '../loops/turns';
import { yieldedBy } from '../loops/yielded';
import { Scope } from '../scope';
import { asTold, enterTold, hear, measured } from '../told';
import { replay, type Trace } from '../trace/trace';
import { constant, UNKNOWN } from '../values/construct';
import { joinAll } from '../values/join';
import type { Arguments, FunctionValue, Value } from '../values/value';
import { type Activation, isOff, MOST_STEPS, type Summary, type Walk } from '../walk';
import { bindParameters, withBound } from './arguments';
import { hold } from './held';
import { whereKept } from './kept';
import { retriesOf } from './library';
import { libraryBasesOf } from './member';
import { isProcedure } from './procedure';
import { answerTo, cutOff, isEnding, keepAnswer, recursionFactor, walkOutermost } from './recursion';
import { leaveOpen } from './unseen';

/** Deeper than people nest calls by hand. */
const DEEPEST = 40;
/**
 * A function is walked anew for each call up to this many times, and as long as it takes few steps; then its calls only
 * count. Fewer times where it holds many calls.
 */
const OWN = { walks: 64, steps: 20_000, replayed: 10_000 };
/**
 * Functions of other files, once so many steps are taken that the program is a large one: it leads through hundreds of
 * functions, most of which spend nothing, and each file that imports them walks them again.
 */
const FAR_ALONG = { walks: 4, steps: 300, replayed: 300 };
const FEWEST_LEFT = MOST_STEPS - 300_000;
/** What telling a call again takes of the walk's budget, against walking a statement. */
const STEPS_A_REPLAY = 8;

export function callFunction(walk: Walk, callee: FunctionValue, given: Arguments, span: Span): Value {
  const node = callee.function;
  const caller = walk.activation.function;
  noteCaller(walk, callee, caller);
  const isNested = walk.active.includes(node);
  // An arm that is off is walked to see what stands in it, not how deep it would go.
  if (isNested && walk.context.times.high === 0) return UNKNOWN;
  if (isNested && !isEnding(walk, callee, given)) {
    // A loop around may know what is passed on in each turn.
    ask(walk);
    cutOff(walk, callee, given);
    return UNKNOWN;
  }
  if (walk.active.length >= DEEPEST) {
    walk.isCutShort = true;
    return UNKNOWN;
  }
  const walked = walk.inlined.get(node) ?? 0;
  const known = walk.summaries.get(node);
  const most = isHere(node) || walk.steps + walk.reserve > FEWEST_LEFT ? OWN : FAR_ALONG;
  const isOften =
    (walked >= most.walks && (walk.spent.get(node) ?? 0) > most.steps) ||
    walked * (known?.trace.size ?? 0) > most.replayed;
  const remembered = isOften ? known : undefined;
  // What it changes is not seen.
  if (remembered) {
    walk.objections++;
    if (isHere(node) && !isNested)
      leaveOpen(walk, callee, () => walkBody(walk, callee, withBound(callee.bound, given)));
  }
  const answered = isNested ? answerTo(walk, callee, given) : undefined;
  const { changes } = walk;
  const walkWith = (one: Arguments): Summary => {
    walk.inlined.set(node, (walk.inlined.get(node) ?? 0) + 1);
    const { steps } = walk;
    const summary = walkBody(walk, callee, withBound(callee.bound, one));
    walk.spent.set(node, (walk.spent.get(node) ?? 0) + steps - walk.steps);
    return summary;
  };
  const summary =
    answered ?? remembered ?? (isNested ? walkWith(given) : walkOutermost(walk, callee, given, span, walkWith));
  walk.summaries.set(node, remembered ?? fuller(known, summary));
  // It went on and on: what the inner calls do is unknown, the outermost tells what one call does.
  if (isNested && walk.recursive.has(node)) return UNKNOWN;
  if (isNested && !answered) keepAnswer(walk, callee, given, summary, changes);
  let context = enter(
    walk.context,
    undefined,
    callFactor(node.name, span, remembered && !answered ? 'likely' : 'exact'),
  );
  if (walk.recursive.has(node)) context = enter(context, undefined, recursionFactor(node.name, span));
  const kept = whereKept(walk, callee, given, context, span);
  if (kept && isNeverAwaited(walk, callee, span)) kept.context = enter(kept.context, undefined, unawaited(span));
  const { result } = summary;
  walk.steps -= STEPS_A_REPLAY * summary.trace.size;
  if (kept && node.isGenerator && callee.decorators.length === 0 && result.kind === 'sequence') {
    const { body } = aside(walk, () => replay(walk.trace, summary.trace, kept.context));
    return iteratorOver(walk, { ...result, pulls: defer(walk, body, result.length, false, node) });
  }
  if (kept) replay(walk.trace, summary.trace, kept.context, kept.most);
  return result;
}

/** Of two walks the one that found more to tell, else the later. */
function fuller(known: Summary | undefined, summary: Summary): Summary {
  return known && known.trace.size > summary.trace.size ? known : summary;
}

/**
 * `main()` as a whole statement makes a coroutine and drops it. A decorator may have made something else of it, and
 * what is handed to a library, as in `tasks.add_task(main)`, is awaited there.
 */
function isNeverAwaited(walk: Walk, callee: FunctionValue, span: Span): boolean {
  const { isAsync, isGenerator, name } = callee.function;
  if (walk.language !== 'python' || !isAsync || isGenerator || callee.decorators.length > 0) return false;
  const statement = walk.statement as Partial<ExpressionStatement> & Span;
  if (statement.kind !== 'expression' || statement.start !== span.start || statement.end !== span.end) return false;
  const called = statement.expression?.kind === 'call' ? statement.expression.callee : undefined;
  return (called?.kind === 'name' || called?.kind === 'attribute') && called.name === name;
}

function unawaited(span: Span): Factor {
  return { kind: 'branch', text: 'never awaited', span, count: exactly(0), certainty: 'exact', per: undefined };
}

/** Walks the body once, relative to one call. */
export function walkBody(walk: Walk, callee: FunctionValue, given: Arguments): Summary {
  const node = callee.function;
  const { scope, context, trace: outerTrace, activation: caller, doubt, statement } = walk;
  const trace: Trace = new Map();
  const activation: Activation = {
    caller,
    calledFrom: context,
    callerScope: scope,
    function: node,
    isOff: isOff(walk),
    defaults: callee.defaults,
    self: callee.self,
    given,
    lazies: [],
    returns: [],
    yields: [],
  };
  walk.scope = new Scope(callee.scope, walk.ledger);
  walk.context = enter(
    begin(context),
    { kind: 'function', name: node.name, span: node, owner: ownerOf(callee), isProcedure: isProcedure(node) },
    undefined,
  );
  for (const decorator of callee.decorators) {
    if (decorator.kind !== 'external') continue;
    walk.context = enter(
      walk.context,
      { kind: 'context', path: decorator.path.replace(/\(\)$/, ''), span: node },
      undefined,
    );
  }
  const told = callee.told;
  walk.context = enterTold(walk.context, told, node);
  for (const factor of retriesOf(callee)) walk.context = enter(walk.context, undefined, factor);
  walk.trace = trace;
  walk.activation = activation;
  walk.active.push(node);
  bindParameters(walk, callee, given);
  const outcome = walk.execute(node.body);
  walk.active.pop();
  settle(walk);
  for (const value of activation.returns) hold(walk, value);
  walk.scope = scope;
  walk.context = context;
  walk.trace = outerTrace;
  walk.activation = caller;
  walk.doubt = doubt;
  walk.statement = statement;
  if (told) hear(walk, told, trace);
  const counted = told?.times ? asTold(trace, told.times) : trace;
  if (node.isGenerator) {
    const given = isContextManager(callee)
      ? joinAll(activation.yields.map(({ value }) => value))
      : yieldedBy(activation);
    return { trace: counted, result: measured(given, told?.datasetSize) };
  }
  const returns =
    outcome.end === 'normal' && activation.returns.length > 0
      ? [...activation.returns, constant(null)]
      : activation.returns;
  const result = returns.length > 0 ? joinAll(returns) : constant(null);
  return { trace: counted, result: measured(result, told?.datasetSize) };
}

function ownerOf({ self }: FunctionValue): Owner | undefined {
  const type = self?.kind === 'instance' ? self.class : self;
  return type?.kind === 'class' ? { name: type.definition.name, bases: libraryBasesOf(type) } : undefined;
}

/** `@contextmanager`: what is yielded is what `with … as x` binds. */
function isContextManager({ decorators }: FunctionValue): boolean {
  return decorators.some((one) => one.kind === 'external' && /^contextlib\.(async)?contextmanager$/.test(one.path));
}

function noteCaller(walk: Walk, callee: FunctionValue, caller: Activation['function']): void {
  const callers = walk.callers.get(callee.function);
  if (callers) callers.add(caller);
  else walk.callers.set(callee.function, new Set([caller]));
}

function callFactor(name: string, span: Span, certainty: Certainty): Factor {
  return {
    kind: 'call',
    text: name === '' ? 'a lambda' : `${name}()`,
    span,
    count: exactly(1),
    certainty: weakest(certainty),
    per: undefined,
  };
}
