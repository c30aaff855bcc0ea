// The sum of footprints that do not overlap.

import { weakest } from '../base/certainty';
import { type Range, sum } from '../base/range';
import type { Footprint } from '../estimate/footprint';

/** The sum of none is an exact zero. */
export function sumFootprints(footprints: readonly Footprint[]): Footprint {
  const sumOf = (pick: (footprint: Footprint) => Range) => sum(footprints.map(pick));
  const metals = footprints.flatMap(({ metalsMgSbEq }) => metalsMgSbEq ?? []);
  return {
    energyWh: sumOf((each) => each.energyWh),
    carbonG: {
      operational: sumOf((each) => each.carbonG.operational),
      embodied: sumOf((each) => each.carbonG.embodied),
    },
    waterMl: { onSite: sumOf((each) => each.waterMl.onSite), offSite: sumOf((each) => each.waterMl.offSite) },
    costUsd: sumOf((each) => each.costUsd),
    ...(metals.length > 0 ? { metalsMgSbEq: sum(metals) } : {}),
    certainty: weakest(...footprints.map((each) => each.certainty)),
  };
}
