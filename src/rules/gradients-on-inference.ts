// A forward pass that keeps what only a backward pass needs. `torch.inference_mode()` drops it: less memory, so
// larger batches, and less work for each operation.

import { runsOften } from './repetition';
import type { Rule } from './rule';
import { sayRun } from './say';

/** These switch gradients off themselves, or never had any. */
const DOES_IT_ITSELF = /\.(generate|encode\w*|predict|evaluate|transcribe)$|pipeline(\(\))?$|\.(TF|Flax)[A-Z]/;
const TORCH = /^(torch|torchvision|torchaudio|transformers|timm|segmentation_models_pytorch|open_clip)\./;
/** Gradients are switched by hand somewhere, or wanted. */
const BY_HAND = /set_grad_enabled|requires_grad_$|autograd\.grad$|enable_grad|captum/;

export const gradientsOnInference: Rule = {
  id: 'gradients-on-inference',
  title: 'Inference that records gradients',
  group: 'inference',
  severity: 'info',
  summary: 'A model is run for its answers while PyTorch records what a backward pass would need.',
  *check({ costs, facts }) {
    if (facts.calls.some(({ paths }) => paths.some((path) => BY_HAND.test(path)))) return;
    for (const cost of costs) {
      const { workload } = cost;
      const isPass = workload.kind === 'local-inference' || workload.kind === 'embedding';
      if (!isPass || workload.host.kind !== 'local' || workload.traits.hasGradientsOff) continue;
      if (!TORCH.test(workload.call) || DOES_IT_ITSELF.test(workload.call) || !runsOften(workload, 2)) continue;
      yield {
        span: workload.span,
        advice:
          'Put it under torch.inference_mode(): PyTorch keeps a graph here for a backward pass that never comes.',
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: 0.1,
      };
    }
  },
};
