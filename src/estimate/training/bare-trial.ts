// A trial that trains nothing: a function of a few lines, and the search's own work of choosing the next point.

import { range } from '../../base/range';
import type { Workload } from '../../recognise/workload';
import { note } from '../assumption';
import { footprintOfExecution, type Once } from '../execution';
import { explore } from '../explore';
import { machineOf } from '../place/machine';
import { ownPlace } from '../place/place';
import type { EstimateSettings } from '../settings';
import { coresOf } from './classic';

/** Random draws take microseconds, a Gaussian process of some hundred points a fifth of a second; Optuna's own is a few milliseconds. */
const SECONDS = range(3e-4, 5e-3, 0.2);

export function bareTrial(workload: Workload, settings: EstimateSettings): Once {
  const { device } = machineOf(workload.device, settings, 'processor');
  const place = ownPlace(settings, device);
  // One busy core keeps a share of the chip awake.
  const watts = device.idleW * 0.5 + device.tdpW / coresOf(device);
  const work = explore((seconds: number) => ({ seconds, acceleratorSeconds: seconds, joules: seconds * watts }), {
    best: SECONDS.best,
    doubts: [[SECONDS.low, SECONDS.high]],
    error: 1.8,
  });
  const why = 'all of the objective stands in the file, and nothing in it trains or asks a model';
  const { footprint, assumptions, steps } = footprintOfExecution(
    { work, place, priced: undefined, certainty: 'likely', assumptions: place.assumptions },
    settings,
  );
  return {
    footprint,
    assumptions: [note('one trial', 'arithmetic: some milliseconds of one core', 'code', why), ...assumptions],
    steps,
    per: [],
  };
}
