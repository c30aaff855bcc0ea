// Functions in whose place a model answers: Magentic, ell, Mirascope. The decorator asks it, once for each call.

import type { CallFact } from '../flow/facts';
import { hostByName, hostNamed } from './build';
import { providerOfPrefix } from './provider';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { makersOf } from './source';
import type { Workload } from './workload';

const ASKED: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  isModelPrefixed: true,
  prompt: ['0', 'receiver:0'],
};

export const llmFunctions: Recogniser = {
  sdk: 'magentic',
  packages: { magentic: 'magentic', ell: 'ell-ai', mirascope: 'mirascope' },
  imports: ['magentic', 'ell', 'mirascope'],
  calls: [
    {
      ...ASKED,
      call: ['magentic.{prompt,chatprompt,prompt_chain}()()', 'magentic.**.{prompt,chatprompt}()()'],
      model: ['receiver:model.0', 'receiver:model.model'],
      defaultModel: 'gpt-4o',
    },
    { ...ASKED, call: 'ell.{simple,complex}()()', model: ['receiver:model', 'receiver:0'], prompt: ['0'] },
    {
      ...ASKED,
      host: 'unknown',
      call: ['mirascope.**.call()()', 'mirascope.**.call()().{stream,call,run,call_async,stream_async}'],
      model: ['receiver:model'],
      prompt: ['0'],
      refine: ofDecorator,
    },
  ],
};

/** `@openai.call("gpt-4o-mini")`: between it and the call stand other decorators and the function itself. */
function ofDecorator(workload: Workload, call: CallFact): Workload {
  const made = makersOf(call).find((maker) => maker.kind === 'external' && /\.call\(\)$/.test(maker.path));
  const first = made?.kind === 'external' ? made.arguments?.positional[0] : undefined;
  const model = workload.model ?? (first && toModel(first));
  const host =
    /^mirascope\.core\.(openai|anthropic|google|gemini|mistral|groq|cohere|azure|bedrock|vertex|xai)\./.exec(
      workload.call,
    )?.[1];
  const named = host && providerOfPrefix(`${host}/`);
  const otherwise = named ? hostNamed(named) : workload.host;
  return { ...workload, model, host: model === undefined ? otherwise : hostByName(model, otherwise) };
}
