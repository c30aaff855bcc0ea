// Trainings and searches that a program starts elsewhere: Azure ML, Determined, Kubeflow, MLflow's projects, Spark with
// networks on it.

import type { CallFact } from '../flow/facts';
import { rootsOf, training } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOfValue, readFirst } from './source';
import { searched } from './tuner-size';
import type { Workload } from './workload';

const SUBMIT = 'azureml.**.{Experiment().submit,Experiment.submit}';
const CREATE = 'azure.ai.ml.MLClient{.from_config,}().jobs.create_or_update';
const TRIALS = ['max_total_runs', 'iterations', 'max_total_trials'].flatMap((name) => [
  `0.${name}`,
  `config.${name}`,
]);

const CALLS: readonly CallPattern[] = [
  {
    kind: 'sweep',
    host: 'azure',
    call: [SUBMIT, CREATE],
    sweep: (call) => ({ ...searched(call, TRIALS, undefined, 'bayes'), isUnbounded: false }),
    refine: given(/(HyperDriveConfig|AutoMLConfig|\.sweep|\.automl\.\w+)\(\)$/),
  },
  training([SUBMIT, CREATE], { learner: [] }, {}, { host: 'azure' }),
  training(
    'azure.ai.ml.MLClient{.from_config,}().create_or_update',
    { learner: [] },
    {},
    {
      host: 'azure',
      refine: given(/\.(command|spark|parallel|sweep|automl\.\w+)\(\)/),
    },
  ),
  training(
    [
      'determined.experimental.**.create_experiment',
      'kubeflow.training.**.TrainingClient().{train,create_job,create_pytorchjob,create_tfjob}',
      'mlflow.{run,projects.run}',
    ],
    { learner: [] },
  ),
  {
    kind: 'sweep',
    host: 'local',
    call: 'kubeflow.katib.**.KatibClient().tune',
    sweep: (call) => searched(call, ['max_trial_count'], undefined, 'bayes'),
  },
  training(
    [
      'elephas.**.fit',
      'horovod.spark.**.*Estimator().{fit,fit_on_parquet}',
      '{bigdl,zoo}.**.{Estimator.*(),*Forecaster(),Sequential(),Model()}.fit',
    ],
    {
      learner: ['receiver:model', 'receiver:0'],
      epochs: ['epochs', 'receiver:epochs', 'nb_epoch'],
      batchSize: ['batch_size', 'receiver:batch_size'],
    },
  ),
];

export const startedTrainings: Recogniser = {
  sdk: 'started-trainings',
  packages: { azureml: 'azureml-core', azure: 'azure-ai-ml', kubeflow: 'kubeflow-training', zoo: 'analytics-zoo' },
  imports: rootsOf(CALLS, 'azure,mlflow,determined,horovod,zoo'),
  mentions: ['azure.ai.ml', 'determined.experimental', 'horovod.spark', 'zoo.orca', 'zoo.pipeline'],
  calls: CALLS,
};

/** Only where what is submitted was made by one of these. */
function given(makers: RegExp): NonNullable<CallPattern['refine']> {
  return (workload: Workload, call: CallFact) => {
    const job = readFirst(call, ['0', 'config', 'job', 'entity'])?.value;
    const made = job === undefined ? [] : makersOfValue(job);
    return made.some((one) => one.kind === 'external' && makers.test(one.path)) ? workload : undefined;
  };
}
