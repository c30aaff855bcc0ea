// Pyro and NumPyro: Bayesian models, networks among them. Variational inference is a training by gradient steps, Markov
// chains are one by trajectories; a predictive draws from what they left.

import type { CallFact, Facts } from '../flow/facts';
import type { Recogniser } from './recogniser';
import { findTrainingLoops } from './training-loop';
import type { Workload } from './workload';

const STEP = /^(num)?pyro\.infer\.(\w+\.)*SVI\(\)\.(step|update|stable_update)$/;

export const pyro: Recogniser = {
  sdk: 'pyro-ppl',
  packages: { numpyro: 'numpyro' },
  imports: ['pyro', 'numpyro'],
  calls: [
    {
      kind: 'training',
      host: 'local',
      call: '{pyro,numpyro}.infer.**.MCMC().run',
      training: {
        family: 'neural',
        learner: ['receiver:model'],
        steps: ['receiver:num_samples', 'receiver:2', 'receiver:1'],
      },
    },
    {
      kind: 'training',
      host: 'local',
      call: 'numpyro.infer.**.SVI().run',
      training: { family: 'neural', steps: ['num_steps', '1'] },
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: '{pyro,numpyro}.infer.**.Predictive()',
      isForwardOnly: true,
      traits: { hasGradientsOff: true },
    },
  ],
  *recognise(facts: Facts): Generator<Workload> {
    if (!facts.calls.some(isStep)) return;
    yield* findTrainingLoops(facts, {
      sdk: 'pyro-ppl',
      isGradient: (path) => STEP.test(path),
      isStep: (path) => STEP.test(path),
      isOptimizer: (path) => /^(num)?pyro\.infer\.(\w+\.)*SVI$/.test(path),
    });
  },
};

function isStep({ paths }: CallFact): boolean {
  return paths.some((path) => STEP.test(path));
}
