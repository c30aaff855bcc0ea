// Stable-Baselines3 counts steps of the environment; gradient steps are fewer. How many, and how large its policies are,
// are the defaults that its documentation lists per algorithm (2.x; from memory, 2026-11-24).

import { exactly, scale } from '../base/range';
import type { CallFact } from '../flow/facts';
import { readNumber, readString } from './read';
import type { Known, Workload } from './workload';

interface Schedule {
  readonly algorithm: RegExp;
  /** Gradient steps per step of the environment. */
  readonly updates: number;
  readonly batch: number;
  /** Weights of the default policy on a vector of some ten numbers. */
  readonly weights: number;
}

const SCHEDULES: readonly Schedule[] = [
  // 2,048 steps, then ten epochs over them in batches of 64.
  { algorithm: /PPO/, updates: 10 / 64, batch: 64, weights: 1e4 },
  { algorithm: /A2C|TRPO|ARS/, updates: 1 / 5, batch: 5, weights: 1e4 },
  { algorithm: /DQN/, updates: 1 / 4, batch: 32, weights: 1e4 },
  { algorithm: /SAC|TD3|DDPG|TQC/, updates: 1, batch: 256, weights: 3e5 },
];
/** The convolutions of the Nature paper on four frames of 84 by 84. */
const CONVOLUTIONAL = 1.7e6;

/** `PPO("MlpPolicy", env).learn(1_000_000)` is 156,250 gradient steps of a small network. */
export function byUpdates(workload: Workload, call: CallFact): Workload {
  const { training } = workload;
  const schedule = SCHEDULES.find(({ algorithm }) => algorithm.test(workload.call));
  if (training === undefined || schedule === undefined) return workload;
  const every = readNumber(call, ['receiver:train_freq'])?.value.best;
  const updates = every && every >= 1 ? 1 / every : schedule.updates;
  const policy = readString(call, ['receiver:policy', 'receiver:0']) ?? '';
  const weights = /Cnn/.test(policy) ? CONVOLUTIONAL : /Mlp/.test(policy) ? schedule.weights : undefined;
  const steps: Known | undefined = training.steps && {
    ...training.steps,
    value: scale(training.steps.value, updates),
    from: `${Number(updates.toPrecision(2))} gradient steps per step of the environment`,
  };
  return {
    ...workload,
    training: {
      ...training,
      steps,
      batchSize: training.batchSize ?? {
        value: exactly(schedule.batch),
        certainty: 'likely',
        from: 'library default',
      },
      parameters: weights === undefined ? undefined : sizeOf(weights, policy),
    },
  };
}

function sizeOf(weights: number, policy: string): Known {
  return {
    value: { low: weights / 3, best: weights, high: weights * 10 },
    certainty: 'guess',
    from: `the default ${policy}`,
  };
}
