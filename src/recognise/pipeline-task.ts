// The tasks of `transformers.pipeline`: which model each takes where none is named, and which of them write. All
// others read their input once, or once per candidate label.

import { findModel } from '../catalogue/models';
import type { CallFact } from '../flow/facts';
import { withLoadedModel } from './loaded-model';
import { defaultModel, readLength, readString } from './read';
import { readFirst, readSource } from './source';
import type { Known, Workload } from './workload';

/** What `pipeline(task)(…)` runs: its model, and whether that writes. */
export function bindPipeline(workload: Workload, call: CallFact): Workload | undefined {
  const task = taskOf(workload, call);
  const bound = withModel(workload, call, task);
  const { request } = bound;
  if (request === undefined || writes(task, bound)) return bound;
  return {
    ...bound,
    request: {
      ...request,
      isForwardOnly: true,
      batchSize: readBatch(call),
      ...(task === ZERO_SHOT ? { passes: labelsOf(call) } : {}),
    },
  };
}

/** What `pipeline(task)` takes when no model is named. */
export function defaultOfTask(task: string | undefined): Workload['model'] {
  const id = task === undefined ? undefined : DEFAULTS[task];
  return id === undefined ? undefined : { ...defaultModel(id), from: `default of ${task}` };
}

function withModel(workload: Workload, call: CallFact, task: string | undefined): Workload {
  if (workload.model !== undefined) return workload;
  const given = readSource(call, 'receiver:model') ?? readSource(call, 'receiver:1');
  return given === undefined ? { ...workload, model: defaultOfTask(task) } : withLoadedModel(workload, [given]);
}

const ZERO_SHOT = 'zero-shot-classification';

/** `text-generation` as the call says, `zero-shot-classification` of the class `ZeroShotClassificationPipeline`. */
function taskOf({ call: path }: Workload, call: CallFact): string | undefined {
  const said = readString(call, ['receiver:task', 'receiver:0']);
  const named = /\.([A-Z]\w+)Pipeline\b/.exec(path)?.[1];
  return named?.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase() ?? said;
}

/** Tasks whose models answer token by token. Sound that is heard or spoken is, too. */
const WRITING =
  /^(text-generation|text2text-generation|summarization|translation(_\w+)?|conversational|image-to-text|image-text-to-text|any-to-any|automatic-speech-recognition|text-to-(audio|speech)|visual-question-answering|document-question-answering)$/;
/** All others of transformers 5, aliases included. */
const READING =
  /^((text|token|image|audio|video|zero-shot|zero-shot-image|zero-shot-audio)-classification|sentiment-analysis|ner|(table-)?question-answering|fill-mask|(image-)?feature-extraction|(zero-shot-)?object-detection|image-segmentation|mask-generation|depth-estimation|keypoint-matching|image-to-image)$/;
/** Models that are trained to tell whether one sentence follows from another: what such a pipeline infers from. */
const ENTAILMENT = /mnli|zero-?shot|[-_/]nli\b/i;

/** Where no task is said, the model's kind tells; a model that is not known may write. */
export function writes(task: string | undefined, { model }: Workload): boolean {
  if (task !== undefined) return WRITING.test(task) || !READING.test(task);
  if (model === undefined) return true;
  const kind = findModel(model.id)?.model.kind;
  return !ENTAILMENT.test(model.id) && kind !== 'encoder' && kind !== 'embedding';
}

function readBatch(call: CallFact): Known | undefined {
  const given = readFirst(call, ['batch_size', 'receiver:batch_size'])?.value;
  if (given?.kind !== 'constant' || typeof given.value !== 'number' || given.value < 1) return undefined;
  const value = { low: given.value, best: given.value, high: given.value };
  return { value, certainty: 'exact', from: 'code' };
}

/** Every label is a sentence of its own that the input is paired with: one pass each. */
function labelsOf(call: CallFact): Known {
  const listed = readLength(call, ['candidate_labels', '1']);
  const value = readFirst(call, ['candidate_labels', '1'])?.value;
  // One text holds several, divided by commas.
  const written = value?.kind === 'constant' && typeof value.value === 'string' ? value.value.split(',').length : 0;
  if (written > 0) return { value: { low: written, best: written, high: written }, certainty: 'exact', from: 'code' };
  return (
    listed ?? {
      value: { low: 2, best: 5, high: 20 },
      certainty: 'guess',
      from: 'labels not told by the code: two to twenty',
    }
  );
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'sentiment-analysis': 'distilbert/distilbert-base-uncased-finetuned-sst-2-english',
  'text-classification': 'distilbert/distilbert-base-uncased-finetuned-sst-2-english',
  summarization: 'sshleifer/distilbart-cnn-12-6',
  'text-generation': 'HuggingFaceTB/SmolLM3-3B',
  ner: 'dbmdz/bert-large-cased-finetuned-conll03-english',
  'token-classification': 'dbmdz/bert-large-cased-finetuned-conll03-english',
  'question-answering': 'distilbert/distilbert-base-cased-distilled-squad',
  'fill-mask': 'distilbert/distilroberta-base',
  'zero-shot-classification': 'facebook/bart-large-mnli',
  'feature-extraction': 'distilbert/distilbert-base-cased',
  'image-classification': 'google/vit-base-patch16-224',
  'automatic-speech-recognition': 'facebook/wav2vec2-base-960h',
  'object-detection': 'facebook/detr-resnet-50',
  'text2text-generation': 'google-t5/t5-base',
  translation: 'google-t5/t5-base',
  translation_en_to_fr: 'google-t5/t5-base',
  translation_en_to_de: 'google-t5/t5-base',
  'visual-question-answering': 'dandelin/vilt-b32-finetuned-vqa',
};
