// Networks of the sciences: graphs, molecules, proteins, cells, equations.

import { refinePass } from './forward-pass';
import { evaluation, fitting, load, pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import { isTorchGradient } from './torch-gradient';

const DEEPCHEM = 'deepchem.models.**.*()';
const SCVI =
  'scvi.**.{SCVI,SCANVI,LinearSCVI,AUTOZI,TOTALVI,MULTIVI,PEAKVI,AmortizedLDA,CondSCVI,DestVI,Stereoscope,SOLO,CellAssign,GIMVI,VELOVI,MRVI}{.load,.from_scvi_model,}()';
const ESM = 'esm.pretrained.*()';

export const science: Recogniser = {
  sdk: 'science',
  packages: { scvi: 'scvi-tools', esm: 'fair-esm' },
  imports: [
    'deepchem',
    'chemprop',
    'esm',
    'scvi',
    'scanpy',
    'cellpose',
    'stardist',
    'deepxde',
    'pykeen',
    'ampligraph',
    'spektral',
    'stellargraph',
    'schnetpack',
    'matgl',
    'torchdrug',
    'neuralop',
    'modulus',
  ],
  calls: [
    training(
      `${DEEPCHEM}.{fit,fit_generator,fit_on_batch,pretrain}`,
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['nb_epoch', '1'],
        batchSize: ['receiver:batch_size'],
        samples: ['0', 'dataset'],
      },
      { epochs: 10, batchSize: 100 },
    ),
    evaluation(`${DEEPCHEM}.{evaluate,evaluate_generator}`),
    pass(`${DEEPCHEM}.{predict,predict_on_batch,predict_embedding,predict_uncertainty}`, { items: ['0'] }),
    training(
      ['chemprop.train.**.{cross_validate,run_training,chemprop_train}'],
      { learner: [], epochs: ['args.epochs', '0.epochs'] },
      { epochs: 30, batchSize: 50 },
    ),
    evaluation(['chemprop.train.**.{make_predictions,chemprop_predict,predict}']),
    load(
      'esm.pretrained.{esm*,load_model_and_alphabet,load_model_and_alphabet_hub,load_model_and_alphabet_local}',
      ['0'],
      {
        refine: (workload) => ({
          ...workload,
          model: workload.model ?? named(/\.(esm\w+)$/.exec(workload.call)?.[1]),
        }),
      },
    ),
    pass([`${ESM}[]`, `${ESM}.{infer_pdb,infer_pdbs,infer,predict_contacts}`, `${ESM}[].predict_contacts`, ESM], {
      items: ['0'],
      traits: {},
      refine: (workload, call, facts) =>
        isFirst(call.receiver) ? refinePass(isTorchGradient)(workload, call, facts) : undefined,
    }),
    training(`${SCVI}.train`, { epochs: ['max_epochs', '0'], batchSize: ['batch_size'] }, { batchSize: 128 }),
    evaluation(
      `${SCVI}.{get_latent_representation,get_normalized_expression,get_elbo,differential_expression,posterior_predictive_sample,predict,get_reconstruction_error}`,
    ),
    pass(
      [
        'cellpose.models.**.{Cellpose,CellposeModel}().eval',
        'stardist.models.**.{predict_instances,predict,predict_instances_big}',
      ],
      { items: ['0', 'x'] },
    ),
    training(['cellpose.train.train_seg', 'cellpose.models.**.CellposeModel().train', 'stardist.models.**.train'], {
      epochs: ['n_epochs', 'epochs'],
      batchSize: ['batch_size'],
    }),
    training('deepxde.**.Model().train', {
      learner: ['receiver:net', 'receiver:1'],
      steps: ['iterations', 'epochs', '0'],
    }),
    pass('deepxde.**.Model().predict', { items: ['0'] }),
    training(
      'pykeen.pipeline.**.{pipeline,pipeline_from_config}',
      {
        learner: ['model'],
        epochs: ['training_kwargs.num_epochs', 'epochs'],
        batchSize: ['training_kwargs.batch_size'],
      },
      { epochs: 5 },
    ),
    {
      kind: 'sweep',
      host: 'local',
      call: 'pykeen.hpo.**.hpo_pipeline',
      sweep: () => ({
        strategy: 'other',
        configurations: undefined,
        folds: undefined,
        trials: undefined,
        isUnbounded: false,
        trial: undefined,
        axes: [],
      }),
    },
    training('ampligraph.**.{ComplEx,TransE,DistMult,HolE,ConvE,ConvKB,ScoringBasedEmbeddingModel}().fit', {
      epochs: ['epochs', 'receiver:epochs'],
      batchSize: ['batch_size'],
    }),
    training('neuralop.**.Trainer().train', { learner: ['receiver:model'], epochs: ['receiver:n_epochs'] }),
    training(
      'torchdrug.**.Engine().train',
      { learner: ['receiver:task'], epochs: ['num_epoch', '0'], batchSize: ['receiver:batch_size'] },
      { epochs: 1, batchSize: 1 },
    ),
    evaluation('torchdrug.**.Engine().evaluate'),
    fitting('scanpy.tl.{umap,tsne,diffmap}', { samples: ['0'] }),
  ],
};

function named(id: string | undefined) {
  return id === undefined
    ? undefined
    : { id, options: [id], certainty: 'exact' as const, from: 'code', span: undefined };
}

/** `model, alphabet = esm1b()`: the second is no network. */
function isFirst(value: { readonly kind: string; readonly index?: number | undefined } | undefined): boolean {
  return (value?.index ?? 0) === 0;
}
