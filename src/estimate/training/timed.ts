// A search that ends after a given time costs what its machine draws for so long, whatever it tries.

import { exactly, type Range, range } from '../../base/range';
import type { Known, Workload } from '../../recognise/workload';
import { product } from '../arithmetic';
import { note, noteOf } from '../assumption';
import { footprintOfExecution, type Once } from '../execution';
import type { Footprint } from '../footprint';
import { pairwise } from '../footprint-sum';
import { formatNumber } from '../format';
import { machineOf } from '../place/machine';
import { ownPlace } from '../place/place';
import type { EstimateSettings } from '../settings';
import { coresOf } from './classic';

export function timedOnce(workload: Workload, settings: EstimateSettings, seconds: Known): Once {
  const machine = machineOf(workload.device, settings, isOfTables(workload) ? 'processor' : 'accelerator');
  const { device, count } = machine;
  const place = ownPlace(settings, device);
  const core = device.tdpW / coresOf(device);
  const isProcessor = device.class.startsWith('cpu');
  // One core to all of them; an accelerator that waits for data to one that is busy.
  const watts: Range = isProcessor
    ? range(device.idleW * 0.5 + core, (device.idleW * 0.5 + device.tdpW) / 2, device.tdpW)
    : range(device.tdpW * 0.25, device.tdpW * 0.5, device.tdpW * 0.9);
  const hours = product(seconds.value, exactly(count / 3600));
  const execution = {
    work: { seconds: seconds.value, acceleratorHours: hours, acceleratorWh: product(hours, watts) },
    place,
    priced: undefined,
    certainty: machine.isTold ? ('likely' as const) : ('guess' as const),
    assumptions: [
      noteOf('time limit', seconds, ' s'),
      note(
        'power while it searches',
        `${formatNumber(watts)} W`,
        'default',
        'from one core or a waiting device to a busy one',
      ),
      ...machine.assumptions,
      ...place.assumptions,
    ],
  };
  return { ...footprintOfExecution(execution, settings), per: [] };
}

/** Trials cost no more than the time they have. */
export function leastOf(counted: Once, timed: Once): Once {
  return timed.footprint.energyWh.best < counted.footprint.energyWh.best
    ? timed
    : { ...counted, footprint: capped(counted.footprint, timed.footprint) };
}

function capped(counted: Footprint, timed: Footprint): Footprint {
  const cap = (left: Range, right: Range): Range =>
    range(left.low, left.best, Math.min(left.high, Math.max(right.high, left.best)));
  return { ...pairwise(counted, timed, cap), certainty: counted.certainty };
}

function isOfTables({ sweep }: Workload): boolean {
  if (sweep?.trial) return sweep.trial.family !== 'neural';
  return sweep?.trialKind === 'table' || sweep?.trialKind === 'arithmetic';
}
