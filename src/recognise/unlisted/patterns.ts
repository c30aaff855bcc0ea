// The patterns of unlisted calls: where libraries commonly stand what was said to a model, and how much.

import { AGENT, bindModel } from '../agent-shape';
import { hostNamed } from '../build';
import { CHAT } from '../chat-shape';
import { providerOfPrefix } from '../provider';
import type { CallPattern } from '../recogniser';
import type { KnownModel, Workload } from '../workload';
import type { Task } from './names';

const PROMPT = ['messages', 'prompt', 'query', 'question', 'message', 'text', 'input', 'inputs', '0'];
const ITEMS = ['texts', 'documents', 'sentences', 'input', 'inputs', '0'];
const EPOCHS = ['epochs', 'num_epochs', 'n_epochs', 'max_epochs', 'nb_epoch', 'num_train_epochs'].flatMap((name) => [
  name,
  `receiver:${name}`,
]);
const TRAINED: NonNullable<CallPattern['training']> = {
  family: 'neural',
  epochs: EPOCHS,
  batchSize: ['batch_size', 'receiver:batch_size'],
  samples: ['train_dataset', 'train_data', 'X', 'x', '0'],
  steps: ['total_timesteps', 'max_steps', 'receiver:max_steps'],
};

/** What the call is found to do: a task, of which model, where. */
export interface Finding {
  readonly task: Task | 'agent' | 'load' | 'classic';
  readonly model: KnownModel | undefined;
  readonly isRemote: boolean;
}

/** The pattern by which the call is read; its model is what the evidence found, wherever that stood. */
export function patternFor({ task, model, isRemote }: Finding): CallPattern {
  const pattern = PATTERNS[task](isRemote ? 'unknown' : 'local');
  const { refine } = pattern;
  return {
    ...pattern,
    call: '',
    refine: (workload, call, facts) => {
      const named = workload.model === undefined && model !== undefined ? asked(workload, model) : workload;
      return refine === undefined ? named : refine(named, call, facts);
    },
  };
}

function asked(workload: Workload, model: KnownModel): Workload {
  const provider = workload.host.kind === 'api' ? providerOfPrefix(model.id) : undefined;
  return { ...workload, model, host: provider === undefined ? workload.host : hostNamed(provider) };
}

type Shape = Omit<CallPattern, 'call'>;

const PATTERNS: Readonly<Record<Finding['task'], (host: string) => Shape>> = {
  chat: (host) => ({
    ...CHAT,
    kind: host === 'local' ? 'local-inference' : 'llm-chat',
    host,
    model: ['model'],
    isModelPrefixed: true,
    prompt: PROMPT,
    maxOutputTokens: ['max_tokens', 'max_new_tokens', 'max_output_tokens', 'receiver:max_tokens'],
    refine: bindModel,
  }),
  agent: (host) => ({ ...AGENT, host: host === 'local' ? 'unknown' : host }),
  embedding: (host) => ({ kind: 'embedding', host, isModelPrefixed: true, prompt: ITEMS, items: ITEMS }),
  rerank: (host) => ({
    kind: 'rerank',
    host,
    isModelPrefixed: true,
    prompt: PROMPT,
    items: ['documents', 'passages', '1'],
  }),
  audio: (host) => ({ kind: 'audio', host, isModelPrefixed: true, prompt: ['text', 'input'] }),
  image: (host) => ({
    kind: 'image-gen',
    host,
    isModelPrefixed: true,
    prompt: ['prompt', '0'],
    steps: ['num_inference_steps', 'steps'],
    image: { size: ['size'], width: ['width'], height: ['height'] },
    defaults: { items: 1 },
  }),
  pass: () => ({ kind: 'local-inference', host: 'local', isForwardOnly: true, traits: { hasGradientsOff: true } }),
  load: () => ({
    kind: 'model-load',
    host: 'local',
    model: ['pretrained_model_name_or_path', 'model_name', 'model', '0'],
  }),
  training: () => ({ kind: 'training', host: 'local', training: TRAINED }),
  classic: () => ({
    kind: 'training',
    host: 'local',
    training: { ...TRAINED, family: 'classic', samples: ['X', '0'] },
  }),
};
