// Instructor: any client, patched so that answers are checked against a type; a failed check asks again.

import type { CallFact } from '../flow/facts';
import { hostNamed } from './build';
import { providerOfPrefix } from './provider';
import { toModel } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readSource } from './source';
import type { Workload } from './workload';

const MAKERS =
  '{from_openai,from_anthropic,from_provider,from_gemini,from_genai,from_mistral,from_groq,from_cohere,from_litellm,from_vertexai,from_bedrock,from_fireworks,from_cerebras,from_xai,patch,apatch,Instructor,AsyncInstructor}';

const CREATE: Omit<CallPattern, 'call'> = {
  kind: 'llm-chat',
  host: 'openai',
  isModelPrefixed: true,
  model: ['model', 'receiver:model', 'receiver:0'],
  prompt: ['system', 'messages'],
  maxOutputTokens: ['max_tokens', 'max_completion_tokens'],
  structured: ['response_model'],
  endpoint: ['receiver:base_url'],
  refine: bind,
};

export const instructor: Recogniser = {
  sdk: 'instructor',
  imports: ['instructor'],
  calls: [
    { ...CREATE, call: [`instructor.**.${MAKERS}().**.{create,create_with_completion,create_iterable}`] },
    { ...CREATE, call: [`instructor.**.${MAKERS}().**.{create_partial,stream}`], isStreamed: true },
  ],
};

/** The patched client tells who answers, when the model's id does not. */
function bind(workload: Workload, call: CallFact): Workload {
  const wrapped = readSource(call, 'receiver:client') ?? readSource(call, 'receiver:0');
  if (wrapped?.kind === 'external') {
    const root = wrapped.path.split('.')[0];
    const host =
      root === 'anthropic' || root === 'groq' || root === 'cohere'
        ? root
        : root === 'mistralai'
          ? 'mistral'
          : undefined;
    return host === undefined ? workload : { ...workload, host: hostNamed(host) };
  }
  const id = wrapped === undefined ? undefined : toModel(wrapped)?.id;
  const provider = id === undefined ? undefined : providerOfPrefix(id);
  return provider === undefined ? workload : { ...workload, host: hostNamed(provider) };
}
