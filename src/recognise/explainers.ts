// What asks a network over and over to learn about it: explanations (SHAP, LIME, Captum, Grad-CAM, Alibi) and attacks
// (ART, Foolbox, torchattacks, AutoAttack, TextAttack). One call is many passes, some of them with gradients.

import { pass, training } from './library-calls';
import { knownDefault, readNumber } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import type { Known, Workload } from './workload';

const CLASSIFIER = 'art.estimators.**.*()';

export const explainers: Recogniser = {
  sdk: 'explainers',
  packages: {
    art: 'adversarial-robustness-toolbox',
    pytorch_grad_cam: 'grad-cam',
    transformers_interpret: 'transformers-interpret',
    tf_explain: 'tf-explain',
    tf_keras_vis: 'tf-keras-vis',
  },
  imports: [
    'shap',
    'lime',
    'captum',
    'pytorch_grad_cam',
    'torchcam',
    'alibi',
    'quantus',
    'zennit',
    'transformers_interpret',
    'tf_explain',
    'tf_keras_vis',
    'innvestigate',
    'dice_ml',
    'art',
    'foolbox',
    'torchattacks',
    'autoattack',
    'textattack',
    'cleverhans',
    'advertorch',
  ],
  calls: [
    // Trees are walked, and linear models read, without asking them.
    pass('shap.**.{KernelExplainer,Kernel}(){.shap_values,}', {
      items: ['0', 'X'],
      refine: asking(['nsamples'], 2048),
    }),
    pass('shap.**.{GradientExplainer,Gradient}(){.shap_values,}', {
      items: ['0', 'X'],
      refine: asking(['nsamples'], 200),
    }),
    pass(
      [
        'shap.**.{DeepExplainer,SamplingExplainer,PartitionExplainer,PermutationExplainer,ExactExplainer}(){.shap_values,.explain_row,}',
        'shap.**.{Deep,Sampling,Partition,Permutation,Exact}(){.shap_values,.explain_row,}',
        'shap.Explainer(){.shap_values,}',
      ],
      { items: ['0', 'X'], refine: (workload, call) => asked(workload, readNumber(call, ['max_evals', 'nsamples'])) },
    ),
    pass('lime.**.LimeImageExplainer().explain_instance', { refine: asking(['num_samples'], 1000) }),
    pass('lime.**.Lime*Explainer().{explain_instance,explain_instance_with_data}', {
      refine: asking(['num_samples'], 5000),
    }),
    pass('lime.**.submodular_pick.SubmodularPick'),
    pass(
      'captum.attr.**.{IntegratedGradients,LayerIntegratedGradients,LayerConductance,NeuronIntegratedGradients,NeuronConductance,InternalInfluence}().attribute',
      {
        items: ['0', 'inputs'],
        refine: asking(['n_steps'], 50),
      },
    ),
    pass('captum.attr.**.{KernelShap,Lime,ShapleyValueSampling,ShapleyValues}().attribute', {
      items: ['0', 'inputs'],
      refine: asking(['n_samples'], 25),
    }),
    pass('captum.attr.**.{GradientShap,LayerGradientShap,NeuronGradientShap,NoiseTunnel}().attribute', {
      items: ['0', 'inputs'],
      refine: asking(['n_samples', 'nt_samples'], 5),
    }),
    pass('captum.attr.**.*().attribute', { items: ['0', 'inputs'] }),
    pass('captum.influence.**.{influence,self_influence}'),
    pass([
      'pytorch_grad_cam.**.*CAM*()',
      'torchcam.methods.**.*()',
      'transformers_interpret.**.*Explainer()',
      'alibi.explainers.**.*().explain',
      'quantus.**.*()',
      'zennit.**.{attribute,Gradient()}',
      'tf_explain.core.**.*().explain',
      'tf_keras_vis.**.*()',
      'innvestigate.**.create_analyzer().analyze',
      'dice_ml.**.Dice().generate_counterfactuals',
    ]),

    training(
      'art.estimators.**.Keras*().{fit,fit_generator}',
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['nb_epochs'],
        batchSize: ['batch_size'],
        samples: ['0', 'x'],
      },
      { epochs: 20, batchSize: 128 },
    ),
    training(
      `${CLASSIFIER}.{fit,fit_generator}`,
      {
        learner: ['receiver:model', 'receiver:0'],
        epochs: ['nb_epochs'],
        batchSize: ['batch_size'],
        samples: ['0', 'x'],
      },
      { epochs: 10, batchSize: 128 },
    ),
    pass(`${CLASSIFIER}.predict`, { items: ['0', 'x'] }),
    training(
      'art.defences.trainer.**.*().{fit,fit_generator}',
      {
        learner: ['receiver:classifier', 'receiver:0'],
        epochs: ['nb_epochs'],
        batchSize: ['batch_size'],
        samples: ['0', 'x'],
      },
      { epochs: 20, batchSize: 128 },
    ),
    pass(['art.attacks.**.*().{generate,poison,extract,infer}'], { items: ['0', 'x'] }),
    pass(
      [
        'foolbox.**.attacks.**.*(){.run,.repeat,}',
        'torchattacks.**.*()',
        'cleverhans.**.{fast_gradient_method,projected_gradient_descent,carlini_wagner_l2,basic_iterative_method,momentum_iterative_method,spsa}',
      ],
      {
        items: ['0'],
      },
    ),
    pass(
      [
        'autoattack.**.AutoAttack().{run_standard_evaluation,run_standard_evaluation_individual}',
        'torchattacks.**.AutoAttack()',
        'advertorch.attacks.**.*().perturb',
      ],
      { items: ['0'] },
    ),
    pass(['textattack.**.Attacker().attack_dataset', 'textattack.**.Attack().attack']),
    training('textattack.**.Trainer().train', { learner: ['receiver:0'] }),
  ],
};

/** Each item is looked at so many times; `usual` where the code does not say. */
function asking(names: readonly string[], usual: number): NonNullable<CallPattern['refine']> {
  return (workload, call) => asked(workload, readNumber(call, names) ?? knownDefault(usual));
}

function asked(workload: Workload, passes: Known | undefined): Workload {
  const { request } = workload;
  return request === undefined || passes === undefined ? workload : { ...workload, request: { ...request, passes } };
}
