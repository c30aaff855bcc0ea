// Loading weights: the bytes go from disk over the processor to the accelerator, which waits and draws idle power.
// Downloads are not counted: they happen once and are cached.

import { range } from '../base/range';
import { bytesPerWeight, type Device, type Precision } from '../catalogue/hardware';
import { around, inverse, product } from './arithmetic';
import { note } from './assumption';
import type { Assumption } from './footprint';
import type { Work } from './place';
import type { Sized } from './size';

/** Network disks 0.2 GB/s, local NVMe 3 GB/s, warm page cache 6 GB/s. */
const DISK_GB_PER_SECOND = range(0.2, 1.5, 6);
/** Starting the framework and building the modules. */
const START_SECONDS = 3;

export function loadWork(
  sized: Sized,
  precision: Precision,
  device: Device,
  devices: number,
): { readonly work: Work; readonly assumptions: readonly Assumption[] } {
  const gigabytes = (sized.best.total * bytesPerWeight(precision)) / 1e9;
  const spread = Math.sqrt(Math.max(sized.high.total, 1) / Math.max(sized.low.total, 1));
  const reading = product(
    range(gigabytes, gigabytes, gigabytes),
    inverse(DISK_GB_PER_SECOND),
    around(Math.max(spread, 1)),
  );
  const seconds = range(
    reading.low + START_SECONDS / 3,
    reading.best + START_SECONDS,
    reading.high + START_SECONDS * 3,
  );
  const hours = product(seconds, range(devices / 3600, devices / 3600, devices / 3600));
  const watts = range(device.idleW * 0.7, device.idleW * 1.1, device.idleW * 2.5);
  return {
    work: { seconds, acceleratorHours: hours, acceleratorWh: product(hours, watts) },
    assumptions: [
      note(
        'bytes read',
        `${Number(gigabytes.toPrecision(2))} GB`,
        'catalogue',
        `${precision} weights, once from disk; a first download is not counted`,
      ),
      note('reading speed', '1.5 GB/s (0.2–6)', 'default', 'network disk to warm page cache'),
    ],
  };
}
