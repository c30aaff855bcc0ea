// What the code tells of a network that it builds: its weights, layer by layer, and how long the rows are that it reads.

import { weakest } from '../../base/certainty';
import type { InstanceValue, Value } from '../../flow/values/value';
import { toNumber } from '../read';
import type { Known, TrainingSize } from '../workload';
import { modulesGiven } from './given';
import { type NetworkFacts, networkGiven, type Weights } from './weights';

/** Of what an optimizer is given: `net.parameters()`, groups of them, or the network itself. */
export function readNetwork(
  given: readonly (Value | undefined)[],
  facts: NetworkFacts,
): Pick<TrainingSize, 'parameters' | 'isDense' | 'rowTokens'> {
  const weights = networkGiven(given, facts);
  if (weights === undefined || weights.unread.length > 0 || weights.total.value.best <= 0)
    return { parameters: undefined };
  const isDense = isOnlyDense(weights);
  const tokens = isDense ? undefined : rowTokensOf(modulesGiven(given), weights);
  return { parameters: known(weights), ...(isDense ? { isDense } : {}), ...(tokens ? { rowTokens: tokens } : {}) };
}

function known({ total, layers }: Weights): Known {
  const many = [...layers.values()].reduce((all, each) => all + each, 0);
  const certainty = total.value.low === total.value.high ? total.certainty : weakest(total.certainty, 'likely');
  return { value: total.value, certainty, from: `counted over the layers in the code (${many} written)` };
}

/** Each weight is used once for a row. */
function isOnlyDense({ layers }: Weights): boolean {
  return layers.has('Linear') && [...layers.keys()].every((name) => DENSE.test(name));
}

const DENSE = /^(Linear|BatchNorm1d|LayerNorm|PReLU)$/;

/** Tokens of a row, where a network of words keeps how many it takes at most: `self.config.block_size`. */
function rowTokensOf(modules: readonly Value[], { layers }: Weights): Known | undefined {
  if (!layers.has('Embedding')) return undefined;
  for (const module of modules) {
    if (module.kind !== 'instance') continue;
    const found = lengthIn(module, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lengthIn(object: InstanceValue, depth: number): Known | undefined {
  const parts = [...object.attributes.names()];
  for (const name of parts) {
    const value = LENGTH.test(name) ? object.attributes.own(name) : undefined;
    const length = value && toNumber(value);
    if (length !== undefined && length.value.best >= 2) return length;
  }
  for (const name of parts) {
    const inner = depth < 2 && SETTINGS.test(name) ? object.attributes.own(name) : undefined;
    const length = inner?.kind === 'instance' ? lengthIn(inner, depth + 1) : undefined;
    if (length !== undefined) return length;
  }
  return undefined;
}

const LENGTH =
  /^(block_size|context_(length|size|window)|ctx_len|n_ctx|(max_)?seq(uence)?_?len(gth)?|max_len(gth)?|n_positions|max_position_embeddings)$/i;
const SETTINGS = /^(config|cfg|conf|args|params|hparams|opt|settings)$/i;
