// Code that a framework calls back: methods of a Lightning module, parts of a network, a trainer's own steps. What they
// compute is part of the training or the pass that was asked for elsewhere, and is counted there.

import { contains, type Span } from '../base/span';
import type { CallFact, Enclosing, Facts } from '../flow/facts';

/** True when the call stands in a method that a framework runs as part of something bigger. */
export function isFrameworkBody(call: CallFact): boolean {
  const methods = call.within.flatMap((one) => (one.kind === 'function' ? [one] : []));
  const inner = methods[methods.length - 1];
  if (inner?.owner === undefined) return false;
  const { bases } = inner.owner;
  if (bases.some((base) => HOOKED.test(base))) return isCalledByFramework(call, methods);
  if (!bases.some((base) => NETWORK.test(base)) || ASKED_FOR.test(inner.name)) return false;
  return !isOfItself(call, inner);
}

/** `self(x)` in a method that is no part of the pass: `def next_token(self, text): return self(text).argmax(-1)`. */
function isOfItself({ receiver }: CallFact, { name, owner }: Method): boolean {
  return receiver?.kind === 'instance' && receiver.class.definition.name === owner?.name && !PART.test(name);
}

const PART = /^(_*(forward|call|build|init)_*\w*|\w+_(step|loss)|loss\w*|step)$/;

/** True for a gradient step that a framework takes: `manual_backward` in a Lightning module, Keras' own `train_step`. */
export function isFrameworkStep(call: CallFact): boolean {
  const methods = call.within.flatMap((one) => (one.kind === 'function' ? [one] : []));
  const inner = methods[methods.length - 1];
  const bases = inner?.owner?.bases ?? [];
  if (bases.some((base) => HOOKED.test(base))) return isCalledByFramework(call, methods);
  return /^(train|test)_step$/.test(inner?.name ?? '') && bases.some((base) => NETWORK.test(base));
}

/** True for a gradient in a function that an engine was given to run for each batch: `Engine(update)`. */
export function isEngineStep(call: CallFact, facts: Facts): boolean {
  return call.within.some(
    ({ kind, span }) => kind === 'function' && facts.calls.some((one) => isEngineOf(one, span)),
  );
}

function isEngineOf({ paths, arguments: given }: CallFact, step: Span): boolean {
  if (!paths.some((path) => ENGINE.test(path))) return false;
  const process = given.positional[0] ?? given.named.get('process_function');
  return process?.kind === 'function' && contains(process.function, step);
}

const ENGINE = /^ignite\.(\w+\.)*Engine$/;

/** Whose a method is: a trainer's or a module's that a trainer runs, or a network's. */
export function ownerKind({ owner }: Method): 'trainer' | 'network' | undefined {
  if (owner === undefined) return undefined;
  if (owner.bases.some((base) => HOOKED.test(base))) return 'trainer';
  return owner.bases.some((base) => NETWORK.test(base)) ? 'network' : undefined;
}

type Method = Extract<Enclosing, { kind: 'function' }>;

/** Its methods are hooks: `training_step`, `compute_loss`, `on_train_epoch_end`. */
const HOOKED =
  /^(lightning|pytorch_lightning)\.(\w+\.)*(LightningModule|Callback|LightningDataModule)$|^(transformers|trl|sentence_transformers|setfit|peft)\.(\w+\.)*(\w*Trainer|TrainerCallback|\w*Callback)$|^speechbrain\.(\w+\.)*Brain$|^(labml_helpers|labml_nn)\.(\w+\.)*\w*Configs$|^catalyst\.(\w+\.)*\w*Runner$/;
/** Its methods compute parts of a forward pass. */
const NETWORK =
  /^((torch|paddle|mlx)\.nn\.(\w+\.)*\w+|mxnet\.gluon\.(\w+\.)*\w*Block|(tensorflow\.)?keras\.(\w+\.)*(Model|Layer)|transformers\.(\w+\.)*\w*(PreTrainedModel|Model)|torch\.autograd\.Function|(flax\.)?(linen|nnx)\.Module|(sonnet|haiku)\.(\w+\.)*(Module|AbstractModule|RNNCore)|diffusers\.(\w+\.)*ModelMixin)$/;
/** Methods of a network that one asks for by name. */
const ASKED_FOR = /^_?(generate|predict|infer|inference|sample|fit|train_model|evaluate)/;

/** Nothing outside the class calls it here, so the framework does; else it is the caller's work. */
function isCalledByFramework(call: CallFact, methods: readonly Method[]): boolean {
  if (HOOKS.test(methods.at(-1)?.name ?? '')) return true;
  const [outermost] = methods;
  return call.times.basis !== 'run' && outermost?.owner?.bases.some((base) => HOOKED.test(base)) === true;
}

const HOOKS =
  /^(forward|(training|validation|test|predict|prediction|_?shared)_?_?step|on_\w+|configure_\w+|compute_loss\w*)$/;
