// TRL: supervised, preference and reinforcement fine-tuning; also Unsloth's and AutoTrain's trainers of that shape.

import type { Recogniser } from './recogniser';
import { withTrainersModel } from './transformers';

export const trl: Recogniser = {
  sdk: 'trl',
  imports: ['trl'],
  calls: [
    {
      kind: 'training',
      host: 'local',
      call: ['trl.**.*Trainer().train', 'unsloth.**.*Trainer().train'],
      training: {
        family: 'neural',
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['receiver:args.num_train_epochs', 'receiver:config.num_train_epochs'],
        batchSize: [
          'receiver:args.per_device_train_batch_size',
          'receiver:config.per_device_train_batch_size',
          'receiver:config.batch_size',
        ],
        samples: ['receiver:train_dataset'],
        steps: ['receiver:args.max_steps'],
      },
      defaults: { epochs: 3, batchSize: 8 },
      traits: { hasCheckpoint: true },
      refine: withTrainersModel,
    },
    {
      kind: 'training',
      host: 'local',
      call: 'trl.**.PPOTrainer().step',
      training: { family: 'neural', learner: ['receiver:model', 'receiver:1'] },
    },
    {
      kind: 'local-inference',
      host: 'local',
      call: 'trl.**.PPOTrainer().generate',
      maxOutputTokens: ['max_new_tokens'],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: 'trl.**.from_pretrained',
      model: ['0', 'pretrained_model_name_or_path'],
    },
  ],
};
