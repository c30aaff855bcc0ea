// Google's deprecated client, still common in notebooks.

import { GENERATIVE_MODEL } from './generative-model';
import type { Recogniser } from './recogniser';

const MODEL = '{google.generativeai,google.generativeai.generative_models}.GenerativeModel{.from_cached_content,}()';

export const googleGenerativeai: Recogniser = {
  sdk: 'google-generativeai',
  imports: ['generativeai'],
  calls: [
    {
      ...GENERATIVE_MODEL,
      call: [`${MODEL}.{generate_content,generate_content_async}`, '?.**.{generate_content,generate_content_async}'],
      isUnmistakable: true,
    },
    {
      ...GENERATIVE_MODEL,
      call: [`${MODEL}.start_chat().{send_message,send_message_async}`],
      model: ['receiver:model_name', 'receiver:0'],
    },
    {
      ...GENERATIVE_MODEL,
      call: '?.**.{send_message,send_message_async}',
      isUnmistakable: true,
      refine: (workload, call, facts) => {
        const isGoogle = facts.calls.some((one) => one.paths.some((path) => path.startsWith('google.generativeai.')));
        const label = call.receiver?.kind === 'unknown' ? call.receiver.label : call.paths[0]?.split('.').at(-2);
        return isGoogle && /chat|convo|session/i.test(label ?? '') ? workload : undefined;
      },
    },
    {
      kind: 'embedding',
      host: 'google',
      call: ['google.generativeai.{embed_content,embed_content_async,generate_embeddings}'],
      model: ['model', '0'],
      prompt: ['content', 'contents', '1'],
      items: ['content', 'contents', '1'],
    },
    {
      kind: 'llm-chat',
      host: 'google',
      call: ['google.generativeai.{generate_text,chat}'],
      model: ['model'],
      prompt: ['prompt', 'messages', 'context'],
      maxOutputTokens: ['max_output_tokens'],
    },
    {
      kind: 'fine-tune-api',
      host: 'google',
      call: ['google.generativeai.create_tuned_model'],
      model: ['source_model'],
      training: {
        family: 'neural',
        learner: ['source_model'],
        epochs: ['epoch_count'],
        batchSize: ['batch_size'],
        samples: ['training_data'],
      },
    },
  ],
};
