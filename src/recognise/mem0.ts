// mem0: what is remembered is first drawn out of the conversation by a language model. Searching embeds one line, as
// other retrievers do, and is none; the hosted platform (`MemoryClient`) runs its models elsewhere.

import type { CallFact } from '../flow/facts';
import { hostNamed } from './build';
import { providerOfPrefix } from './provider';
import { defaultModel, readString } from './read';
import type { Recogniser } from './recogniser';
import { makersOf, readFirst, readSource } from './source';
import type { Workload } from './workload';

export const mem0: Recogniser = {
  sdk: 'mem0ai',
  imports: ['mem0'],
  calls: [
    {
      kind: 'llm-chat',
      host: 'openai',
      call: [
        'mem0.**.{Memory,AsyncMemory}().add',
        'mem0.**.{Memory,AsyncMemory}.from_config().add',
        'mem0.{Memory,AsyncMemory}{,.from_config}().add',
      ],
      model: [
        'receiver:0.llm.config.model',
        'receiver:config_dict.llm.config.model',
        'receiver:config.llm.config.model',
      ],
      prompt: ['0', 'messages'],
      refine: asConfigured,
    },
  ],
};

/** `infer=False` keeps the text as it is. */
function asConfigured(workload: Workload, call: CallFact): Workload | undefined {
  const isInferred = readSource(call, 'infer');
  if (isInferred?.kind === 'constant' && isInferred.value === false) return undefined;
  const provider = readString(call, ['receiver:0.llm.provider', 'receiver:config_dict.llm.provider']);
  const named = provider === undefined ? undefined : providerOfPrefix(`${provider}/`);
  if (named !== undefined) return { ...workload, host: hostNamed(named) };
  const config = readFirst(call, ['receiver:config', 'receiver:config_dict', 'receiver:0']);
  return workload.model === undefined && config === undefined && isMadeHere(call)
    ? { ...workload, model: defaultModel(BY_DEFAULT) }
    : workload;
}

/** `mem0/llms/openai.py`, read 2026-11. */
const BY_DEFAULT = 'gpt-5-mini';

function isMadeHere(call: CallFact): boolean {
  return makersOf(call).some((maker) => maker.kind === 'external' && maker.arguments?.hasUnknownRest === false);
}
