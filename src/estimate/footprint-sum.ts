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
  return { ...pairwise(left, right, add), certainty: weakest(left.certainty, right.certainty) };
}

/** Every part of two footprints by one rule; metals that only one knows are that one's. */
export function pairwise(
  left: Footprint,
  right: Footprint,
  by: (left: Range, right: Range) => Range,
): Omit<Footprint, 'certainty'> {
  const metals =
    left.metalsMgSbEq && right.metalsMgSbEq
      ? by(left.metalsMgSbEq, right.metalsMgSbEq)
      : (left.metalsMgSbEq ?? right.metalsMgSbEq);
  return {
    energyWh: by(left.energyWh, right.energyWh),
    carbonG: {
      operational: by(left.carbonG.operational, right.carbonG.operational),
      embodied: by(left.carbonG.embodied, right.carbonG.embodied),
    },
    waterMl: {
      onSite: by(left.waterMl.onSite, right.waterMl.onSite),
      offSite: by(left.waterMl.offSite, right.waterMl.offSite),
    },
    costUsd: by(left.costUsd, right.costUsd),
    ...(metals ? { metalsMgSbEq: metals } : {}),
  };
}

/** Every part of several footprints by one rule; metals of those that know them. */
export function combined(
  all: readonly Footprint[],
  by: (parts: readonly Range[]) => Range,
): Omit<Footprint, 'certainty'> {
  const metals = all.flatMap(({ metalsMgSbEq }) => metalsMgSbEq ?? []);
  return {
    energyWh: by(all.map(({ energyWh }) => energyWh)),
    carbonG: {
      operational: by(all.map(({ carbonG }) => carbonG.operational)),
      embodied: by(all.map(({ carbonG }) => carbonG.embodied)),
    },
    waterMl: {
      onSite: by(all.map(({ waterMl }) => waterMl.onSite)),
      offSite: by(all.map(({ waterMl }) => waterMl.offSite)),
    },
    costUsd: by(all.map(({ costUsd }) => costUsd)),
    ...(metals.length > 0 ? { metalsMgSbEq: by(metals) } : {}),
  };
}

/** Every part times a bounded count: the ends multiply, since a count's ends are limits and not errors. */
export function multiplied(once: Footprint, times: Range): Footprint {
  return { ...pairwise(once, once, (value) => multiplyBounds(value, times)), certainty: once.certainty };
}

/** Operational and embodied, as shown. */
export function carbonOf(footprint: Footprint): Range {
  return add(footprint.carbonG.operational, footprint.carbonG.embodied);
}

/** On site and at the power plants, as shown. */
export function waterOf(footprint: Footprint): Range {
  return add(footprint.waterMl.onSite, footprint.waterMl.offSite);
}
