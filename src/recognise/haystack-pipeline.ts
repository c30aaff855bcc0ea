// A Haystack pipeline spends what the components added to it spend: an agent, a generator, or embedders alone.

import type { CallFact, Facts } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { findModelObject, withModelObject } from './model-object';
import { toModel } from './read';
import { makersOf, readArgument, readInside, readKey } from './source';
import type { Workload } from './workload';

/** Kind and model by the dearest component; a pipeline of none of them (cleaning, splitting, writing) spends nothing. */
export function bindPipeline(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const pipeline = makersOf(call).find((maker) => maker.kind === 'external' && maker.path.endsWith('()'));
  if (pipeline?.kind !== 'external') return workload;
  const added = facts.calls.filter(
    (one) =>
      one.paths.some((path) => /Pipeline\(\)\.add_(component|node)$/.test(path)) &&
      makersOf(one).some((maker) => maker.kind === 'external' && maker.span?.start === pipeline.span?.start),
  );
  if (added.length === 0) return workload;
  const components = added
    .flatMap(
      (one) =>
        one.arguments.named.get('instance') ??
        one.arguments.named.get('component') ??
        firstObject(one.arguments) ??
        [],
    )
    .flatMap((one) => (one.kind === 'choice' ? one.options : one));
  for (const [ending, kind] of KINDS) {
    const found = components.find((component) => component.kind === 'external' && ending.test(component.path));
    if (found === undefined) continue;
    const named =
      readKey(found, 'model') ?? readInside(readKey(found, 'metric_params'), ['model']) ?? readKey(found, '0');
    const bound = { ...workload, kind, model: named === undefined ? undefined : toModel(named) };
    const object = findModelObject([found], kind === 'embedding');
    return object === undefined ? bound : withModelObject(bound, object);
  }
  // What a component written in this file spends is found where it is written.
  return components.some(({ kind }) => kind !== 'external' && kind !== 'instance') ? workload : undefined;
}

/** `add_component("name", object)` and, of the first version, `add_node(object, "name")`. */
function firstObject(given: Arguments): Value | undefined {
  const second = readArgument(given, '1');
  return second === undefined || second.kind === 'constant' ? readArgument(given, '0') : second;
}

const KINDS: readonly (readonly [RegExp, Workload['kind']])[] = [
  [/Agent\(\)$/, 'agent'],
  [/(Generator|\.PromptNode)\(\)$/, 'llm-chat'],
  [/Reader\(\)$/, 'local-inference'],
  [/(Embedder|EmbeddingRetriever|DensePassageRetriever)\(\)$/, 'embedding'],
  [/Ranker\(\)$/, 'rerank'],
  [/\.(DeepEval|Ragas|UpTrain|Flow|Faithfulness|ContextRelevance|LLM)Evaluator\(\)$/, 'api-eval'],
];
