// TensorFlow 1: a graph is built first and run by a session. A run that fetches what an optimizer made is a step of a
// training; one that fetches what a network gives is a pass. Initializers, items of data sets, variables and
// assignments are neither.

import type { CallFact, Facts } from '../flow/facts';
import type { Arguments, ExternalValue, Value } from '../flow/values/value';
import { everyCall } from './every-call';
import { toText } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOfValue, readArgument } from './source';
import { findTrainingLoops } from './training-loop';

const SESSION =
  '{Session,InteractiveSession,train.MonitoredTrainingSession,train.MonitoredSession,train.SingularMonitoredSession,train.Supervisor().*,Session().as_default,get_default_session}';
const ROOT = '{tensorflow,tensorflow.compat.v1}';
const PASS: Omit<CallPattern, 'call'> = {
  kind: 'local-inference',
  host: 'local',
  isForwardOnly: true,
  traits: { hasGradientsOff: true },
  refine: (workload, call, facts) => (isPass(call, facts) ? workload : undefined),
};

export const tensorflowSession: Recogniser = {
  sdk: 'tensorflow',
  imports: ['tensorflow', 'tf_slim'],
  calls: [
    {
      ...PASS,
      call: [
        `${ROOT}.${SESSION}().{run,make_callable()}`,
        `${ROOT}.**.eval`,
        '?.run',
        '?.{_sess,sess,_session,session}.run',
      ],
    },
    {
      kind: 'training',
      host: 'local',
      // All steps in one call.
      call: ['tensorflow.contrib.{slim.learning,training}.train', 'tf_slim.{learning,training}.train'],
      training: { family: 'neural', steps: ['number_of_steps'] },
    },
  ],
  *recognise(facts, found) {
    if (!facts.packages.has('tensorflow')) return;
    yield* findTrainingLoops(
      facts,
      {
        sdk: 'tensorflow',
        isGradient: (path, call) => isRun(path) && movers(call, facts).length > 0,
        isStep: (path, call) => isRun(path) && movers(call, facts).length > 0,
        isOptimizer: (path) => OPTIMIZER.test(path),
        moverOf: (call) => movers(call, facts),
      },
      found,
    );
  },
};

/** `sess.run(…)`, `train_step.run(…)`, what `make_callable` gave. */
function isRun(path: string): boolean {
  return /\.run$|\.make_callable\(\)$/.test(path);
}

const OPTIMIZER = /^tensorflow\.(compat\.v1\.)?(train\.\w*Optimizer|contrib\.opt\.\w*Optimizer\w*)$/;
/** What moves weights when it is fetched. */
const MOVES = /(^|\.)(minimize|apply_gradients|create_train_op|optimize_loss|training_graph)\(\)$/;
/** Holders of other operations. */
const GROUPS = /(^|\.)(group|tuple|with_dependencies|identity)\(\)$/;
/** What is called so moves weights, where nothing else is known of it: `model.train_op`, `self.optim`. */
const MOVER_NAME =
  /(^|[._])(train_?(op|step)s?|train_?optim\w*|optim(izer)?(_op)?|minimi[sz]er?(_op)?|apply_grads)(_\w+)?$|(^|[._])opt$/i;

/** Fetched operations that move weights: of `minimize`, or called so. */
function movers(call: CallFact, facts: Facts): readonly Value[] {
  const fetched = fetchesOf(call);
  return fetched === undefined ? [] : leavesOf(fetched, 0).filter((value) => isMover(byName(value, facts)));
}

/** `"train_op"`, `"cost:0"`: what was given that name when the graph was built. */
function byName(value: Value, facts: Facts): Value {
  const text = toText(value);
  if (text === undefined) return value;
  const wanted = text.replace(/:\d+$/, '');
  for (const call of everyCall(facts))
    if (isNamed(call, wanted) && call.paths.some((path) => /^tensorflow\b/.test(path))) return call.result;
  return value;
}

function isNamed({ arguments: { named } }: CallFact, wanted: string): boolean {
  const name = named.get('name');
  return name !== undefined && toText(name) === wanted;
}

function isMover(value: Value): boolean {
  // An operation of the graph by its name, as a session takes it.
  if (value.kind === 'constant')
    return typeof value.value === 'string' && /^train$|^train_(op|step)$/.test(value.value);
  const name = nameOf(value);
  if (name !== undefined && MOVER_NAME.test(name)) return true;
  return makersOfValue(value).some((maker) => maker.kind === 'external' && MOVES.test(maker.path));
}

/** What something unknown is called: a parameter, an attribute of what another file made (`model.train_op`). */
function nameOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.label;
  return value.kind === 'external' && !/^tensorflow\b|[)\]]$/.test(value.path) ? value.path : undefined;
}

/** What a session is asked for; undefined where the call is none of a session. */
function fetchesOf(call: CallFact): Value | undefined {
  const [first] = call.arguments.positional;
  const origin = call.result.kind === 'external' ? call.result.origin : undefined;
  if (call.paths.some((path) => path.endsWith('.make_callable()')))
    return origin?.kind === 'external' && origin.arguments ? readArgument(origin.arguments, '0') : undefined;
  if (call.paths.some((path) => /[Ss]ession\(\)[\w.()]*\.run$|Supervisor\(\)\.\w+\(\)\.run$/.test(path)))
    return first ?? readArgument(call.arguments, 'fetches');
  // Of an operation or a tensor itself: `train_step.run(feed_dict=…)`, `accuracy.eval({x: …})`.
  const isFed = call.arguments.named.has('feed_dict');
  if (call.paths.some((path) => /^tensorflow\.[\w.()[\]]+\.(run|eval)$/.test(path)))
    return isFed || first?.kind === 'mapping' ? call.receiver : undefined;
  if (!isFed && !call.paths.some((path) => /^\?\.\w*sess(ion)?\.run$/.test(path)) && !isCalledSession(call.receiver))
    return undefined;
  return first ?? readArgument(call.arguments, 'fetches');
}

function isCalledSession(value: Value | undefined): boolean {
  return value?.kind === 'unknown' && /(^|[._])sess(ion)?$/.test(value.label ?? '');
}

function isPass(call: CallFact, facts: Facts): boolean {
  const fetched = fetchesOf(call);
  if (fetched === undefined) return false;
  const leaves = leavesOf(fetched, 0).map((value) => byName(value, facts));
  if (leaves.some(isMover)) return false;
  const isFed =
    call.arguments.named.has('feed_dict') ||
    call.arguments.positional[1] !== undefined ||
    call.paths.some((path) => !path.endsWith('.run'));
  let hasNetwork: boolean | undefined;
  const isOfNetwork = (): boolean => {
    hasNetwork ??= hasNetworkBefore(call, facts);
    return hasNetwork;
  };
  const isRunning = isFed || facts.calls.some((one) => one.paths.some(isRun) && movers(one, facts).length > 0);
  return leaves.some((value) => isGiven(value, isFed, isRunning, isOfNetwork));
}

/**
 * Layers, or what moves their weights. A script runs only what it has built before: a lesson computes `a + b` in its
 * first cells and has its network further down.
 */
function hasNetworkBefore(run: CallFact, facts: Facts): boolean {
  const at = reachedAt(run) ?? Number.POSITIVE_INFINITY;
  for (const call of everyCall(facts)) {
    const isPart = call.paths.some((path) => LAYER.test(path) || MOVES.test(`${path}()`));
    if (isPart && (reachedAt(call) ?? 0) < at) return true;
  }
  return false;
}

/** Where the module comes to the call, be it through functions; undefined where no order is known. */
function reachedAt({ span, within, times: { basis, because } }: CallFact): number | undefined {
  if (!within.some(({ kind }) => kind === 'function')) return span.start;
  return basis === 'run' ? because.find(({ kind }) => kind === 'call')?.span.start : undefined;
}

/**
 * True of what a network gives: known by what it was made of, else by its name beside a network, or beside what is fed.
 * `isRunning`: what is fed, or trained, is data that comes through the graph.
 */
function isGiven(value: Value, isFed: boolean, isRunning: boolean, isOfNetwork: () => boolean): boolean {
  const name = nameOf(value);
  if (value.kind === 'external' && name === undefined) {
    if (STATE.test(value.path)) return false;
    // What arithmetic with tensors gives is not known: beside layers and data that is fed, it is a network's.
    return holds(value, isNetwork) || (isFed && (LOADED.test(value.path) || (isOfNetwork() && holdsUnknown(value))));
  }
  // A tensor of a graph that was loaded, by its name: `softmax:0`.
  if (value.kind === 'constant') return isFed && typeof value.value === 'string' && /:\d+$/.test(value.value);
  // Arithmetic with tensors has no name.
  if (name === undefined) return value.kind === 'unknown' && isRunning && isOfNetwork();
  const isCalledSo = OUTPUT_NAME.test(name) && !SUMMARY_NAME.test(name);
  return isOfNetwork() ? isFed || isCalledSo : isFed && isCalledSo;
}

/** A layer, or what the program's own code makes of a placeholder or of a batch. */
function isNetwork({ path, arguments: given }: ExternalValue): boolean {
  if (WEIGHTS.test(path)) return true;
  return (
    path.endsWith('()') &&
    !/^(tensorflow|numpy|builtins|tree)\b/.test(path) &&
    given !== undefined &&
    argumentsOf(given).some((one) => holds(one, isFedIn))
  );
}

function isFedIn({ path }: ExternalValue): boolean {
  return /^tensorflow\.[\w.()]*(placeholder|placeholder_with_default|get_next)\(\)$/.test(path);
}

/** Layers with weights. */
const LAYER =
  /(^|\.)(layers\.(\w+\.)*(dense|conv\d\w*|separable_conv\w*|Dense|Conv\d\w*|LSTM|GRU|fully_connected|convolution\w*|embed_sequence)|r?nn\.(conv\d\w*|dynamic_rnn|bidirectional_dynamic_rnn|static_rnn)|slim\.(conv2d|fully_connected)|contrib\.\w+\.(conv2d|fully_connected)|get_variable|Variable)$|^sonnet\.|^tensorflow_hub\.(Module|load)$/;
const WEIGHTS = new RegExp(LAYER.source.replaceAll('$', '(\\(\\))'));
/** Reads or sets the state of a graph, or of a data set, and computes nothing with it. */
const STATE =
  /(initializer|initializers|_initializer|assign\w*|get_next|Variable|get_variable|placeholder|global_step|get_or_create_global_step|global_variables|trainable_variables|no_op|merge_all|merge|scalar|constant)(\(\))?(\[\])*$/;
/** Parts of a graph by their name. */
const LOADED = /(get_tensor_by_name|get_operation_by_name|import_graph_def|get_collection)\(\)/;
const OUTPUT_NAME =
  /(^|[._])(\w+_)?(logits?|pred(ict)?(ion)?s?|prob(abilitie)?s?|softmax|outputs?|loss(es)?|cost|acc(uracy)?|embeddings?|scores?|samples?|generated?|polic(y|ies)|actions?|values?|q_?vals?|features?|reconstruct\w*|fake\w*|images?)(_\w+)?$/i;
const SUMMARY_NAME = /summar|merged|(^|[._])(init|assign|update|sync|reset)/i;

/** `tf.nn.softmax(tf.layers.dense(x, 10))`: followed through what each call was given. */
function holds(value: Value, is: (value: ExternalValue) => boolean): boolean {
  const seen = new Set([value]);
  // What is found further on is looked at behind what stands nearer.
  for (const one of seen) {
    if (seen.size > MOST_PARTS) return false;
    if (one.kind === 'external' && is(one)) return true;
    for (const part of partsOf(one)) seen.add(part);
  }
  return false;
}

function holdsUnknown(value: ExternalValue): boolean {
  return (
    /^tensorflow\b/.test(value.path) &&
    holds(value, ({ arguments: given }) => given !== undefined && argumentsOf(given).some(isUnnamed))
  );
}

function argumentsOf({ positional, named }: Arguments): readonly Value[] {
  return [...positional, ...named.values()];
}

/** What arithmetic gives has no name, what a function of the program gives is named by its call. */
function isUnnamed(value: Value): boolean {
  return value.kind === 'unknown' && (value.label === undefined || value.label.endsWith(')'));
}

/** A graph of more parts is looked at no further. */
const MOST_PARTS = 400;

function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'sequence':
      return value.items ?? [value.element];
    case 'mapping':
      return [...value.entries.values()];
    case 'choice':
      return value.options;
    case 'external': {
      const given = value.arguments;
      const parts = given === undefined ? [] : argumentsOf(given);
      return value.origin === undefined ? parts : [...parts, value.origin];
    }
    default:
      return [];
  }
}

const DEEPEST = 8;

/** The single things in a list, tuple or mapping of fetches, groups opened. */
function leavesOf(value: Value, depth: number): readonly Value[] {
  if (depth > DEEPEST) return [];
  const all = (values: Iterable<Value>): readonly Value[] => [...values].flatMap((one) => leavesOf(one, depth + 1));
  switch (value.kind) {
    case 'sequence':
      return value.items === undefined ? [value.element] : all(value.items);
    case 'mapping':
      return all(value.entries.values());
    case 'choice':
      return all(value.options);
    case 'external':
      return GROUPS.test(value.path) && value.arguments !== undefined ? all(value.arguments.positional) : [value];
    default:
      return [value];
  }
}
