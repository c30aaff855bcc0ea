// Trainings as the options tell them: of networks by their data, of table learners (`--model XGBClassifier`) by rows,
// columns and trees. What contradicts itself is refused.

import { exactly } from '../../base/range';
import { DEVICES } from '../../catalogue/hardware';
import { findModel } from '../../catalogue/models';
import type { Known, TrainingSize } from '../../recognise/workload';
import { isProcessor } from '../place/machine';
import { ownPlace } from '../place/place';
import { classicWork } from '../training/classic';
import { LEARNERS } from '../training/learners';
import type { Estimated } from '../training/training';
import { parametersIn, type Scene } from './direct-scene';
import { type OptionReader, Refusal } from './option-reader';

/** What network is trained on what. */
export function networkSize(read: OptionReader): { readonly size: TrainingSize; readonly isInTokens: boolean } {
  const learner = read.word('model');
  const { active: parameters } = parametersIn(read);
  if (!parameters && !learner) throw new Refusal('training needs --parameters or --model');
  for (const option of ['features', 'trees', 'depth'])
    if (read.has(option)) throw new Refusal(`${option} are of table learners: XGBClassifier, RandomForestClassifier`);
  const tokens = read.number('tokens');
  const samples = read.number('samples');
  const steps = read.number('steps');
  const given = read.number('batch');
  if (tokens !== undefined && samples !== undefined)
    throw new Refusal('tokens and samples both tell how much data there is; give one of them');
  const epochs = read.number('epochs');
  const data = tokens ?? samples;
  if (steps !== undefined && data === undefined && epochs !== undefined)
    throw new Refusal('epochs and steps both tell when it ends; give steps alone, or epochs with samples or tokens');
  const perStep = steps === undefined || data === undefined ? undefined : (data * (epochs ?? 1)) / steps;
  if (perStep !== undefined && given !== undefined && Math.abs(perStep / given - 1) > 0.01)
    throw new Refusal(
      `steps and data come to a batch of ${Number(perStep.toPrecision(3))}, not ${given}; leave one out`,
    );
  const size = {
    learner,
    family: 'neural' as const,
    epochs:
      known(epochs, 'option epochs') ??
      (tokens
        ? { value: exactly(1), certainty: 'guess' as const, from: 'not given; tokens are those of all passes' }
        : undefined),
    batchSize: known(perStep ?? given, perStep === undefined ? 'option batch' : 'data by steps'),
    samples: known(data, tokens ? 'option tokens' : 'option samples'),
    steps: known(steps, 'option steps'),
    parameters: known(parameters, 'option parameters'),
    trees: undefined,
  };
  return { size, isInTokens: tokens !== undefined };
}

/** `XGBClassifier`, `RandomForestClassifier`, `xgboost`: fitted on a processor. */
export function isTableLearner(name: string | undefined): name is string {
  return name !== undefined && findModel(name) === undefined && LEARNERS.some((learner) => learner.name.test(name));
}

export function tableFit(read: OptionReader, scene: Scene, learner: string): Estimated & { readonly scene: Scene } {
  for (const option of ['tokens', 'steps', 'batch', 'parameters', 'activeParameters', 'precision', 'devices'])
    if (read.has(option))
      throw new Refusal(`${option} say nothing of ${learner}: it takes samples, features, trees, depth, epochs`);
  const { device } = scene.hardware;
  if (read.has('hardware') && !isProcessor(device))
    throw new Refusal(`${learner} is estimated on processors: cpu-server, cpu-desktop, cpu-laptop`);
  const processor = isProcessor(device) ? device : DEVICES.find(({ id }) => id === 'cpu-server');
  if (!processor) throw new Error('cpu-server is missing from the hardware catalogue');
  const size: TrainingSize = {
    learner,
    family: 'classic',
    epochs: known(read.number('epochs'), 'option epochs'),
    batchSize: undefined,
    samples: known(read.number('samples'), 'option samples'),
    steps: undefined,
    parameters: undefined,
    trees: known(read.number('trees'), 'option trees'),
    depth: known(read.number('depth'), 'option depth'),
    features: known(read.number('features'), 'option features'),
  };
  const on = {
    ...scene,
    hardware: { device: processor, count: 1 },
    provider: undefined,
    place: ownPlace(scene.settings, processor),
  };
  return { ...classicWork(size, processor), scene: on };
}

function known(value: number | undefined, from: string): Known | undefined {
  return value === undefined ? undefined : { value: exactly(value), certainty: 'exact', from };
}
