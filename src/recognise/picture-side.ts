// How large the pictures are that a network is trained on: what the code crops or resizes them to, else as its data set
// has them. A network's operations grow with the area, and catalogues count them at the size of its published weights.

import { findDataset } from '../catalogue/datasets';
import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { everyCall } from './every-call';
import { toNumber, toText } from './read';
import { readArgument } from './source';
import type { Known, Workload } from './workload';

/** Tells each training of a network how large its pictures are, where the file tells. */
export function withPictureSides(workloads: readonly Workload[], facts: Facts): readonly Workload[] {
  if (!workloads.some(isOfNetwork)) return workloads;
  const side = sideIn(facts);
  if (side === undefined) return workloads;
  return workloads.map((workload) =>
    workload.training && isOfNetwork(workload)
      ? { ...workload, training: { ...workload.training, pictureSide: side } }
      : workload,
  );
}

function isOfNetwork({ training }: Workload): boolean {
  return training?.family === 'neural';
}

/** What is cropped to is what the network sees; what is resized to may be cropped afterwards. */
const CROPS = /(^|\.)(RandomResizedCrop|CenterCrop|RandomCrop|RandomSizedCrop|FiveCrop)$/;
const SIZES =
  /(^|\.)(Resize|Resizing|Rescale|image_dataset_from_directory|flow_from_directory|flow_from_dataframe|load_img)$|(^|\.)keras\.applications\.(\w+\.)?[A-Z]\w*$/;
const NAMED = ['size', 'image_size', 'target_size', 'input_shape', 'height'];
/** What comes with weights resizes to what these were trained on, whatever the data set holds. */
const BY_WEIGHTS =
  /_Weights\.\w+(\(\))?\.transforms$|(ImageProcessor|FeatureExtractor|AutoProcessor)\w*\.from_pretrained$|\.(create_transform|resolve_data_config|resolve_model_data_config)$/;
const DATASET = /^torchvision\.datasets\.\w+$|(^|\.)keras\.datasets\.\w+\.load_data$/;

function sideIn(facts: Facts): Known | undefined {
  const crops: number[] = [];
  const sizes: number[] = [];
  const own: number[] = [];
  let isByWeights = false;
  for (const call of everyCall(facts)) {
    if (call.paths.some((path) => CROPS.test(path))) add(crops, sizeAt(call, ['0']));
    // The first argument of a loader is a folder, of a network its weights.
    else if (call.paths.some((path) => SIZES.test(path)))
      add(sizes, sizeAt(call, call.paths.some((path) => /\.Resiz(e|ing)$/.test(path)) ? ['0'] : []));
    else if (call.paths.some((path) => BY_WEIGHTS.test(path))) isByWeights = true;
    else add(own, datasetSide(call));
  }
  const written = crops.length > 0 ? crops : sizes;
  const isWritten = written.length > 0;
  const told = isWritten ? written : isByWeights ? [] : own;
  const [first] = told;
  if (first === undefined) return undefined;
  const low = Math.min(...told);
  const high = Math.max(...told);
  return {
    value: { low, best: mostCommon(told), high },
    certainty: low === high && isWritten ? 'exact' : 'likely',
    from: isWritten ? 'code' : 'as the data set has them',
  };
}

function add(sides: number[], side: number | undefined): void {
  if (side !== undefined && side >= 8 && side <= 4096) sides.push(side);
}

function sizeAt({ arguments: given }: CallFact, positions: readonly string[]): number | undefined {
  for (const key of [...positions, ...NAMED]) {
    const side = sideOf(readArgument(given, key));
    if (side !== undefined) return side;
  }
  return undefined;
}

/** `224`, `(224, 224)`, `(224, 224, 3)`. */
function sideOf(value: Value | undefined): number | undefined {
  const one = value?.kind === 'sequence' ? value.items?.[0] : value;
  const known = one && toNumber(one);
  return known && known.value.low === known.value.high ? known.value.best : undefined;
}

/** 3,072 columns are 32 × 32 pixels of three colours, 784 are 28 × 28 of one. */
function datasetSide({ paths, arguments: given }: CallFact): number | undefined {
  const path = paths.find((one) => DATASET.test(one));
  const hub = paths.some((one) => /^datasets\.(load\.)?load_dataset$/.test(one))
    ? readArgument(given, '0')
    : undefined;
  const name = path ?? (hub && toText(hub));
  const columns = name === undefined ? undefined : findDataset(name)?.columns;
  if (columns === undefined) return undefined;
  return [columns / 3, columns].map(Math.sqrt).find((side) => Number.isInteger(side) && side >= 28);
}

function mostCommon(sides: readonly number[]): number {
  const often = (side: number) => sides.filter((one) => one === side).length;
  return sides.reduce((best, side) => (often(side) > often(best) ? side : best));
}
