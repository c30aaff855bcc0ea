// Workloads for tests, as a recogniser would build them, with one thing changed at a time.

import { exactly } from '../../src/base/range';
import type { Known, RequestSize, TrainingSize, Workload } from '../../src/recognise/workload';

const NOWHERE = { start: 0, end: 0 };

export function known(value: number): Known {
  return { value: exactly(value), certainty: 'exact', from: 'code' };
}

export function request(changes: Partial<RequestSize> = {}): RequestSize {
  return {
    promptText: 'Classify the sentiment of this review as positive or negative.',
    promptHoles: 0,
    items: undefined,
    maxOutputTokens: undefined,
    argumentsEnd: undefined,
    outputLimitKeyword: 'max_tokens',
    isOutputLimited: changes.maxOutputTokens !== undefined,
    reasoningEffort: undefined,
    imageSize: undefined,
    steps: undefined,
    isStructured: false,
    isStreamed: false,
    hasTools: false,
    maxTurns: undefined,
    ...changes,
  };
}

export function training(changes: Partial<TrainingSize> = {}): TrainingSize {
  return {
    learner: undefined,
    family: 'neural',
    epochs: undefined,
    batchSize: undefined,
    samples: undefined,
    steps: undefined,
    parameters: undefined,
    trees: undefined,
    ...changes,
  };
}

export function workload(changes: Partial<Workload> & { readonly id?: string } = {}): Workload {
  const { id = 'gpt-4o-mini', ...rest } = changes;
  return {
    span: NOWHERE,
    statement: NOWHERE,
    kind: 'llm-chat',
    library: 'openai',
    call: 'openai.OpenAI.chat.completions.create',
    model: { id, options: [id], certainty: 'exact', from: 'code', span: undefined },
    times: { range: exactly(1), certainty: 'exact', basis: 'run', because: [] },
    within: [],
    host: { kind: 'api', provider: 'openai' },
    request: request(),
    training: undefined,
    sweep: undefined,
    device: undefined,
    insideSweep: undefined,
    traits: {},
    ...rest,
  };
}
