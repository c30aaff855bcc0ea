// Libraries of reinforcement learning: Stable-Baselines, RLlib, Tianshou, TF-Agents, Acme, Dopamine, d3rlpy, PFRL,
// Tensorforce, Keras-RL. Where they count steps of the environment, gradient steps are a share of these.

import { evaluation, pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import { byUpdates } from './reinforcement';

const SB3 =
  '{stable_baselines3,sb3_contrib,stable_baselines}.**.{PPO,A2C,DQN,DDPG,SAC,TD3,TQC,TRPO,ARS,QRDQN,RecurrentPPO,MaskablePPO,CrossQ,HER,HerReplayBuffer,PPO1,PPO2,ACKTR,ACER,GAIL}{.load,}()';
const RLLIB =
  'ray.rllib.**.{build,build_algo,from_checkpoint,*Trainer,PPO,DQN,SAC,IMPALA,APPO,CQL,BC,MARWIL,DreamerV3,A2C,A3C,DDPG,TD3,PG,ES,ARS}()';
const TF_AGENT = 'tf_agents.agents.**.*Agent()';

export const reinforcementLibraries: Recogniser = {
  sdk: 'reinforcement-libraries',
  packages: {
    stable_baselines3: 'stable-baselines3',
    stable_baselines: 'stable-baselines',
    sb3_contrib: 'sb3-contrib',
    tf_agents: 'tf-agents',
    sample_factory: 'sample-factory',
    acme: 'dm-acme',
    dopamine: 'dopamine-rl',
    rl: 'keras-rl2',
  },
  imports: [
    'stable_baselines3',
    'sb3_contrib',
    'stable_baselines',
    'tianshou',
    'tf_agents',
    'acme',
    'dopamine',
    'd3rlpy',
    'pfrl',
    'chainerrl',
    'tensorforce',
    'sample_factory',
    'skrl',
    'imitation',
    'rl_games',
    'elegantrl',
    'torchrl',
    'mbrl',
    'coax',
  ],
  mentions: ['rl.agents', 'ray.rllib'],
  calls: [
    training(
      `${SB3}.learn`,
      { steps: ['total_timesteps', '0'], batchSize: ['receiver:batch_size'] },
      {},
      { refine: byUpdates },
    ),
    pass(`${SB3}.predict`),
    evaluation('{stable_baselines3,sb3_contrib,stable_baselines}.**.evaluate_policy'),
    training('imitation.algorithms.**.train', {
      learner: [],
      epochs: ['n_epochs'],
      steps: ['total_timesteps', 'n_batches', '0'],
    }),
    training('rl.agents.**.*Agent().fit', { learner: ['receiver:model'], steps: ['nb_steps', '1'] }),
    evaluation('rl.agents.**.*Agent().test'),
    training(`${RLLIB}.train`, {
      learner: [],
      batchSize: ['receiver:train_batch_size', 'receiver:config.train_batch_size'],
    }),
    evaluation(`${RLLIB}.evaluate`),
    pass(`${RLLIB}.{compute_single_action,compute_actions,compute_action}`),
    training(['tianshou.trainer.**.{OffpolicyTrainer,OnpolicyTrainer,OfflineTrainer}().run'], {
      learner: ['receiver:policy', 'receiver:0'],
      epochs: ['receiver:max_epoch'],
      batchSize: ['receiver:batch_size'],
    }),
    training(['tianshou.trainer.**.{offpolicy_trainer,onpolicy_trainer,offline_trainer}'], {
      learner: ['policy', '0'],
      epochs: ['max_epoch', '3'],
      batchSize: ['batch_size'],
    }),
    evaluation('tianshou.data.**.{Collector,AsyncCollector}().collect'),
    training(
      `${TF_AGENT}.train`,
      { learner: ['receiver:q_network', 'receiver:actor_network'], steps: [] },
      { steps: 1 },
    ),
    pass(['tf_agents.**.{policy,collect_policy}.action', 'tf_agents.policies.**.action']),
    training(
      [
        'acme.**.EnvironmentLoop().run',
        'dopamine.**.{create_runner,Runner,TrainRunner}().run_experiment',
        'acme.jax.experiments.**.run_experiment',
      ],
      { learner: [] },
    ),
    training('d3rlpy.**.{fit,fit_online,fitter}', {
      steps: ['n_steps'],
      epochs: ['n_epochs'],
      batchSize: ['receiver:batch_size'],
    }),
    pass('d3rlpy.**.create().{predict,predict_value,sample_action}'),
    training(
      '{pfrl,chainerrl}.experiments.**.{train_agent,train_agent_with_evaluation,train_agent_batch,train_agent_batch_with_evaluation,train_agent_async}',
      { learner: [] },
    ),
    training('tensorforce.**.Runner().run', { learner: [] }),
    training('sample_factory.**.run_rl', { learner: [] }),
    training('skrl.trainers.**.*Trainer().train', { learner: [] }),
    training(
      [
        'rl_games.**.Runner().run',
        'elegantrl.**.{train_agent,train_agent_multiprocessing,train_and_evaluate}',
        'torchrl.trainers.**.Trainer().train',
      ],
      {
        learner: [],
      },
    ),
  ],
};
