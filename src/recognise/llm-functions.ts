// Functions in whose place a model answers: Magentic, ell, Mirascope. The decorator asks it, once for each call.

import type { CallPattern, Recogniser } from './recogniser';

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
      call: 'mirascope.**.call()()',
      model: ['receiver:model', 'receiver:0'],
      prompt: ['0'],
    },
  ],
};
