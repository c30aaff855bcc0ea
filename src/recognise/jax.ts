// JAX: hand-written training with optax or Flax, and passes of its networks. The step is a jitted function, so the
// gradient is where `value_and_grad`'s result is called.

import type { CallFact, Facts } from '../flow/facts';
import { isDifferentiated, isInnerPass, isTrainingPass } from './forward-pass';
import type { Recogniser } from './recogniser';
import { findTrainingLoops } from './training-loop';
import { withoutWays } from './ways';
import type { Workload } from './workload';

const GRADIENTS = /^(jax|flax|equinox)\.(\w+\.)?(grad|value_and_grad|filter_grad|filter_value_and_grad)$/;

function isGradient(path: string): boolean {
  return path.endsWith('()') && GRADIENTS.test(path.slice(0, -2));
}

export const jax: Recogniser = {
  sdk: 'jax',
  imports: ['jax', 'flax', 'optax', 'equinox', 'haiku'],
  calls: [
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        'flax.{linen,nn}.**.Module().{apply,bind()}',
        'haiku.{transform,transform_with_state,without_apply_rng,without_state}().apply',
        'haiku.multi_transform().apply.*',
        'flax.training.**.TrainState().apply_fn',
        'flax.training.**.TrainState.create().apply_fn',
        '?.apply_fn',
        '?.apply',
        '{flax.nnx,equinox}.**.Module().__call__',
        'equinox.nn.MLP()',
      ],
      items: ['1', '0'],
      isForwardOnly: true,
      refine: refinePass,
    },
  ],
  *recognise(facts, found) {
    if (!facts.packages.has('jax') && !facts.packages.has('flax') && !facts.packages.has('optax')) return;
    yield* findTrainingLoops(
      facts,
      {
        sdk: 'jax',
        isGradient,
        isStep: (path, call) =>
          /\.(apply_gradients|apply_updates|update)$/.test(path) ||
          /optax\.\w+\(\)\.update$/.test(path) ||
          OPTIMIZERS.test(path) ||
          isStepByHand(path, call),
        isOptimizer: (path) =>
          /^jax\.(example_libraries|experimental)\.optimizers\.\w+$/.test(path) ||
          /^optax\.(?!schedules|losses|apply_updates|cosine|linear|warmup|exponential|softmax|sigmoid|l2)\w+$/.test(
            path,
          ),
      },
      found,
    );
  },
};

/** JAX' own: `init, update, get_params = optimizers.adam(1e-3)`. */
const OPTIMIZERS = /^jax\.(example_libraries|experimental)\.optimizers\.\w+\(\)\[\]\(?\)?$/;

/** `jax.tree.map(lambda w, g: w - rate * g, params, grads)`: two trees, weights and what moves them. */
function isStepByHand(path: string, { arguments: given }: CallFact): boolean {
  return (
    /^jax\.(tree_util\.tree_map|tree_map|tree_multimap|tree_util\.tree_multimap|tree\.map)$/.test(path) &&
    given.positional.length > 2
  );
}

/** Gradients are never on by themselves: a pass is one of a training where a gradient is taken of what it stands in. */
function refinePass(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (isInnerPass(call) || isDifferentiated(call, facts) || !isApplied(call)) return undefined;
  const own = withoutWays(workload, call, (way) => isTrainingPass(way, isGradient, facts, false));
  return own && { ...own, traits: { ...own.traits, hasGradientsOff: true } };
}

/** Without weights there is nothing to compute with: `module.apply({}, x)`. Of something unknown, what it is given tells. */
function isApplied(call: CallFact): boolean {
  const { positional, named } = call.arguments;
  const weights = positional[0];
  if (!call.paths.some((path) => path.endsWith('.apply'))) return true;
  if (weights?.kind === 'mapping' && weights.isComplete && weights.entries.size === 0) return false;
  return (
    call.paths.some((path) => path !== '?.apply') ||
    (weights?.kind === 'mapping' && weights.entries.has('params')) ||
    named.has('rngs') ||
    named.has('mutable')
  );
}
