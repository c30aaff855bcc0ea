// Arithmetic on footprints: sums, multiples, and the sums of parts as they are shown.

import { weakest } from '../base/certainty';
import { add, multiplyBounds, type Range, ZERO } from '../base/range';
import type { Footprint } from './footprint';

export const NOTHING: Footprint = {
  energyWh: ZERO,
  carbonG: { operational: ZERO, embodied: ZERO },
  waterMl: { onSite: ZERO, offSite: ZERO },
  costUsd: ZERO,
  certainty: 'exact',
};

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
