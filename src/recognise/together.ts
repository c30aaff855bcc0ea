// Together's client, new and old: chat, completions, embeddings, rerank, images, audio, fine-tuning.

import { AUDIO, CHAT, EMBED } from './chat-shape';
import type { Recogniser } from './recogniser';

export const together: Recogniser = {
  sdk: 'together',
  imports: ['together'],
  calls: [
    { ...CHAT, host: 'together', call: 'together.**.{chat.,}completions.create' },
    { ...CHAT, host: 'together', call: 'together.Complete.create' },
    { ...EMBED, host: 'together', call: 'together.**.embeddings.create' },
    { kind: 'rerank', host: 'together', call: 'together.**.rerank.create', model: ['model'], items: ['documents'] },
    {
      kind: 'image-gen',
      host: 'together',
      call: 'together.**.images.generate',
      model: ['model'],
      prompt: ['prompt'],
      multiplier: ['n'],
      steps: ['steps'],
      image: { width: ['width'], height: ['height'] },
      defaults: { items: 1 },
    },
    { ...AUDIO, host: 'together', call: 'together.**.audio.{speech,transcriptions,translations}.create' },
    {
      kind: 'fine-tune-api',
      host: 'together',
      call: ['together.**.fine_tuning.create', 'together.**.fine_tune.create'],
      model: ['model'],
      training: { family: 'neural', learner: ['model'], epochs: ['n_epochs'], batchSize: ['batch_size'] },
      defaults: { epochs: 1 },
    },
    { kind: 'batch-api', host: 'together', call: 'together.**.batches.{create,create_batch}' },
  ],
};
