// A forward pass that keeps what only a backward pass needs. `torch.inference_mode()` drops it: less memory, so
// larger batches, and less work for each operation.

import { runsOften } from './repetition';
import type { Rule } from './rule';
import { sayRun } from './say';

/** These switch gradients off themselves. */
const DOES_IT_ITSELF =
  /\.(generate|encode|encode_query|encode_document|predict)$|pipeline\(\)|^(vllm|diffusers|ollama|llama_cpp)\./;

export const gradientsOnInference: Rule = {
  id: 'gradients-on-inference',
  title: 'Inference that records gradients',
  group: 'inference',
  severity: 'info',
  summary: 'A model is run for its answers while PyTorch records what a backward pass would need.',
  *check({ costs }) {
    for (const cost of costs) {
      const { workload } = cost;
      if (workload.kind !== 'local-inference' || workload.traits.hasGradientsOff !== false) continue;
      if (DOES_IT_ITSELF.test(workload.call) || !runsOften(workload, 2)) continue;
      yield {
        span: workload.span,
        message: `${sayRun(cost)}, and PyTorch keeps the graph for a backward pass that never comes. Put it under torch.inference_mode().`,
        certainty: 'likely',
        costs: [cost],
        share: 0.1,
      };
    }
  },
};
