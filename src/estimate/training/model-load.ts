// Loading weights: the bytes go from disk over the processor to the accelerator, which waits and draws idle power.
// Downloads are not counted: they happen once and are cached.

import { range, scale } from '../../base/range';
import { bytesPerWeight, type Device, type Precision } from '../../catalogue/hardware';
import { around, inverse, product } from '../arithmetic';
import { note } from '../assumption';
import type { Assumption } from '../footprint';
import { formatNumber } from '../format';
import type { Sized } from '../model/size';
import type { Work } from '../place/place';
import { amount, named, step, under } from '../steps/derivation';

/** Network disks 0.2 GB/s, local NVMe 3 GB/s, warm page cache 6 GB/s. */
const DISK_GB_PER_SECOND = range(0.2, 1.5, 6);
/** Starting the framework and building the modules: assumed, as importing transformers with torch takes some seconds. */
const START_SECONDS = range(1, 3, 9);
/**
 * What was read before lies in the page cache, and the framework runs: assumed, a copy in memory and one over PCIe 4
 * (25 GB/s in practice), slower where every tensor is converted.
 */
const CACHED_GB_PER_SECOND = range(1.5, 6, 15);
/** Against the idle power: the device waits, but is awake. */
const LOADING_POWER = range(0.7, 1.1, 2.5);
const BUILD_SECONDS = range(0.05, 0.3, 2);

export function loadWork(
  sized: Sized,
  precision: Precision,
  device: Device,
  devices: number,
  isAgain = false,
): { readonly work: Work; readonly assumptions: readonly Assumption[] } {
  const gigabytes = (sized.best.total * bytesPerWeight(precision)) / 1e9;
  const spread = Math.sqrt(Math.max(sized.high.total, 1) / Math.max(sized.low.total, 1));
  const reading = product(
    range(gigabytes, gigabytes, gigabytes),
    inverse(isAgain ? CACHED_GB_PER_SECOND : DISK_GB_PER_SECOND),
    around(Math.max(spread, 1)),
  );
  const starting = isAgain ? BUILD_SECONDS : START_SECONDS;
  const seconds = range(reading.low + starting.low, reading.best + starting.best, reading.high + starting.high);
  const hours = product(seconds, range(devices / 3600, devices / 3600, devices / 3600));
  const watts = scale(LOADING_POWER, device.idleW);
  const bytesASecond = (isAgain ? CACHED_GB_PER_SECOND : DISK_GB_PER_SECOND).best * 1e9;
  const readingLine = step('reading', gigabytes / (bytesASecond / 1e9), 's', 'product', [
    amount('bytes read', gigabytes * 1e9, 'B'),
    under('reading speed', bytesASecond, 'B/s'),
  ]);
  const loading = step('loading', seconds.best, 's', 'sum', [
    named(readingLine),
    amount(isAgain ? 'building' : 'starting', starting.best, 's'),
  ]);
  const steps = [
    readingLine,
    loading,
    step('energy of the devices', (seconds.best * devices * watts.best) / 3600, 'Wh', 'product', [
      named(loading),
      ...(devices > 1 ? [amount('devices', devices)] : []),
      amount('idle power', device.idleW, 'W'),
      amount('over idle', LOADING_POWER.best),
    ]),
  ];
  return {
    work: { seconds, acceleratorHours: hours, acceleratorWh: product(hours, watts), steps },
    assumptions: [
      note(
        'bytes read',
        `${Number(gigabytes.toPrecision(2))} GB`,
        'catalogue',
        `${precision} weights, once from disk; a first download is not counted`,
      ),
      note(
        'reading speed',
        `${formatNumber(DISK_GB_PER_SECOND)} GB/s`,
        'default',
        'network disk to warm page cache',
        DISK_GB_PER_SECOND,
      ),
      note('starting', `${formatNumber(START_SECONDS)} s`, 'default', 'the framework and its modules, once'),
      note(
        'loads after the first',
        `${formatNumber(CACHED_GB_PER_SECOND)} GB/s, ${formatNumber(BUILD_SECONDS)} s to build`,
        'default',
        'from the page cache, in a framework that runs',
      ),
      note(
        'power while it loads',
        `${formatNumber(watts)} W`,
        'default',
        `about the idle power of ${device.idleW} W`,
      ),
    ],
  };
}
