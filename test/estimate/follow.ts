// Redoes the sum behind a figure: each line from its terms in the units they are written in, the last of them the figure.

import { expect } from 'vitest';
import type { Footprint } from '../../src/estimate/footprint';
import { type Amount, isClose, MEASURES, type Step } from '../../src/estimate/steps/derivation';

/** By what a unit is larger than J, s, g, mL, USD, token, FLOP. */
const SIZES: Readonly<Record<string, number>> = {
  '': 1,
  J: 1,
  Wh: 3600,
  kWh: 3.6e6,
  W: 1,
  s: 1,
  h: 3600,
  g: 1,
  kg: 1000,
  mL: 1,
  L: 1000,
  USD: 1,
  token: 1,
  FLOP: 1,
  B: 1,
  operation: 1,
};

function sized({ value, unit }: Amount): number {
  const [over = '', below = ''] = unit.split('/');
  const [size, per] = [SIZES[over], SIZES[below]];
  if (size === undefined || per === undefined) throw new Error(`unit ${unit}`);
  return (value * size) / per;
}

/** Undefined where the line is no plain arithmetic. */
function worked({ how, of }: Step): number | undefined {
  const values = of.map(sized);
  switch (how) {
    case 'product':
      return of.reduce((all, term) => (term.isUnder ? all / sized(term) : all * sized(term)), 1);
    case 'sum':
      return values.reduce((all, value) => all + value, 0);
    case 'mean':
      return values.reduce((all, value) => all + value, 0) / values.length;
    case 'largest':
      return Math.max(...values);
    case 'least':
      return Math.min(...values);
    case 'overlap': {
      const power = values.at(-1) ?? 1;
      return values.slice(0, -1).reduce((sum, value) => sum + value ** power, 0) ** (1 / power);
    }
    case 'middle':
      return Math.sqrt(values.reduce((all, value) => all * value, 1));
    case 'formula':
      return undefined;
  }
}

export function follow(steps: readonly Step[], once: Footprint): void {
  const known = new Map<string, number>();
  for (const step of steps) {
    const value = worked(step);
    if (value !== undefined) expect(Math.abs(value / sized(step) - 1) < 1e-9 || value === 0, step.what).toBe(true);
    for (const term of step.of) {
      const above = known.get(term.what.replace(/ of (one trial|one fit)$/, ''));
      if (above !== undefined)
        expect(isClose(Math.abs(sized(term)), above), `${term.what} in ${step.what}`).toBe(true);
    }
    known.set(step.what, sized(step));
  }
  for (const { what, unit, of } of MEASURES) {
    const best = of(once).best;
    const last = steps.findLast((step) => step.what === what);
    if (best === 0) continue;
    expect(last?.unit, what).toBe(unit);
    expect((last?.value ?? 0) / best, what).toBeCloseTo(1, 9);
  }
}
