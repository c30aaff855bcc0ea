// SageMaker: trainings and searches that are started from here and run on rented machines.

import { pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import { searched } from './tuner-size';

export const sagemaker: Recogniser = {
  sdk: 'sagemaker',
  imports: ['sagemaker'],
  calls: [
    training(
      'sagemaker.**.{*Estimator,PyTorch,HuggingFace,TensorFlow,MXNet,Chainer,XGBoost,SKLearn,Framework,ModelTrainer,KMeans,PCA,LinearLearner,FactorizationMachines,NTM,LDA,KNN,RandomCutForest,Object2Vec,IPInsights}().{fit,train}',
      { epochs: ['receiver:hyperparameters.epochs', 'receiver:hyperparameters.num_train_epochs'] },
      {},
      { host: 'aws' },
    ),
    {
      kind: 'sweep',
      host: 'aws',
      call: 'sagemaker.**.AutoML{,V2}().fit',
      sweep: (call) => searched(call, ['receiver:max_candidates'], undefined, 'bayes'),
    },
    // Which model answers at the endpoint, the code does not tell.
    pass(['sagemaker.**.{deploy,*Predictor}().predict', 'sagemaker.**.{transformer,Transformer}().transform'], {
      host: 'aws',
      items: ['0', 'data'],
    }),
    {
      kind: 'sweep',
      host: 'aws',
      call: 'sagemaker.**.HyperparameterTuner().{fit,tune}',
      sweep: (call) => searched(call, ['receiver:max_jobs'], 1, 'bayes'),
    },
  ],
};
