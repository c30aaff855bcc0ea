// Hand-written training in frameworks that take gradients as PyTorch does: PaddlePaddle, MXNet's Gluon, tinygrad,
// MindSpore and Jittor, and MLX with its functions of gradients; and passes of their networks.

import type { Facts } from '../flow/facts';
import { refinePass } from './forward-pass';
import { pass } from './library-calls';
import type { Recogniser } from './recogniser';
import { findTrainingLoops, type LoopShape } from './training-loop';

interface Framework extends LoopShape {
  /** The package whose import makes a file one of this framework. */
  readonly root: string;
  readonly isGradient: (path: string) => boolean;
}

const isBackward = (path: string): boolean => /\.(backward|backward_through_time)$/.test(path);
const isTold = (path: string): boolean => /\.(step|minimize|clear_grad|zero_grad|clear_gradients)$/.test(path);

const FRAMEWORKS: readonly Framework[] = [
  {
    root: 'paddle',
    sdk: 'paddlepaddle',
    isGradient: isBackward,
    isStep: isTold,
    isOptimizer: (path) => /^paddle\.(fluid\.)?optimizer\.(?!lr\b)\w+$/.test(path),
  },
  {
    root: 'mxnet',
    sdk: 'mxnet',
    isGradient: isBackward,
    isStep: (path) => /\.(step|update|update_multi_precision)$/.test(path),
    isOptimizer: (path) => /^mxnet\.(gluon\.Trainer|gluon\.trainer\.Trainer|optimizer\.\w+)$/.test(path),
  },
  {
    root: 'tinygrad',
    sdk: 'tinygrad',
    isGradient: isBackward,
    isStep: isTold,
    isOptimizer: (path) => /^tinygrad\.nn\.optim\.\w+$/.test(path),
  },
  {
    root: 'jittor',
    sdk: 'jittor',
    isGradient: (path) => /^jittor\.(nn|optim)\.\w+\(\)\.(step|backward)$/.test(path),
    isStep: isTold,
    isOptimizer: (path) => /^jittor\.(nn|optim)\.(SGD|Adam\w*|RMSprop)$/.test(path),
  },
  {
    root: 'mindspore',
    sdk: 'mindspore',
    isGradient: (path) => /^mindspore\.(ops\.)?(value_and_grad|grad)\(\)$/.test(path),
    isStep: (path) => /^mindspore\.nn\.\w+\(\)$/.test(path),
    isOptimizer: (path) => /^mindspore\.nn\.(SGD|Adam\w*|Momentum|RMSProp|Lamb|LARS)$/.test(path),
  },
  {
    root: 'mlx',
    sdk: 'mlx',
    isGradient: (path) => /^mlx\.(nn\.value_and_grad|core\.(value_and_grad|grad))\(\)$/.test(path),
    isStep: (path) => /\.(update|apply_gradients)$/.test(path),
    isOptimizer: (path) => /^mlx\.optimizers\.[A-Z]\w+$/.test(path),
  },
];

const isGradient = (path: string): boolean => FRAMEWORKS.some((one) => one.isGradient(path));

export const otherGradients: Recogniser = {
  sdk: 'other-gradients',
  packages: { paddle: 'paddlepaddle' },
  imports: FRAMEWORKS.map(({ root }) => root),
  calls: [
    pass(
      [
        'paddle.nn.**.Layer(){.__call__,}',
        'paddle.nn.Sequential()',
        'paddle.vision.models.*()',
        'mxnet.gluon.**.{Block,HybridBlock,SymbolBlock}(){.__call__,}',
        'mxnet.gluon.**.{Sequential,HybridSequential,get_model}()',
        'mlx.nn.**.Module(){.__call__,}',
        'mindspore.nn.Cell(){.__call__,}',
        'jittor.**.Module(){.__call__,}',
      ],
      { items: ['0'], traits: {}, refine: refinePass(isGradient) },
    ),
  ],
  *recognise(facts: Facts, found) {
    // PyTorch's loops look the same, and are told there.
    if (facts.packages.has('torch')) return;
    for (const framework of FRAMEWORKS)
      if (facts.packages.has(framework.root)) yield* findTrainingLoops(facts, framework, found);
  },
};
