// labml: an experiment is an object of settings whose `run()` trains by a step that its class defines. What calls that
// step is put together by names when it runs, so the epochs are read from the settings.

import { isSameSpan } from '../base/span';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { withoutFactors } from './factors';
import { evaluation, training } from './library-calls';
import { toNumber } from './read';
import type { Recogniser } from './recogniser';
import { makersOf, readArgument, readKey } from './source';
import type { Known, Workload } from './workload';

const SIZES = {
  learner: ['receiver:model'],
  epochs: ['receiver:epochs'],
  batchSize: ['receiver:batch_size', 'receiver:train_batch_size'],
};

export const labml: Recogniser = {
  sdk: 'labml',
  packages: { labml_helpers: 'labml', labml_nn: 'labml' },
  imports: ['labml', 'labml_helpers', 'labml_nn'],
  calls: [
    training('{labml_helpers,labml_nn}.**.*Configs().run', SIZES, { epochs: 10 }, { refine: withExperiment }),
    // The same from within, where the helpers are files of the workspace.
    training('labml.configs.BaseConfigs().trainer', SIZES, { epochs: 10 }, { refine: allTurns }),
    evaluation('labml.configs.BaseConfigs().validator'),
  ],
};

/** The experiment sets them: `experiment.configs(conf, {"epochs": 32})`. */
function withExperiment(workload: Workload, call: CallFact, facts: Facts): Workload {
  const own = makersOf(call).find((one) => one.kind === 'instance');
  const told = facts.calls.flatMap((one) => (sets(one, own) ? one.arguments.positional.slice(1) : []));
  const { training: size } = workload;
  if (size === undefined) return workload;
  const said = (...names: readonly string[]): Known | undefined =>
    told.flatMap((mapping) => names.map((name) => numberAt(mapping, name))).find((one) => one !== undefined);
  const batchSize = said('batch_size', 'train_batch_size') ?? size.batchSize;
  return { ...workload, training: { ...size, epochs: said('epochs') ?? size.epochs, batchSize } };
}

function sets(call: CallFact, own: Value | undefined): boolean {
  if (!call.paths.includes('labml.experiment.configs')) return false;
  const given = readArgument(call.arguments, '0');
  return (
    given === own ||
    (given?.kind === 'instance' &&
      own?.kind === 'instance' &&
      isSameSpan(given.class.definition, own.class.definition))
  );
}

function numberAt(mapping: Value, name: string): Known | undefined {
  const found = readKey(mapping, name);
  return found === undefined ? undefined : toNumber(found);
}

/** Each turn of the loop around it is an epoch of one training. */
function allTurns(workload: Workload): Workload {
  const times = withoutFactors(workload.times, ({ kind, text }) => kind === 'loop' && TURNS.test(text));
  return { ...workload, times };
}

const TURNS = /training_loop|inner_iterations/;
