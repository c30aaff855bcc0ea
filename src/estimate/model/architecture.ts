// What the class of a network tells of its size when nothing names its weights: `LlamaForCausalLM.from_pretrained(path)`
// is a language model of some size, no small perceptron. Ranges from the smallest to the largest that people train
// under such classes, the middle a common choice; sizes are those of the catalogue's rows.

import { type Range, range } from '../../base/range';

export interface Architecture {
  readonly parameters: Range;
  /** Tokens, patches or frames that one sample is. */
  readonly tokens: Range;
  readonly why: string;
}

interface Row extends Architecture {
  readonly classes: RegExp;
}

const ROWS: readonly Row[] = [
  {
    classes:
      /ForCausalLM$|LMHeadModel(WithValueHead)?$|^Fast(Language|Vision)?Model$|ForImageTextToText$|ForVision2Seq$/,
    parameters: range(1.24e8, 3e9, 7e10),
    tokens: range(64, 512, 2048),
    why: 'a language model: GPT-2 (124 M) to Llama 70B',
  },
  {
    classes:
      /For(SequenceClassification|TokenClassification|QuestionAnswering|MaskedLM|MultipleChoice|PreTraining)$|^AutoModel$|^(Bert|Roberta|DistilBert)Model$/,
    parameters: range(1.35e7, 1.1e8, 5.6e8),
    tokens: range(32, 160, 512),
    why: 'a text encoder: ELECTRA small (13 M) to XLM-RoBERTa large (560 M), BERT base 110 M',
  },
  {
    classes: /ForSeq2SeqLM$|^(T5|MT5|Bart|MBart|Pegasus|Marian)\w*ForConditionalGeneration$|MTModel$/,
    parameters: range(6e7, 2.2e8, 1.1e10),
    tokens: range(64, 320, 1536),
    why: 'a text-to-text model: T5 small (60 M) to 11B, T5 base 220 M',
  },
  {
    classes: /For(CTC|SpeechSeq2Seq|AudioClassification)$|^WhisperForConditionalGeneration$/,
    parameters: range(3.8e7, 2.4e8, 1.54e9),
    tokens: range(250, 1500, 3000),
    why: 'a speech model: Whisper tiny (38 M) to large (1.54 B)',
  },
  {
    classes:
      /For(ImageClassification|ObjectDetection|SemanticSegmentation|InstanceSegmentation|UniversalSegmentation|DepthEstimation|MaskedImageModeling|VideoClassification)$/,
    parameters: range(3.5e6, 8.6e7, 6.4e8),
    tokens: range(50, 197, 1500),
    why: 'an image model: MobileNetV2 (3.5 M) to SAM ViT huge (640 M), ViT base 86 M',
  },
  {
    classes: /^UNet2DConditionModel$|^(SD3|Flux|PixArt|DiT)?Transformer2DModel$/,
    parameters: range(8.6e8, 8.6e8, 1.2e10),
    // A U-Net of 860 M parameters takes about 0.7 TFLOP per pass at 512 px: as many as 400 tokens would.
    tokens: range(400, 400, 4600),
    why: 'the denoiser of an image generator: Stable Diffusion 1.5 (860 M) to FLUX.1 (12 B)',
  },
];

/** `architectureOf('LlamaForCausalLM')` is 0.124 to 70 B; undefined for a class that tells nothing. */
export function architectureOf(name: string | undefined): Architecture | undefined {
  return name === undefined ? undefined : ROWS.find(({ classes }) => classes.test(name));
}
