// distilabel: a pipeline of steps that ask a model for each row. Steps and models are made inside `with Pipeline()`
// and belong to it without being named again; a pipeline of steps that ask nobody spends nothing.

import type { CallFact, Facts } from '../flow/facts';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { Recogniser } from './recogniser';
import type { Workload } from './workload';

export const distilabel: Recogniser = {
  sdk: 'distilabel',
  imports: ['distilabel'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: 'distilabel.**.{Pipeline,RayPipeline}().run',
      items: ['dataset'],
      refine: bind,
    },
    {
      kind: 'llm-chat',
      host: 'unknown',
      call: 'distilabel.**.*LLM().{generate,generate_outputs,agenerate}',
      items: ['inputs', '0'],
      refine: bind,
    },
  ],
};

function bind(workload: Workload, call: CallFact, facts: Facts): Workload | undefined {
  const made = facts.calls.filter((one) => one.paths.some((path) => MODEL.test(path))).map((one) => one.result);
  const found = findModelObject([...valuesOf(call), ...made]) ?? findModelObject(made, true);
  if (found !== undefined) {
    const bound = withModelObject(workload, found);
    return found.isEmbedding ? { ...bound, kind: 'embedding' } : bound;
  }
  return made.length > 0 || !/Pipeline/.test(workload.call) ? workload : undefined;
}

const MODEL = /^distilabel\..*(LLM|Embeddings)$/;
