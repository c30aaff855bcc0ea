// The weights of a network of dense layers whose sizes are written: `Linear(784, 128)`, a `Sequential` of such, an own
// class that keeps them as attributes. Anything else in it, and nothing is said.

import { exactly } from '../base/range';
import type { Value } from '../flow/values/value';
import { toNumber } from './read';
import { makersOfValue, readArgument } from './source';
import type { TrainingSize } from './workload';

/** Of what an optimizer is given: `net.parameters()`, or the network itself. */
export function denseSize(network: Value | undefined): Pick<TrainingSize, 'parameters' | 'isDense'> {
  for (const maker of network === undefined ? [] : makersOfValue(network)) {
    if (maker.kind === 'external' && !LAYER.test(maker.path)) continue;
    const weights = weightsOf(maker, 0);
    if (weights === undefined || weights === 0) return { parameters: undefined };
    return {
      parameters: { value: exactly(weights), certainty: 'likely', from: 'the dense layers in the code' },
      isDense: true,
    };
  }
  return { parameters: undefined };
}

const LAYER = /^torch\.nn\.[A-Z]\w*\(\)$/;
const NO_WEIGHTS =
  /^torch\.nn\.(\w*(ReLU|GELU|ELU|SiLU|Sigmoid|Tanh|Softmax|Softplus|Softsign|Mish)\w*|Identity|Dropout\w*|Flatten|Unflatten|\w+Loss)\(\)$/;

function weightsOf(value: Value, depth: number): number | undefined {
  if (depth > 4) return undefined;
  if (value.kind === 'instance') {
    const parts = [...value.attributes.names()].map((name) => value.attributes.own(name));
    return sumOf(parts.filter((part) => part !== undefined && isPart(part)) as Value[], depth);
  }
  if (value.kind === 'sequence') return value.items === undefined ? undefined : sumOf(value.items, depth);
  if (value.kind !== 'external' || !LAYER.test(value.path) || value.arguments === undefined) return undefined;
  if (NO_WEIGHTS.test(value.path)) return 0;
  const given = value.arguments;
  const size = (name: string, position: string): number | undefined => {
    const told = readArgument(given, name) ?? readArgument(given, position);
    return told && toNumber(told)?.value.best;
  };
  switch (/\.(\w+)\(\)$/.exec(value.path)?.[1]) {
    case 'Linear': {
      const into = size('in_features', '0');
      const out = size('out_features', '1');
      return into === undefined || out === undefined ? undefined : (into + 1) * out;
    }
    case 'BatchNorm1d':
    case 'LayerNorm': {
      const width = size('num_features', '0');
      return width === undefined ? undefined : 2 * width;
    }
    case 'Sequential':
      return given.hasUnknownRest ? undefined : sumOf(given.positional, depth);
    default:
      return undefined;
  }
}

/** Numbers, names and losses among an object's attributes hold no weights; what is not known might. */
function isPart(value: Value): boolean {
  return value.kind !== 'constant' && value.kind !== 'text' && value.kind !== 'mapping';
}

function sumOf(parts: readonly Value[], depth: number): number | undefined {
  let total = 0;
  for (const part of parts) {
    const weights = weightsOf(part, depth + 1);
    if (weights === undefined) return undefined;
    total += weights;
  }
  return total;
}
