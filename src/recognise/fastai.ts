// fastai and tsai: a learner is made of data and an architecture, which is a function that builds a network or its name,
// and trained with one call.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { evaluation, pass, training } from './library-calls';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';
import type { KnownModel, Workload } from './workload';

const LEARNER = 'fastai.**.{*learner,Learner,*_learner,create_cnn,create_cnn_model}()';
const TSAI = 'tsai.**.{TSClassifier,TSRegressor,TSForecaster,ts_learner,Learner,*Learner}()';
const ARCHITECTURE = ['receiver:arch', 'receiver:base_arch', 'receiver:1'];

export const fastai: Recogniser = {
  sdk: 'fastai',
  packages: {},
  imports: ['fastai', 'fastbook', 'tsai'],
  calls: [
    ofLearner(
      training(
        [
          `${LEARNER}.{fit,fit_one_cycle,fine_tune,fit_flat_cos,fit_sgdr}`,
          `${TSAI}.{fit,fit_one_cycle,fine_tune,fit_flat_cos}`,
          '?.{fit_one_cycle,fine_tune}',
        ],
        {
          learner: ARCHITECTURE,
          epochs: ['n_epoch', 'epochs', 'cyc_len', '0'],
          batchSize: ['receiver:bs', 'receiver:0.bs', 'receiver:dls.bs'],
        },
      ),
    ),
    // A hundred steps of a mock training, then the weights are put back (fastai 2, `callback/schedule.py`: `num_it=100`, read 2026-11-30).
    ofLearner(
      training(
        [`${LEARNER}.lr_find`, `${TSAI}.lr_find`, '?.lr_find'],
        { learner: ARCHITECTURE, steps: ['num_it', 'end_iter'], batchSize: ['receiver:bs', 'receiver:dls.bs'] },
        { steps: 100 },
      ),
    ),
    ofLearner(
      evaluation([
        `${LEARNER}.{get_preds,get_X_preds,validate,tta,TTA}`,
        `${TSAI}.{get_preds,get_X_preds,validate}`,
        'fastai.**.{Interpretation,ClassificationInterpretation,SegmentationInterpretation}.from_learner',
      ]),
    ),
    ofLearner(pass([`${LEARNER}.predict`, `${TSAI}.predict`])),
    pass('fastai.**.load_learner().predict'),
    evaluation('fastai.**.load_learner().{get_preds,validate}'),
  ],
};

/** The pattern, whose workloads have the architecture of their learner. */
function ofLearner(pattern: CallPattern): CallPattern {
  const { refine } = pattern;
  return {
    ...pattern,
    refine: (workload, call, facts) => {
      const kept = refine === undefined ? workload : refine(workload, call, facts);
      return kept && withArchitecture(kept, call);
    },
  };
}

/** `vision_learner(dls, resnet18)`, `vision_learner(dls, "convnext_small_in22k")`. */
function withArchitecture(workload: Workload, call: CallFact): Workload {
  const given = readFirst(call, ARCHITECTURE)?.value;
  const model = workload.model ?? (given && architectureOf(given));
  if (model === undefined) return workload;
  const { training: size } = workload;
  return { ...workload, model, training: size && { ...size, learner: size.learner ?? model.id } };
}

function architectureOf(value: Value): KnownModel | undefined {
  if (value.kind === 'choice') {
    const found = value.options.map(architectureOf).filter((one) => one !== undefined);
    const [first] = found;
    if (first === undefined) return undefined;
    const options = [...new Set(found.flatMap((one) => one.options))];
    return options.length === 1 && found.length === value.options.length
      ? first
      : { ...first, options, certainty: 'likely', span: undefined };
  }
  if (value.kind !== 'external') return toModel(value);
  // The function that builds it, handed over or called (`xresnet18(n_out=10)`): classes of networks (`AWD_LSTM`) name no weights.
  const id = BUILDER.exec(value.path)?.[1];
  return id === undefined ? undefined : { id, options: [id], certainty: 'exact', from: 'code', span: undefined };
}

const BUILDER = /^(?:fastai|fastbook|torchvision|timm)\.(?:\w+\.)*([a-z][a-z_]*\d\w*)(?:\(\))?$/;
