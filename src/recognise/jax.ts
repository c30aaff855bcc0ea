// JAX: hand-written training with optax or Flax. The step is a jitted function, so the gradient is where
// `value_and_grad`'s result is called.

import type { Recogniser } from './recogniser';
import { findTrainingLoops } from './training-loop';

export const jax: Recogniser = {
  sdk: 'jax',
  imports: ['jax', 'flax', 'optax', 'equinox'],
  calls: [],
  *recognise(facts, found) {
    if (!facts.packages.has('jax') && !facts.packages.has('flax') && !facts.packages.has('optax')) return;
    yield* findTrainingLoops(
      facts,
      {
        sdk: 'jax',
        isGradient: (path) =>
          /^(jax|flax|equinox)\.(\w+\.)?(grad|value_and_grad|filter_grad|filter_value_and_grad)\(\)$/.test(path),
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
