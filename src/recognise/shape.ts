// Rows and columns of arrays and tensors whose shape is written where they are made: `torch.randn(100, 1)`,
// `np.zeros((20, 10))`, `torch.linspace(-1, 1, 64)`.

import type { Arguments, Value } from '../flow/values/value';
import { toNumber } from './read';
import type { Known } from './workload';

export interface Shape {
  readonly rows: Known | undefined;
  readonly columns: Known | undefined;
}

/** Sizes one by one, or all in one tuple. */
const SIZES =
  /^(torch\.(randn|rand|zeros|ones|empty|full)|numpy\.(zeros|ones|empty|full|random\.(rand|randn|random|random_sample|standard_normal))|jax\.numpy\.(zeros|ones|empty|full)|tensorflow\.(zeros|ones|random\.(normal|uniform)|fill))\(\)$/;
/** The shape stands behind bounds or a distribution's parameters: by this name, or as the last plain argument. */
const SIZED_LAST =
  /^(torch\.randint|numpy\.random\.(randint|uniform|normal|choice)|numpy\.random\.default_rng\(\)\.(random|normal|uniform|integers|standard_normal)|jax\.random\.(normal|uniform|randint))\(\)$/;
const STEPS = /^(torch|numpy|tensorflow)\.linspace\(\)$/;

/** Undefined where `path` makes no array. */
export function sizeOfShaped(path: string, given: Arguments | undefined): Shape | undefined {
  if (STEPS.test(path)) return of(given?.named.get('steps') ?? given?.named.get('num') ?? given?.positional[2]);
  if (SIZES.test(path)) return ofSizes(shapeIn(given) ?? given?.positional[0], given?.positional[1]);
  if (!SIZED_LAST.test(path)) return undefined;
  const last = given?.positional.findLast((one) => one.kind === 'sequence');
  return ofSizes(shapeIn(given) ?? last ?? given?.positional[2], undefined);
}

function shapeIn(given: Arguments | undefined): Value | undefined {
  return given?.named.get('size') ?? given?.named.get('shape') ?? given?.named.get('dims');
}

function ofSizes(first: Value | undefined, second: Value | undefined): Shape {
  return first?.kind === 'sequence' ? of(first.items?.[0], first.items?.[1]) : of(first, second);
}

function of(rows: Value | undefined, columns?: Value): Shape {
  return {
    rows: rows === undefined ? undefined : toNumber(rows),
    columns: columns === undefined ? undefined : toNumber(columns),
  };
}
