// A call that may ask several models, as one call for each: at the provider that its name tells, where the library goes
// by names, and in the number format that its name tells.

import { hostNamed } from './build';
import { atItsHost } from './cloud-name';
import { precisionOfName } from './device';
import { providerOfPrefix } from './provider';
import type { Host, KnownModel, Workload } from './workload';

/** One workload for each id, in the order of the code; the workload itself where there is one or none. */
export function eachModel(workload: Workload): readonly Workload[] {
  const { model } = workload;
  if (model === undefined || model.options.length < 2) return [workload];
  return [...new Set(model.options)].map((id) => withOnly(id, model, workload));
}

function withOnly(id: string, model: KnownModel, workload: Workload): Workload {
  const { device } = workload;
  const host = hostOf(id, workload.host);
  const precision = host.kind === 'local' ? (device?.precision ?? precisionOfName(id)) : undefined;
  return atItsHost({
    ...workload,
    model: { ...model, id, options: [id] },
    host,
    device: precision === undefined ? device : { device: undefined, count: undefined, ...device, precision },
  });
}

function hostOf(id: string, { unnamed, ...host }: Host): Host {
  return unnamed === undefined ? host : hostNamed(providerOfPrefix(id) ?? unnamed);
}
