// A language model run in 32-bit floats although the code could ask for 16: twice the memory is read for every
// token, which is what most of the energy of generating goes into.

import type { Cost } from '../estimate/footprint';
import type { Rule } from './rule';
import { sayRun, saySaving } from './say';

export const fullPrecision: Rule = {
  id: 'full-precision',
  title: 'Inference in 32 bits',
  group: 'inference',
  severity: 'info',
  summary: 'A local language model is run in 32-bit floats.',
  *check({ costs, estimate }) {
    for (const cost of costs) {
      if (!isGenerating(cost)) continue;
      const after = estimate({
        ...cost.workload,
        device: { device: undefined, count: undefined, ...cost.workload.device, precision: 'bf16' },
      });
      if (after.footprint.energyWh.best >= cost.footprint.energyWh.best) continue;
      yield {
        span: cost.workload.span,
        advice: `Load the model in bfloat16: ${saySaving(cost.footprint, after.footprint)} against 32-bit floats.`,
        figures: sayRun(cost),
        certainty: 'likely',
        costs: [cost],
        share: 0.5,
      };
    }
  },
};

function isGenerating({ workload }: Cost): boolean {
  if (workload.kind !== 'local-inference' || workload.device?.precision !== 'fp32') return false;
  return workload.device.device !== 'cpu' && workload.request?.maxOutputTokens !== undefined;
}
