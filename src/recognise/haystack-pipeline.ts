// A Haystack pipeline spends what the components added to it spend: an agent, a generator, or embedders alone.

import type { CallFact, Facts } from '../flow/facts';
import { findModelObject, withModelObject } from './model-object';
import { toModel } from './read';
import { makersOf, readArgument, readKey } from './source';
import type { Workload } from './workload';

/** Kind and model by the dearest component; a pipeline of none of them (cleaning, splitting, writing) spends nothing. */
export function bindPipeline(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const pipeline = makersOf(call).find((maker) => maker.kind === 'external' && maker.path.endsWith('()'));
  if (pipeline?.kind !== 'external') return workload;
  const added = facts.calls.filter(
    (one) =>
      one.paths.some((path) => path.endsWith('Pipeline().add_component')) &&
      makersOf(one).some((maker) => maker.kind === 'external' && maker.span?.start === pipeline.span?.start),
  );
  if (added.length === 0) return workload;
  const components = added.flatMap(
    (one) => readArgument(one.arguments, '1') ?? one.arguments.named.get('instance') ?? [],
  );
  for (const [ending, kind] of KINDS) {
    const found = components.find((component) => component.kind === 'external' && ending.test(component.path));
    if (found === undefined) continue;
    const named = readKey(found, 'model') ?? readKey(found, '0');
    const bound = { ...workload, kind, model: named === undefined ? undefined : toModel(named) };
    const object = findModelObject([found], kind === 'embedding');
    return object === undefined ? bound : withModelObject(bound, object);
  }
  // What a component written in this file spends is found where it is written.
  return components.some(({ kind }) => kind !== 'external' && kind !== 'instance') ? workload : undefined;
}

const KINDS: readonly (readonly [RegExp, Workload['kind']])[] = [
  [/Agent\(\)$/, 'agent'],
  [/Generator\(\)$/, 'llm-chat'],
  [/Embedder\(\)$/, 'embedding'],
  [/Ranker\(\)$/, 'rerank'],
];
