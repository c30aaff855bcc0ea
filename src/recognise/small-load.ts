// Loading a small network takes no more than importing the library does: no workload of its own.

import { findModel } from '../catalogue/models';
import type { Workload } from './workload';

/** Parameters from which on a load counts. */
const LEAST = 50e6;

/** True when every model that may be loaded is known to be small; an unknown one counts. */
export function isSmallLoad({ kind, model }: Workload): boolean {
  if (kind !== 'model-load' || model === undefined) return false;
  return [model.id, ...model.options].every((id) => (findModel(id)?.model.total ?? LEAST) < LEAST);
}
