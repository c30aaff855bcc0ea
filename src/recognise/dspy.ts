// DSPy: modules that call a model when they are called, and optimisers that call it hundreds of times. The model is
// set once: `dspy.configure(lm=dspy.LM("openai/gpt-4o-mini"))`.

import type { CallFact, Facts } from '../flow/facts';
import { findModelObject, valuesOf, withModelObject } from './model-object';
import type { Recogniser } from './recogniser';
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
      refine: bind,
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        'dspy.**.{LM,OpenAI,AzureOpenAI,Cohere,Anthropic,Claude,Google,OllamaLocal,HFClientVLLM,Groq,Together}()',
        'dspy.**.LM().{forward,aforward,acall}',
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
      refine: bind,
    },
  ],
};

function bind(workload: Workload, call: CallFact, facts: Facts): Workload {
  // What is configured is meant; of models that are only made, the first.
  const made = facts.calls.filter((one) => one.paths.some((path) => /^dspy\./.test(path)));
  const configured = made.filter((one) => one.paths.some((path) => /\.configure$/.test(path)));
  const found = findModelObject([...valuesOf(call), ...[...configured, ...made].map((one) => one.result)]);
  return found === undefined ? workload : withModelObject(workload, found);
}
