// The network that a hand-written training trains: what its optimizer was given, or what the loss came from.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { readArchitecture, readLoadedModel } from './loaded-model';
import { makersOf, makersOfValue, readArgument, readFirst } from './source';
import { learnerName } from './training';
import type { KnownModel, Workload } from './workload';

/** The values a run's network may stand behind: what the optimizer was given, what the loss came from. */
export function networkOf(call: CallFact, optimizer: CallFact | undefined): readonly Value[] {
  const given = optimizer && (readArgument(optimizer.arguments, '0') ?? readArgument(optimizer.arguments, 'params'));
  return [...(given === undefined ? [] : [given]), ...makersOf(call)];
}

/** The network that a load names (`resnet50()`, `from_pretrained("…")`), also behind wrappers and new heads. */
export function withModel(workload: Workload, values: readonly Value[], found: readonly Workload[]): Workload {
  for (const value of values) {
    const model = loadedAt(value, found) ?? readLoadedModel(value.kind === 'external' ? value : undefined);
    if (model === undefined) continue;
    const { training } = workload;
    return { ...workload, model, training: training && { ...training, learner: model.id } };
  }
  const architecture = values.map(readArchitecture).find((one) => one !== undefined);
  const { training } = workload;
  return architecture === undefined || training === undefined
    ? workload
    : { ...workload, training: { ...training, learner: architecture } };
}

function loadedAt(value: Value, found: readonly Workload[], depth = 0): KnownModel | undefined {
  for (const maker of makersOfValue(value)) {
    if (maker.kind !== 'external') continue;
    const load = found.find(
      ({ kind, span }) => kind === 'model-load' && span.start === maker.span?.start && span.end === maker.span.end,
    );
    if (load?.model !== undefined) return load.model;
    const inner =
      depth < 4 && /Parallel\(\)$|\.prepare\(\)|compile\(\)$/.test(maker.path) && maker.arguments?.positional[0];
    const behind = inner ? loadedAt(inner, found, depth + 1) : undefined;
    if (behind !== undefined) return behind;
  }
  return undefined;
}

/** Whose parameters the optimizer was given: `Adam(model.parameters())`. */
export function learnerOf(optimizer: CallFact): string | undefined {
  if (optimizer.paths.some((path) => TAKES_NONE.test(path))) return undefined;
  const keys = optimizer.paths.some((path) => TAKES_SETTINGS.test(path)) ? ['1', 'model'] : ['0', 'params'];
  const given = readFirst(optimizer, keys)?.value;
  for (let at: Value | undefined = given, depth = 0; at !== undefined && depth < 6; depth++) {
    if (at.kind === 'instance') return at.class.definition.name;
    if (at.kind !== 'external') return undefined;
    if (!/parameters(\(\))?$/.test(at.path)) return learnerName(at);
    at = at.origin;
  }
  return undefined;
}

/** `create_optimizer(args, model)` */
const TAKES_SETTINGS = /^timm\.optim\.(\w+\.)*create_optimizer$/;
/** These are told a rate first, and are handed the weights at each step. */
const TAKES_NONE = /^(optax|jax|tensorflow|keras|tf_keras|sonnet|mlx)\./;
