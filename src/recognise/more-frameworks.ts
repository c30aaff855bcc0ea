// More that trains a network with one call, or runs what was trained: wrappers around PyTorch and Keras, networks of
// the days before, compression, tables and sciences, agents of smaller libraries.

import type { CallFact } from '../flow/facts';
import { refinePass } from './forward-pass';
import { evaluation, fitting, load, pass, rootsOf, training } from './library-calls';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';
import { isTorchGradient } from './torch-gradient';
import type { Workload } from './workload';

const D2L = '{d2l,d2lzh,d2lzh_pytorch}.**';
const OWN = {
  epochs: ['epochs', 'n_epochs', 'num_epochs', 'receiver:epochs', 'receiver:n_epochs', 'receiver:max_epochs'],
  batchSize: ['batch_size', 'receiver:batch_size'],
} as const;

const CALLS: readonly CallPattern[] = [
  training('fastestimator.**.Estimator().fit', { learner: ['receiver:network', 'receiver:1'], ...OWN }),
  evaluation('fastestimator.**.Estimator().test'),
  training('pytorch_accelerated.**.Trainer*().train', {
    learner: ['receiver:model', 'receiver:0'],
    epochs: ['num_epochs'],
    batchSize: ['per_device_batch_size'],
  }),
  evaluation('pytorch_accelerated.**.Trainer*().evaluate'),
  training('tensorpack.**.{launch_train_with_config,launch_simple_trainer}', {
    learner: ['0.model', 'config.model'],
    epochs: ['0.max_epoch', 'config.max_epoch'],
    steps: [],
  }),
  training('torchtnt.framework.**.{train,fit}', { learner: ['0'], epochs: ['max_epochs'] }),
  evaluation('torchtnt.framework.**.{evaluate,predict}'),
  // The functions of the book, in all its frameworks and languages.
  training(`${D2L}.{train_ch3,train_ch8}`, { learner: ['0'], epochs: ['num_epochs', '4'] }),
  training(`${D2L}.{train_ch6,train_seq2seq,train_concise_ch11}`, { learner: ['0'], epochs: ['num_epochs', '3'] }),
  training(`${D2L}.train_ch13`, { learner: ['0'], epochs: ['num_epochs', '5'] }),
  training(`${D2L}.Trainer().fit`, { learner: ['0', 'model'], epochs: ['receiver:max_epochs'] }),
  evaluation(`${D2L}.{evaluate_accuracy*,evaluate_loss}`),
  pass(`${D2L}.{predict_ch3,predict_ch8,predict_seq2seq,predict_sentiment,predict_snli}`),
  load('{transformer_lens,colpali_engine}.**.from_pretrained', ['0', 'model_name'], {
    refine: (workload) => (NO_NETWORK.test(workload.call) ? undefined : workload),
  }),
  pass(
    [
      'transformer_lens.**.from_pretrained(){.run_with_cache,.run_with_hooks,.forward,}',
      'colpali_engine.models.**.Col*.from_pretrained(){.forward,}',
    ],
    { model: ['receiver:0', 'receiver:model_name'], items: ['0'], traits: {}, refine: passOfNetwork },
  ),
  pass('transformer_lens.**.from_pretrained().generate', {
    isForwardOnly: false,
    model: ['receiver:0', 'receiver:model_name'],
    prompt: ['0', 'input'],
    maxOutputTokens: ['max_new_tokens'],
  }),
  training('sae_lens.**.*Runner().run', { learner: ['receiver:0.model_name', 'receiver:cfg.model_name'] }),
  pass(['nncf.quantize', 'neural_compressor.quantization.fit']),
  training('torchtuples.**.Model().fit', {
    learner: ['receiver:net', 'receiver:0'],
    epochs: ['epochs', '3'],
    batchSize: ['batch_size', '2'],
  }),
  training('trlx.**.train', { learner: ['0', 'model_path'] }, {}, { model: ['0', 'model_path'] }),
  training('kan.**.{KAN,MultKAN}().{fit,train}', { steps: ['steps', '2'] }, { steps: 100 }),

  training('theano.function()', { learner: [] }, { steps: 1 }, { refine: withUpdates }),
  training('nolearn.**.{NeuralNet,DBN}().{fit,partial_fit}', { ...OWN, samples: ['0', 'X'] }),
  training('sknn.**.{Classifier,Regressor,AutoEncoder}().fit', {
    epochs: ['receiver:n_iter'],
    samples: ['0', 'X'],
  }),
  training('pybrain.**.*Trainer().{train,trainOnDataset}', { learner: ['receiver:0'] }, { epochs: 1 }),
  training('pybrain.**.*Trainer().{trainEpochs,trainUntilConvergence}', {
    learner: ['receiver:0'],
    epochs: ['maxEpochs', 'epochs', '0'],
  }),
  training('{neurolab.net.*,neupy.algorithms.**.*}().{train,fit}', { epochs: ['epochs'], samples: ['0'] }),
  pass(
    [
      'neurolab.net.*().sim',
      'neupy.algorithms.**.*().predict',
      'pybrain.**.buildNetwork().{activate,activateOnDataset}',
    ],
    {
      items: ['0'],
    },
  ),

  training('auto_round.**.AutoRound().{quantize,quantize_and_save}', { learner: ['receiver:0'] }),
  pass('llmcompressor.**.oneshot', { model: ['model'] }),
  load('gptqmodel.**.GPTQModel.{load,from_pretrained,from_quantized}', ['0', 'model_id_or_path']),
  pass('gptqmodel.**.{load,from_pretrained,from_quantized}().{quantize,generate}', { model: ['receiver:0'] }),
  pass('deepsparse.**.{Pipeline.create,TextGeneration}()', { model: ['receiver:model_path'], items: ['0'] }),

  training('baselines.**.learn', { learner: ['network'], steps: ['total_timesteps', 'max_timesteps'] }),
  training('spinup.{vpg,trpo,ppo,ddpg,td3,sac}_{pytorch,tf1}', { learner: [], epochs: ['epochs'] }, { epochs: 50 }),
  training(['finrl.**.DRLAgent().train_model', 'mushroom_rl.**.Core().learn', 'brax.training.agents.**.train'], {
    learner: ['model'],
    steps: ['total_timesteps', 'n_steps', 'num_timesteps'],
  }),
  evaluation(['finrl.**.DRL_prediction', 'mushroom_rl.**.Core().evaluate']),
  training(['garage.**.{Trainer,TFTrainer,LocalRunner,LocalTFRunner}().train', 'rsl_rl.**.learn'], {
    learner: [],
    epochs: ['n_epochs', 'num_learning_iterations', '0'],
    batchSize: ['batch_size'],
  }),

  training(
    '{be_great,pytabkit,realtabformer,synthcity,pypots,unimol_tools,braindecode,sciann}.**.{fit,SciModel().train}',
    OWN,
  ),
  pass(
    [
      '{be_great,realtabformer,synthcity}.**.{sample,generate,impute}',
      'pytabkit.**.{predict,predict_proba}',
      'pypots.**.{predict,impute,forecast,classify,cluster,detect}',
      'unimol_tools.**.{predict,get_repr}',
      'celltypist.annotate',
      'chgnet.**.{predict_structure,predict_graph,relax}',
      'geneformer.**.{extract_embs,perturb_data}',
    ],
    { items: ['0'] },
  ),
  fitting('celltypist.train', { samples: ['0'] }),
  training('tangram.**.map_cells_to_space', { learner: [], epochs: ['num_epochs'] }, { epochs: 1000 }),
  training('{chgnet,geneformer}.**.{Trainer().train,validate,train_all_data}', { learner: ['receiver:0'] }),
  training('neurodiffeq.**.{solve,solve2D,solve_system,solve2D_system,Solver1D().fit,Solver2D().fit}', {
    learner: [],
    epochs: ['max_epochs'],
  }),
];

export const moreFrameworks: Recogniser = {
  sdk: 'more-frameworks',
  packages: {
    kan: 'pykan',
    spinup: 'spinningup',
    rsl_rl: 'rsl-rl-lib',
    tangram: 'tangram-sc',
    sknn: 'scikit-neuralnetwork',
  },
  imports: rootsOf(CALLS, 'kan,baselines,brax,garage'),
  mentions: ['from kan', 'from baselines', 'brax.training', 'from garage'],
  hasWorkInside: true,
  calls: CALLS,
};

/** A compiled function without updates computes; one with updates takes a step. */
function withUpdates(workload: Workload, call: CallFact): Workload | undefined {
  return readFirst(call, ['receiver:updates', 'receiver:2']) === undefined ? undefined : workload;
}

const NO_NETWORK = /(Processor|SAE|Config)\.from_pretrained/;

function passOfNetwork(...given: Parameters<typeof networkPass>): Workload | undefined {
  return NO_NETWORK.test(given[0].call) ? undefined : networkPass(...given);
}

const networkPass = refinePass(isTorchGradient);
