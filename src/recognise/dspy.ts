// DSPy: modules that call a model when they are called, and optimisers that call it hundreds of times. The model is
// set once: `dspy.configure(lm=dspy.LM("openai/gpt-4o-mini"))`.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { Recogniser } from './recogniser';
import { readSource } from './source';
import type { Workload } from './workload';

const MODULES =
  '{Predict,ChainOfThought,ChainOfThoughtWithHint,ProgramOfThought,ReAct,MultiChainComparison,TypedPredictor,TypedChainOfThought,BestOfN,Refine,CodeAct,RLM,Parallel}';
const OPTIMISERS =
  '{BootstrapFewShot,BootstrapFewShotWithRandomSearch,BootstrapRS,BootstrapFewShotWithOptuna,MIPRO,MIPROv2,COPRO,GEPA,SIMBA,BootstrapFinetune,BetterTogether,LabeledFewShot,KNNFewShot,InferRules,AvatarOptimizer}';

export const dspy: Recogniser = {
  sdk: 'dspy',
  imports: ['dspy'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [`dspy.**.${MODULES}()`, `dspy.**.${MODULES}().{acall,forward,batch}`],
      refine: bindModule,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        'dspy.**.{LM,BaseLM,OpenAI,AzureOpenAI,Cohere,Anthropic,Claude,Google,OllamaLocal,HFClientVLLM,Groq,Together}()',
        'dspy.**.{LM,BaseLM}().{forward,aforward,acall}',
        'dspy.{settings,dsp.settings}.lm',
      ],
      prompt: ['0', 'prompt', 'messages'],
      maxOutputTokens: ['max_tokens'],
      refine: bind,
    },
    {
      kind: 'embedding',
      host: 'openai',
      isModelPrefixed: true,
      call: 'dspy.**.Embedder()',
      model: ['receiver:model', 'receiver:0'],
      items: ['0', 'inputs'],
    },
    {
      kind: 'sweep',
      host: 'openai',
      call: `dspy.**.${OPTIMISERS}().compile`,
      sweep: (call, path) => ({
        strategy: 'other',
        configurations: undefined,
        folds: undefined,
        trials: undefined,
        isUnbounded: false,
        trial: undefined,
        axes: [
          {
            name: path.includes('MIPRO') ? 'instructions and demonstrations' : 'demonstrations',
            values: Math.max(1, call.arguments.positional.length),
          },
        ],
      }),
      refine: (workload, call, facts) =>
        /LabeledFewShot/.test(workload.call) ? undefined : bind(workload, call, facts),
    },
    {
      kind: 'api-eval',
      host: 'openai',
      call: 'dspy.**.Evaluate()',
      items: ['receiver:devset', 'devset'],
      refine: bindModule,
    },
  ],
};

/** A module asks the model it was given, else the one set for all; what it is asked about may hold others. */
function bindModule(workload: Workload, call: CallFact, facts: Facts): Workload {
  const own = readSource(call, 'lm') ?? readSource(call, 'receiver:lm') ?? setOnOwner(call, facts);
  return bindTo(workload, own === undefined ? [] : [own], facts);
}

/** `judge.set_lm(large)`: of the class whose method asks. */
function setOnOwner({ within }: CallFact, facts: Facts): Value | undefined {
  const owners = new Set(within.map((one) => (one.kind === 'function' ? one.owner?.name : undefined)));
  const set = facts.calls.find(
    ({ paths, receiver }) =>
      paths.some((path) => path.endsWith('.set_lm')) &&
      receiver?.kind === 'instance' &&
      owners.has(receiver.class.definition.name),
  );
  return set && readSource(set, '0');
}

function bind(workload: Workload, call: CallFact, facts: Facts): Workload {
  return bindTo(
    workload,
    valuesOf(call).filter((value) => value !== undefined),
    facts,
  );
}

function bindTo(workload: Workload, own: readonly Value[], facts: Facts): Workload {
  // What is configured is meant; of models that are only made, the first.
  const made = facts.calls.filter((one) => one.paths.some((path) => /^dspy\./.test(path)));
  const configured = made.filter((one) => one.paths.some((path) => /\.configure$/.test(path)));
  const found = findModelObject([...own, ...[...configured, ...made].map((one) => one.result)]);
  return found === undefined ? workload : withModelObject(workload, found);
}
