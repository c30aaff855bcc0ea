// Lightning: `Trainer(max_epochs=…).fit(module)`; a thousand epochs where none are given. Validation and prediction are
// passes over data; `training_step` runs inside.

import type { CallFact, Facts } from '../flow/facts';
import { withLoadedModel } from './loaded-model';
import type { Recogniser } from './recogniser';
import { SOME_ROWS } from './some-rows';
import { isFalse, readArgument } from './source';
import type { Workload } from './workload';

const TRAINER = '{lightning,pytorch_lightning,lightning.pytorch}.**.Trainer{.from_argparse_args,}()';

export const lightning: Recogniser = {
  sdk: 'lightning',
  imports: ['lightning', 'pytorch_lightning'],
  calls: [
    {
      kind: 'training',
      host: 'local',
      call: `${TRAINER}.fit`,
      training: {
        family: 'neural',
        learner: ['model', '0'],
        epochs: ['receiver:max_epochs'],
        steps: ['receiver:max_steps'],
        batchSize: ['train_dataloaders.batch_size', '1.batch_size', 'datamodule.batch_size', '1.0.batch_size'],
        samples: ['train_dataloaders.dataset', 'train_dataloaders.0', '1.dataset', '1.0'],
      },
      defaults: { epochs: 1000 },
      refine: withCallbacks,
    },
    {
      kind: 'training',
      host: 'local',
      // A search for a learning rate takes a hundred steps; one for a batch size a few dozen.
      call: ['{lightning,pytorch_lightning}.**.Tuner().lr_find'],
      training: { family: 'neural', learner: ['model', '0'], steps: ['num_training'] },
      defaults: { steps: 100 },
    },
    {
      kind: 'training',
      host: 'local',
      call: [
        '{lightning,pytorch_lightning}.**.Tuner().scale_batch_size',
        `${TRAINER}.{tune,tuner.lr_find,tuner.scale_batch_size}`,
      ],
      training: { family: 'neural', learner: ['model', '0'] },
    },
    {
      kind: 'training',
      host: 'local',
      // What the command line asks for, mostly `fit`.
      call: '{lightning,pytorch_lightning}.**.LightningCLI',
      training: {
        family: 'neural',
        learner: ['model_class', '0'],
        epochs: ['trainer_defaults.max_epochs'],
        steps: ['trainer_defaults.max_steps'],
      },
      refine: (workload, call) => (isFalse(readArgument(call.arguments, 'run')) ? undefined : workload),
    },
    {
      kind: 'local-inference',
      host: 'local',
      isForwardOnly: true,
      call: `${TRAINER}.{test,validate,predict}`,
      items: ['dataloaders.dataset', 'dataloaders.0', '1.dataset', '1.0'],
      traits: { hasGradientsOff: true },
      refine: overRows,
    },
  ],
};

/** A test is over many rows, whatever their number. */
function overRows(workload: Workload, call: CallFact): Workload {
  const named = withModule(workload, call);
  const { request } = named;
  return request === undefined || request.items !== undefined
    ? named
    : { ...named, request: { ...request, items: SOME_ROWS } };
}

/** The weights that the module was made around: `LitClassifier(AutoModel.from_pretrained("bert-base-uncased"))`. */
function withModule(workload: Workload, call: CallFact): Workload {
  return withLoadedModel(workload, [readArgument(call.arguments, 'model') ?? readArgument(call.arguments, '0')]);
}

function withCallbacks(bare: Workload, call: CallFact, facts: Facts): Workload {
  const workload = withModule(bare, call);
  const has = (name: RegExp): boolean => facts.calls.some((one) => one.paths.some((path) => name.test(path)));
  const steps = workload.training?.steps?.value.best;
  const training = workload.training;
  // A limit on steps replaces the default number of epochs.
  const isByStep = steps !== undefined && steps > 0 && training?.epochs?.from === 'library default';
  const isOff = isFalse(readArgument(call.arguments, 'enable_checkpointing'));
  return {
    ...workload,
    library: workload.call.startsWith('pytorch_lightning') ? 'pytorch-lightning' : workload.library,
    training:
      training === undefined
        ? undefined
        : {
            ...training,
            epochs: isByStep ? undefined : training.epochs,
            steps: steps !== undefined && steps < 0 ? undefined : training.steps,
          },
    traits: { ...workload.traits, hasEarlyStopping: has(/EarlyStopping$/), hasCheckpoint: !isOff },
  };
}
