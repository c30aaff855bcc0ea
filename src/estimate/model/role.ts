// What a model is for, where nothing tells its size: one answer for one model, however it is used. Loading, asking and
// training the same weights must not take them for three sizes.

import type { Workload } from '../../recognise/workload';

/**
 * What is likely when nothing tells: `writes` a language model, `reads` an embedder, `passes` a transformer that people
 * fine-tune (ELECTRA small to a 7B), `network` a net of the user's own.
 */
export type Role = 'writes' | 'reads' | 'passes' | 'network';

/** By what is asked of it, by the class that holds it, then by the library. */
export function roleOf({ kind, library, call, model, request, traits }: Workload): Role {
  if (kind === 'embedding' || kind === 'rerank' || EMBEDDERS.test(library)) return 'reads';
  const holders = `${call} ${model?.heldBy ?? ''}`;
  if (EMBEDDERS_HOLD.test(holders)) return 'reads';
  if (WRITERS.test(holders)) return 'writes';
  // What a search tries where nothing is seen inside is a training.
  const isTraining = kind === 'training' || kind === 'sweep';
  const isOnMachine = kind === 'local-inference' || kind === 'model-load' || isTraining;
  if (isOnMachine && NETWORKS.test(library) && model?.heldBy === undefined) return 'network';
  if (request?.isForwardOnly === true || traits.isForwardOnly === true || READERS.test(holders)) return 'passes';
  if (!isTraining || LANGUAGE.test(library)) return 'writes';
  return TRANSFORMERS.test(library) ? 'passes' : 'network';
}

const EMBEDDERS = /^(sentence[-_]transformers|setfit)/;
const EMBEDDERS_HOLD = /\b(SentenceTransformer|CrossEncoder|SparseEncoder)\b/;
const WRITERS =
  /ForCausalLM|LMHeadModel|ForSeq2SeqLM|ForImageTextToText|ForVision2Seq|\bFast(Language|Vision)?Model\b/;
const READERS =
  /For(SequenceClassification|TokenClassification|QuestionAnswering|MaskedLM|MultipleChoice|PreTraining|ImageClassification|ObjectDetection|CTC|AudioClassification)|\bAutoModel\b/;
/** Libraries that train language models and nothing else. */
const LANGUAGE = /^(trl|unsloth|peft|axolotl|litgpt|torchtune|verl|openrlhf|xtuner|mlx[-_]lm)/;
/** Those whose trainers take transformers of any kind. */
const TRANSFORMERS = /^(transformers|adapters|optimum|simpletransformers|ktrain)/;
/** Where the network is a module of a framework's own, or of a vision or text toolkit. */
const NETWORKS =
  /^(torch|torchvision|keras|tensorflow|tf_keras|lightning|pytorch_lightning|ultralytics|fastai|spacy|flair|timm|jax|flax|easyocr|paddleocr|deepface|face_recognition|insightface|bertopic|stanza|simpletransformers|onnxruntime)/;
