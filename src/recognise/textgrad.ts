// TextGrad and AdalFlow: prompts are improved like weights. A loss, its gradients and each step of the optimiser are
// written by a language model; the engine of the gradients is set once for all.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readArgument, readFirst } from './source';
import type { KnownModel, Workload } from './workload';

const ASKED: Omit<CallPattern, 'call'> = { kind: 'llm-chat', host: 'openai', prompt: ['0', 'prompt'] };
const LOSSES =
  '{TextLoss,MultiFieldEvaluation,MultiFieldTokenParsedEvaluation,MultiChoiceTestTime,ImageQALoss,DefaultTestTime,DefaultTestTimeWithExample}';
const OPTIMISERS =
  '{TGD,TextualGradientDescent,TextualGradientDescentwithMomentum,GuidanceTextualGradientDescent,GuidedTextualGradientDescent}';

export const textgrad: Recogniser = {
  sdk: 'textgrad',
  packages: { adalflow: 'adalflow' },
  imports: ['textgrad', 'adalflow'],
  hasWorkInside: true,
  calls: [
    {
      ...ASKED,
      call: [
        'textgrad.**.{BlackboxLLM,LLMCall,FormattedLLMCall,OrderedFieldsMultimodalLLMCall,MultimodalLLMCall,LLMCall_with_in_context_examples}()',
        'textgrad.**.{BlackboxLLM,LLMCall,FormattedLLMCall}().forward',
      ],
      refine: engineAt(['receiver:engine', 'receiver:0']),
    },
    {
      ...ASKED,
      call: [
        'textgrad.**.get_engine(){,.generate}',
        'textgrad.engine{,_experimental}.**.{Chat*,*Engine}(){,.generate}',
      ],
      refine: engineAt(['receiver:model_string', 'receiver:engine_name', 'receiver:0']),
    },
    { ...ASKED, call: `textgrad.**.${LOSSES}(){,.forward}`, refine: engineAt(['receiver:engine', 'receiver:1']) },
    { ...ASKED, call: 'textgrad.**.backward', prompt: [], refine: engineAt(['engine', '0']) },
    { ...ASKED, call: `textgrad.**.${OPTIMISERS}().step`, prompt: [], refine: engineAt(['receiver:engine']) },
    {
      ...ASKED,
      call: 'adalflow.**.Generator(){,.call,.acall,.forward}',
      model: ['model_kwargs.model', 'receiver:model_kwargs.model'],
      prompt: ['prompt_kwargs', 'receiver:template'],
    },
    {
      kind: 'embedding',
      host: 'openai',
      call: 'adalflow.**.{Embedder,BatchEmbedder}(){,.call,.acall}',
      model: ['receiver:model_kwargs.model'],
      items: ['input', '0'],
      prompt: ['input', '0'],
    },
  ],
};

/** The engine that stands there, by name or made; else the one that was set for all. */
function engineAt(sources: readonly string[]): NonNullable<CallPattern['refine']> {
  return (workload: Workload, call: CallFact, facts: Facts) => {
    const given = readFirst(call, sources)?.value;
    const model = (given && named(given)) ?? (given === undefined ? setForAll(facts) : undefined);
    return model === undefined ? workload : served({ ...workload, model });
  };
}

function setForAll(facts: Facts): KnownModel | undefined {
  const setting = facts.calls.find(({ paths }) =>
    paths.some((path) => /^textgrad\.(\w+\.)*set_backward_engine$/.test(path)),
  );
  const given = setting && (readArgument(setting.arguments, 'engine') ?? readArgument(setting.arguments, '0'));
  return given && named(given);
}

/** `"gpt-4o"`, `get_engine("gpt-4o")`, `ChatOpenAI(model_string="gpt-4o")`. */
function named(value: Value): KnownModel | undefined {
  if (value.kind !== 'external') return toModel(value);
  const given = value.arguments;
  const name =
    given && ['model_string', 'engine_name', 'model', '0'].map((key) => readArgument(given, key)).find((one) => one);
  return name && toModel(name);
}

/** `together-meta-llama/Llama-3-70b-chat-hf`: who serves it stands first. */
function served(workload: Workload): Workload {
  const { model } = workload;
  const id = model?.id.replace(/^experimental:/, '') ?? '';
  const [, prefix = '', rest = id] = /^(azure|together|vllm|ollama|groq)-(.+)$/.exec(id) ?? [];
  const host = HOSTS[prefix] ?? (/^claude/.test(rest) ? 'anthropic' : /^gemini/.test(rest) ? 'google' : 'openai');
  if (model === undefined) return workload;
  return {
    ...workload,
    host: hostNamed(host),
    model: rest === model.id ? model : { ...model, id: rest, options: [rest], span: undefined },
  };
}

const HOSTS: Readonly<Record<string, string>> = {
  azure: 'azure',
  together: 'together',
  vllm: 'local',
  ollama: 'local',
  groq: 'groq',
};
