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
  imports: ['jax', 'flax', 'optax', 'equinox'],
  calls: [
    {
      kind: 'local-inference',
      host: 'local',
      call: [
        'flax.{linen,nn}.**.Module().apply',
        'flax.training.**.TrainState().apply_fn',
        'flax.training.**.TrainState.create().apply_fn',
        '?.apply_fn',
        '{flax.nnx,equinox}.**.Module().__call__',
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
        isStep: (path) =>
          /\.(apply_gradients|apply_updates|update)$/.test(path) || /optax\.\w+\(\)\.update$/.test(path),
        isOptimizer: (path) =>
          /^optax\.(?!schedules|losses|apply_updates|cosine|linear|warmup|exponential|softmax|sigmoid|l2)\w+$/.test(
            path,
          ),
      },
      found,
    );
  },
};

/** Gradients are never on by themselves: a pass is one of a training where a gradient is taken of what it stands in. */
function refinePass(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  if (isInnerPass(call) || isDifferentiated(call, facts)) return undefined;
  const own = withoutWays(workload, call, (way) => isTrainingPass(way, isGradient, facts, false));
  return own && { ...own, traits: { ...own.traits, hasGradientsOff: true } };
}
