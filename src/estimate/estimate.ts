// The door of the estimate: a workload and the settings in, its cost out. One execution is worked out by its kind,
// becomes a footprint at its place, and is multiplied by how often it runs.

import { weakest } from '../base/certainty';
import { add, multiplyBounds, type Range, ZERO } from '../base/range';
import type { Workload } from '../recognise/workload';
import { note, withoutRepeats } from './assumption';
import { fineTuneExecution, loadExecution, sweepExecution, trainingExecution } from './computing';
import type { Assumption, Cost, Footprint } from './footprint';
import { footprintOf } from './place';
import { priceOfOwn } from './price';
import { type Execution, requestExecution } from './requests';
import type { EstimateSettings } from './settings';
import { multiplierOf } from './times';
import { type CountTokens, countByCharacters } from './tokens';

export const NOTHING: Footprint = {
  energyWh: ZERO,
  carbonG: { operational: ZERO, embodied: ZERO },
  waterMl: { onSite: ZERO, offSite: ZERO },
  costUsd: ZERO,
  certainty: 'exact',
};

export function estimateWorkload(
  workload: Workload,
  settings: EstimateSettings,
  countTokens: CountTokens = countByCharacters,
): Cost {
  const execution = executionOf(workload, settings, countTokens);
  const once = footprintOfExecution(execution, settings);
  const times = multiplierOf(workload.times);
  const footprint = {
    ...multiplied(once.footprint, times.range),
    certainty: weakest(once.footprint.certainty, workload.times.certainty),
  };
  return {
    workload,
    footprint,
    once: once.footprint,
    assumptions: once.assumptions,
    ...(execution.tokens ? { tokens: execution.tokens } : {}),
    per: [...times.per, ...execution.per],
    isCountedElsewhere: workload.insideSweep !== undefined,
  };
}

/** The sum of what is not counted elsewhere; a total is as sure as its least sure part. */
export function totalOf(costs: readonly Cost[]): Footprint {
  return costs
    .filter((cost) => !cost.isCountedElsewhere)
    .reduce<Footprint>((total, cost) => addFootprints(total, cost.footprint), NOTHING);
}

export function addFootprints(left: Footprint, right: Footprint): Footprint {
  return {
    energyWh: add(left.energyWh, right.energyWh),
    carbonG: {
      operational: add(left.carbonG.operational, right.carbonG.operational),
      embodied: add(left.carbonG.embodied, right.carbonG.embodied),
    },
    waterMl: {
      onSite: add(left.waterMl.onSite, right.waterMl.onSite),
      offSite: add(left.waterMl.offSite, right.waterMl.offSite),
    },
    costUsd: add(left.costUsd, right.costUsd),
    certainty: weakest(left.certainty, right.certainty),
  };
}

/** Every part times a bounded count: the ends multiply, since a count's ends are limits and not errors. */
export function multiplied(once: Footprint, times: Range): Footprint {
  const by = (value: Range) => multiplyBounds(value, times);
  return {
    energyWh: by(once.energyWh),
    carbonG: { operational: by(once.carbonG.operational), embodied: by(once.carbonG.embodied) },
    waterMl: { onSite: by(once.waterMl.onSite), offSite: by(once.waterMl.offSite) },
    costUsd: by(once.costUsd),
    certainty: once.certainty,
  };
}

/** Operational and embodied, as shown. */
export function carbonOf(footprint: Footprint): Range {
  return add(footprint.carbonG.operational, footprint.carbonG.embodied);
}

/** On site and at the power plants, as shown. */
export function waterOf(footprint: Footprint): Range {
  return add(footprint.waterMl.onSite, footprint.waterMl.offSite);
}

/** An execution at its place as a footprint with its price and all it rests on. */
export function footprintOfExecution(
  execution: Execution,
  settings: EstimateSettings,
): { readonly footprint: Footprint; readonly assumptions: readonly Assumption[] } {
  const physical = footprintOf(execution.work, execution.place, settings.boundary);
  const priced = execution.priced ?? priceOfOwn(execution.work, execution.place, physical.energyWh);
  const boundary = note(
    'boundary',
    settings.boundary,
    'setting',
    'accelerator < node < datacentre; a data centre includes hosts and cooling',
  );
  return {
    // Energy is modelled, never metered: no estimate is exact.
    footprint: { ...physical, costUsd: priced.costUsd, certainty: weakest(execution.certainty, 'likely') },
    assumptions: withoutRepeats([...execution.assumptions, ...priced.assumptions, boundary]),
  };
}

function executionOf(
  workload: Workload,
  settings: EstimateSettings,
  countTokens: CountTokens,
): Execution & { readonly per: readonly string[] } {
  switch (workload.kind) {
    case 'training':
      return { ...trainingExecution(workload, settings), per: [] };
    case 'sweep':
      return sweepExecution(workload, settings);
    case 'model-load':
      return { ...loadExecution(workload, settings), per: [] };
    case 'fine-tune-api':
      return { ...fineTuneExecution(workload), per: [] };
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
      return { ...requestExecution(workload, settings, countTokens), per: [] };
  }
}
