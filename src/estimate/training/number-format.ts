// The number format that a network is trained in: as the code says, else what its framework does when nothing is said.
// Where that is not seen, the formats it may be are the ends.

import { type Precision, readPrecision } from '../../catalogue/hardware';
import type { OpenModel } from '../../catalogue/models';
import type { TrainingSize, Workload } from '../../recognise/workload';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { knownModel } from '../model/size';
import { CUDNN_TF32, isInTf32, matrixFormat, PYTORCH_FP32 } from '../place/matrix-format';

export interface Format {
  readonly best: Precision;
  /** What it may be besides, faster and slower. */
  readonly cheap: Precision;
  readonly dear: Precision;
}

export interface NotedFormat extends Format {
  readonly note: Assumption;
}

export function only(format: Precision): Format {
  return { best: format, cheap: format, dear: format };
}

/** Trainers of language models, whose own settings are 16 bits (TRL: `bf16` on since 0.20, 2025-07-29). */
const IN_16_BITS =
  /^(trl|unsloth|axolotl|litgpt|torchtune|verl|openrlhf|xtuner|llama[-_]?factory|nemo|megatron|mlx|diffusers|ultralytics|yolo)/;

export function formatOf(
  { device, library }: Pick<Workload, 'device' | 'library'>,
  size: Pick<TrainingSize, 'learner' | 'pictureSide' | 'isDense'> | undefined,
): NotedFormat {
  const learner = size?.learner === undefined ? undefined : knownModel(size.learner)?.model;
  const isConvolution = learner && isConvolutional(learner);
  const told = device?.precision;
  if (told) {
    const format = matrixFormat(told, library, device, isConvolution);
    return { ...only(format), note: said(format, 'code', format === told ? 'the code' : CUDNN_TF32) };
  }
  if (isInTf32(library))
    return { ...only('tf32'), note: said('tf32', 'default', `what ${library} does unless told`) };
  if (device?.hasTf32) return { ...only('tf32'), note: said('tf32', 'code', 'the code allows TF32') };
  if (IN_16_BITS.test(library))
    return {
      best: 'bf16',
      cheap: 'bf16',
      dear: 'fp32',
      note: said('bf16', 'default', `what ${library} mostly does`),
    };
  // Loaded as published since Transformers 5, in fp32 before.
  const published = readPrecision(learner?.precision) ?? 'fp32';
  if (learner !== undefined && published !== 'fp32')
    return { best: 'bf16', cheap: 'bf16', dear: 'fp32', note: said('bf16', 'catalogue', 'as published') };
  const isHidden = device?.isFormatHidden === true;
  const hidden = 'the code does not show whether 16 bits are asked for';
  if (isConvolution || (isConvolution === undefined && size?.pictureSide !== undefined))
    return {
      best: 'tf32',
      cheap: isHidden ? 'bf16' : 'tf32',
      dear: 'tf32',
      note: said('tf32', 'default', CUDNN_TF32),
    };
  const isDense = size?.isDense === true || learner !== undefined;
  const cheap = isHidden ? 'bf16' : isDense ? 'fp32' : 'tf32';
  return {
    best: 'fp32',
    cheap,
    dear: 'fp32',
    note: said(
      'fp32',
      'default',
      isHidden ? `${hidden}; ${PYTORCH_FP32}` : cheap === 'fp32' ? PYTORCH_FP32 : `${PYTORCH_FP32}; ${CUDNN_TF32}`,
    ),
  };
}

/** The same of looking through a network that is not trained: as published, and what is not listed in fp32. */
export function passFormatOf(
  { device, library }: Pick<Workload, 'device' | 'library'>,
  model: OpenModel,
): NotedFormat {
  return formatOf({ device, library }, { learner: model.id });
}

function isConvolutional({ id, kind, gflopsPerItem }: OpenModel): boolean {
  return kind === 'vision' && gflopsPerItem !== undefined && !/vit|swin|dino|deit|clip/.test(id);
}

function said(format: Precision, from: Assumption['from'], why: string): Assumption {
  return note('number format', format, from, why);
}
