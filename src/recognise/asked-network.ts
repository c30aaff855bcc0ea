// Networks of the program's own that are run in other ways than by calling them: a method is asked for
// (`vae.decode(z)`), or a single layer is all there is (`model = nn.Linear(1, 1)`).

import { isHere } from '../base/numbering';
import type { Span } from '../base/span';
import type { CallFact, Enclosing, Facts } from '../flow/facts';
import { doorOf } from '../flow/programs/door';
import type { ExternalValue } from '../flow/values/value';
import { isOffIn, isPartName, isStepName } from './forward-pass';
import { ownerKind } from './framework-body';
import type { Workload } from './workload';

/** One call for each such pass, that which it begins with. */
export function* findAskedPasses(facts: Facts, found: readonly Workload[]): Generator<CallFact> {
  const parts = facts.calls.filter(({ paths }) => paths.some((path) => LAYER.test(path) || LOADED.test(path)));
  const begun = new Map<string, CallFact>();
  for (const call of parts) {
    const methods = methodsOf(call);
    if (methods.every((one) => ownerKind(one) === undefined)) {
      if (isLoneNetwork(call, facts)) yield call;
      continue;
    }
    const method = askedFor(call, methods);
    if (method === undefined || found.some((one) => isTold(one, method.span, call))) continue;
    const key = `${method.span.start}@${doorTo(call)}`;
    const first = begun.get(key);
    if (first === undefined || call.span.start < first.span.start) begun.set(key, call);
  }
  yield* begun.values();
}

/** Layers with weights, and networks of them. */
const LAYER =
  /^torch\.nn\.(\w+\.)*(Linear|Bilinear|Conv\w+|Embedding\w*|LSTM|GRU|RNN|Transformer\w*|MultiheadAttention|Sequential|Module)(\(\)(\.__call__|\.encoder|\.decoder)?)$/;

/** Networks of libraries, with or without their weights, as parts of the program's own. */
const LOADED =
  /^transformers\.(\w+\.)*(?!\w*(Tokenizer|Processor|Extractor|Config))\w+\.from_(pretrained|config)\(\)$|^transformers\.(\w+\.)*\w*(Model|For\w+)\(\)(\.__call__)?$|^torchvision\.models\.(\w+\.)*[a-z]\w*\(\)$|^timm\.(\w+\.)*create_model\(\)$/;

type Method = Extract<Enclosing, { kind: 'function' }>;

function methodsOf({ within }: CallFact): readonly Method[] {
  return within.flatMap((one) => (one.kind === 'function' ? [one] : []));
}

/** The network's method that something outside of any network asks for; none where that is part of a pass or of a step. */
function askedFor(call: CallFact, methods: readonly Method[]): Method | undefined {
  // `actor_critic.step(observation)` with gradients off acts, and trains nothing.
  if (methods.some((one) => (isStepName(one.name) && !isOffIn(call)) || ownerKind(one) === 'trainer'))
    return undefined;
  if (methods.some((one) => ownerKind(one) === 'network' && isPartName(one.name))) return undefined;
  const first = methods.findIndex((one) => ownerKind(one) === 'network');
  return first > 0 || call.times.basis === 'run' ? methods[first] : undefined;
}

/** A pass that the method holds is known already. */
function isTold({ kind, span, within, times }: Workload, method: Span, call: CallFact): boolean {
  return (
    kind === 'local-inference' &&
    doorTo({ span, times }) === doorTo(call) &&
    (isIn(span, method) || within.some((one) => one.kind === 'function' && isIn(one.span, method)))
  );
}

/** Where the way to a pass of another file leaves this one. */
function doorTo({ span, times }: Pick<CallFact, 'span' | 'times'>): number | undefined {
  return isHere(span) ? undefined : doorOf(times.because)?.start;
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** A layer that is trained or saved by itself. */
function isLoneNetwork(call: CallFact, facts: Facts): boolean {
  const layer = call.result.kind === 'external' ? call.result.origin : undefined;
  if (layer?.kind !== 'external' || !LONE.test(layer.path)) return false;
  return facts.calls.some(
    ({ paths, receiver }) =>
      receiver?.kind === 'external' &&
      isSame(receiver, layer) &&
      paths.some((path) => /\.(parameters|state_dict|load_state_dict)$/.test(path)),
  );
}

const LONE = /\.(Linear|LSTM|GRU|RNN|Transformer)\(\)$/;

function isSame(left: ExternalValue, right: ExternalValue): boolean {
  return left.path === right.path && left.span !== undefined && left.span.start === right.span?.start;
}
