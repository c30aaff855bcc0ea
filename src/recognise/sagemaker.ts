// SageMaker: trainings and searches that are started from here and run on rented machines.

import { training } from './library-calls';
import type { Recogniser } from './recogniser';
import { searched } from './tuner-size';

export const sagemaker: Recogniser = {
  sdk: 'sagemaker',
  imports: ['sagemaker'],
  calls: [
    training(
      'sagemaker.**.{Estimator,PyTorch,HuggingFace,TensorFlow,XGBoost,SKLearn,Framework,JumpStartEstimator,ModelTrainer}().{fit,train}',
      { epochs: ['receiver:hyperparameters.epochs', 'receiver:hyperparameters.num_train_epochs'] },
      {},
      { host: 'aws' },
    ),
    {
      kind: 'sweep',
      host: 'aws',
      call: 'sagemaker.**.HyperparameterTuner().{fit,tune}',
      sweep: (call) => searched(call, ['receiver:max_jobs'], 1, 'bayes'),
    },
  ],
};
