// The networks that parts belong to: an optimizer may be given some layers, or a list that is not seen to its end, and
// what costs is the network that is run.

import type { CallFact } from '../../flow/facts';
import type { InstanceValue, Value } from '../../flow/values/value';

/** Each part's network where one that is run holds it, else the part. */
export function wholeOf(parts: readonly Value[], calls: readonly CallFact[]): readonly Value[] {
  const run = new Map<InstanceValue, ReadonlySet<Value>>();
  for (const { paths, receiver } of calls)
    if (receiver?.kind === 'instance' && !run.has(receiver) && paths.some((path) => path.endsWith('().__call__')))
      run.set(receiver, partsOf(receiver));
  const largestFirst = [...run].sort(([, left], [, right]) => right.size - left.size);
  const whole = parts.map((part) => largestFirst.find(([network, held]) => network === part || held.has(part))?.[0]);
  return [...new Set(parts.map((part, at) => whole[at] ?? part))];
}

const MOST = 5_000;

function partsOf(network: InstanceValue): ReadonlySet<Value> {
  const found = new Set<Value>();
  const open: Value[] = [network];
  for (let value = open.pop(); value !== undefined && found.size < MOST; value = open.pop()) {
    const inner = innerOf(value).filter((part) => !found.has(part));
    for (const part of inner) found.add(part);
    open.push(...inner);
  }
  return found;
}

function innerOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'instance':
      return [...value.attributes.names()].flatMap((name) => value.attributes.own(name) ?? []);
    case 'external':
      return /^torch\.nn\./.test(value.path) ? [...(value.arguments?.positional ?? [])] : [];
    case 'sequence':
      return value.items ?? [value.element];
    case 'mapping':
      return [...value.entries.values()];
    case 'choice':
      return value.options;
    default:
      return [];
  }
}
