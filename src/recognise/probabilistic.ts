// Bayesian models and Gaussian processes: PyMC, Stan, Bambi, TensorFlow Probability; GPyTorch with BoTorch, GPy, GPflow.
// Markov chains and variational inference are counted as a training: by draws, or by steps.

import { fitting, pass, training } from './library-calls';
import type { Recogniser } from './recogniser';
import { searched } from './tuner-size';

const PYMC = '{pymc,pymc3}';

export const probabilistic: Recogniser = {
  sdk: 'probabilistic',
  packages: { stan: 'pystan', GPy: 'gpy', GPyOpt: 'gpyopt', tensorflow_probability: 'tensorflow-probability' },
  imports: [
    'pymc',
    'pymc3',
    'stan',
    'pystan',
    'cmdstanpy',
    'bambi',
    'blackjax',
    'tensorflow_probability',
    'GPy',
    'GPyOpt',
    'gpflow',
    'gpytorch',
    'botorch',
    'sbi',
    'pgmpy',
    'hmmlearn',
    'pomegranate',
  ],
  calls: [
    fitting(
      [`${PYMC}.sample`, `${PYMC}.**.{sample_numpyro_nuts,sample_blackjax_nuts,sample_smc}`, 'nutpie.sample'],
      { samples: [], steps: ['draws', '0'] },
      { steps: 1000 },
    ),
    fitting([`${PYMC}.{fit,variational.fit}`], { samples: [], steps: ['n', '0'] }, { steps: 10_000 }),
    fitting(`${PYMC}.**.find_MAP`, { samples: [] }),
    fitting('bambi.**.Model().fit', { samples: [], steps: ['draws', '0'] }, { steps: 1000 }),
    fitting('cmdstanpy.**.CmdStanModel().sample', { samples: [], steps: ['iter_sampling'] }, { steps: 1000 }),
    fitting('cmdstanpy.**.CmdStanModel().{optimize,variational,pathfinder,laplace_sample}', {
      samples: [],
      steps: ['iter'],
    }),
    fitting(
      ['stan.build().{sample,hmc_nuts_diag_e,fixed_param}'],
      { samples: [], steps: ['num_samples'] },
      { steps: 1000 },
    ),
    fitting('pystan.StanModel().{sampling,optimizing,vb}', { samples: [], steps: ['iter'] }, { steps: 2000 }),
    fitting(
      'tensorflow_probability.**.mcmc.**.{sample_chain,windowed_adaptive_nuts,windowed_adaptive_hmc,sample_fold}',
      { samples: [], steps: ['num_results', 'n_draws', '0'] },
    ),
    training('tensorflow_probability.**.{fit_surrogate_posterior,fit_surrogate_posterior_stateless}', {
      samples: [],
      steps: ['num_steps', '3'],
    }),
    training('tensorflow_probability.**.math.{minimize,minimize_stateless}', {
      samples: [],
      steps: ['num_steps', '1'],
    }),
    fitting('tensorflow_probability.**.sts.fit_with_hmc', { samples: [], steps: ['num_results'] }, { steps: 100 }),
    fitting('tensorflow_probability.**.glm.{fit,fit_sparse}', { samples: [] }),

    fitting(['botorch.**.{fit_gpytorch_mll,fit_gpytorch_model,fit_fully_bayesian_model_nuts}'], {
      learner: ['0.1', 'mll.1'],
      samples: [],
    }),
    fitting('GPy.models.**.{optimize,optimize_restarts}', { samples: [], epochs: ['max_iters'] }),
    fitting('gpflow.optimizers.**.minimize', { learner: [], samples: [] }),
    {
      kind: 'sweep',
      host: 'local',
      call: 'GPyOpt.**.run_optimization',
      sweep: (call) => searched(call, ['max_iter', '0'], undefined, 'bayes', ['max_time']),
    },
    training(
      'sbi.inference.**.train',
      { learner: [], epochs: ['max_num_epochs'], batchSize: ['training_batch_size'] },
      { batchSize: 200 },
    ),
    fitting(['pgmpy.**.{fit,estimate}', 'hmmlearn.**.fit', 'pomegranate.**.fit'], {
      epochs: ['receiver:n_iter', 'receiver:max_iter'],
    }),
    pass('sbi.inference.**.build_posterior().sample'),
  ],
};
