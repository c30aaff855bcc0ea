// The door of the estimate: a workload and the settings in, its cost out. One execution is worked out by its kind,
// becomes a footprint at its place, and is multiplied by how often it runs.

import { weakest } from '../base/certainty';
import { type Range, range } from '../base/range';
import type { Workload } from '../recognise/workload';
import { noteOfLibrary, noteOfModel } from './assumption';
import { onceOfEach } from './each-model';
import { type Execution, footprintOfExecution, type Once } from './execution';
import type { Cost, Footprint } from './footprint';
import { addFootprints, multiplied, NOTHING } from './footprint-sum';
import { requestExecution } from './serving/requests';
import { type EstimateSettings, settingsFor } from './settings';
import { multiplierOf } from './times';
import { type CountTokens, countByCharacters } from './tokens/tokens';
import { fineTuneExecution, loadExecution, trainingExecution } from './training/computing';
import { sweepOnce } from './training/sweep';

export function estimateWorkload(
  workload: Workload,
  given: EstimateSettings,
  countTokens: CountTokens = countByCharacters,
): Cost {
  const settings = settingsFor(workload, given);
  const once = onceOfEach(workload, (one) => onceOf(one, settings, countTokens));
  const times = multiplierOf(workload.times);
  const footprint = {
    ...allOf(workload, once.footprint, times.range, settings),
    certainty: weakest(
      once.footprint.certainty,
      workload.times.certainty,
      workload.traits.isUnlisted ? 'guess' : 'exact',
    ),
  };
  return {
    workload,
    footprint,
    once: once.footprint,
    assumptions: [...noteOfLibrary(workload), ...noteOfModel(workload.model), ...once.assumptions],
    steps: once.steps,
    ...(once.tokens ? { tokens: once.tokens } : {}),
    per: [...new Set([...times.per, ...once.per])],
    isCountedElsewhere: workload.insideSweep !== undefined,
  };
}

/** Of loads in one process only the first reads the disk and starts the framework. */
function allOf(workload: Workload, once: Footprint, times: Range, settings: EstimateSettings): Footprint {
  if (workload.kind !== 'model-load' || times.high <= 1 || workload.times.basis !== 'run')
    return multiplied(once, times);
  const again = onceOfEach(workload, (one) => priced(loadExecution(one, settings, true), settings)).footprint;
  const first = range(Math.min(1, times.low), Math.min(1, times.best), 1);
  const later = range(Math.max(0, times.low - 1), Math.max(0, times.best - 1), Math.max(0, times.high - 1));
  return addFootprints(multiplied(once, first), multiplied(again, later));
}

/** The sum of what is not counted elsewhere; a total is as sure as its least sure part. */
export function totalOf(costs: readonly Cost[]): Footprint {
  return costs
    .filter((cost) => !cost.isCountedElsewhere)
    .reduce<Footprint>((total, cost) => addFootprints(total, cost.footprint), NOTHING);
}

function onceOf(workload: Workload, settings: EstimateSettings, countTokens: CountTokens): Once {
  switch (workload.kind) {
    case 'sweep':
      return sweepOnce(workload, settings, (inner) => estimateWorkload(inner, settings, countTokens));
    case 'training':
      return priced(trainingExecution(workload, settings), settings);
    case 'model-load':
      return priced(loadExecution(workload, settings), settings);
    case 'fine-tune-api':
      return priced(fineTuneExecution(workload), settings);
    case 'llm-chat':
    case 'embedding':
    case 'rerank':
    case 'image-gen':
    case 'audio':
    case 'video':
    case 'agent':
    case 'api-eval':
    case 'batch-api':
    case 'local-inference':
      return priced(requestExecution(workload, settings, countTokens), settings);
  }
}

function priced(execution: Execution, settings: EstimateSettings): Once {
  const { tokens } = execution;
  return { ...footprintOfExecution(execution, settings), ...(tokens ? { tokens } : {}), per: [] };
}
