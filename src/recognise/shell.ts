// Work started through the shell, from a notebook's `!` lines or `subprocess`: training launchers, training scripts,
// local models. Installing, downloading and unpacking are none.

import type { Span } from '../base/span';
import type { CallFact, Facts, Times } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { hostNamed } from './build';
import type { Recogniser } from './recogniser';
import { readFirst } from './source';
import type { Known, Workload, WorkloadKind } from './workload';

export const shell: Recogniser = {
  sdk: 'shell',
  imports: [],
  mentions: ['torchrun', 'accelerate launch', 'ollama run', 'vllm serve'],
  calls: [],
  *recognise(facts: Facts) {
    for (const line of facts.shells) {
      yield* workloadsOf(literalOf(line.command), line, line.span);
    }
    for (const call of facts.calls) {
      if (!call.paths.some((path) => STARTERS.test(path))) continue;
      const command = readFirst(call, ['0', 'args', 'command', 'cmd'])?.value;
      if (command !== undefined) yield* workloadsOf(literalOf(command), call, call.statement);
    }
  },
};

const STARTERS =
  /^(subprocess\.(run|call|check_call|check_output|Popen|getoutput)|os\.(system|popen)|asyncio\.create_subprocess_(exec|shell)|IPython\.get_ipython\(\)\.(system|run_line_magic)|sh\.\w+)$/;

interface Line {
  readonly span: Span;
  readonly times: Times;
  readonly within: CallFact['within'];
}

interface Launch {
  readonly pattern: RegExp;
  readonly kind: WorkloadKind;
  readonly library: string;
  /** Whose servers do it; one's own machine where left out. */
  readonly provider?: string;
  /** Where the model's name stands in the match. */
  readonly model?: number;
}

/** Tried in order; the first that matches wins. */
const LAUNCHES: readonly Launch[] = [
  {
    pattern:
      /^(?:pip3?|conda|mamba|apt(?:-get)?|git|wget|curl|unzip|tar|cp|mv|rm|ls|cat|cd|mkdir|echo|nvidia-smi|gdown|kaggle|head|tail|sed|huggingface-cli|hf|export|sudo|which|du|df)\b/,
    kind: 'training',
    library: '',
  },
  // Scripts that make or move data, though they often name what they make it for: `create_pretraining_data.py`.
  {
    pattern:
      /^(?:torchrun\s.*?|python\d?(?:\.\d+)?\s+(?:-\w\s+)*(?:-m\s+)?)(?:\S*[/.])?(?:(?:create|prepare|prep|preprocess|convert|download|tokeni[sz]e|make|split|merge|export|plot|extract|process)_\w+|\w*_(?:data|dataset|tokenizer))(?:\.py)?(?:\s|$)/i,
    kind: 'training',
    library: '',
  },
  {
    pattern: /^openai\s+(?:-\S+\s+)*api\s+(?:fine_tunes\.create|fine_tuning\.jobs\.create)\b/,
    kind: 'fine-tune-api',
    library: 'openai',
    provider: 'openai',
  },
  {
    pattern: /^openai\s+(?:-\S+\s+)*api\s+(?:chat\.)?completions\.create\b/,
    kind: 'llm-chat',
    library: 'openai',
    provider: 'openai',
  },
  { pattern: /^ollama\s+run\s+(\S+)/, kind: 'llm-chat', library: 'ollama', model: 1 },
  {
    pattern: /^(?:vllm\s+serve\s+(\S+)|python\d?\s+-m\s+vllm\.entrypoints\S*)/,
    kind: 'model-load',
    library: 'vllm',
    model: 1,
  },
  { pattern: /^python\d?\s+-m\s+(?:sglang\.launch_server)/, kind: 'model-load', library: 'sglang' },
  { pattern: /^whisper\s|^python\d?\s+-m\s+whisper/, kind: 'audio', library: 'openai-whisper' },
  {
    pattern: /^(?:\S*\/)?(?:llama-cli|llama-server|llama\.cpp\S*|main)\s+.*-m\s+(\S+)/,
    kind: 'local-inference',
    library: 'llama.cpp',
    model: 1,
  },
  { pattern: /^(?:mlx_lm\.generate|python\d?\s+-m\s+mlx_lm\.generate)/, kind: 'local-inference', library: 'mlx-lm' },
  { pattern: /^lm_eval\b|^lm-eval\b|^python\d?\s+-m\s+lm_eval/, kind: 'api-eval', library: 'lm-eval' },
  { pattern: /^yolo\s+.*\b(?:train|mode=train)\b/, kind: 'training', library: 'ultralytics' },
  { pattern: /^yolo\s/, kind: 'local-inference', library: 'ultralytics' },
  { pattern: /^wandb\s+agent\b/, kind: 'sweep', library: 'wandb' },
  {
    pattern:
      /^(?:llamafactory-cli\s+train|axolotl\s+train|tune\s+run|litgpt\s+(?:finetune|pretrain)\S*|autotrain\s|mlx_lm\.lora|spacy\s+train|fairseq-train|nequip-train|rasa\s+train|allennlp\s+train|onmt_train|mlagents-learn)/,
    kind: 'training',
    library: 'shell',
  },
  {
    pattern: /^python\d?\s+-m\s+(?:spacy\s+train|axolotl\S*|mlx_lm\.lora|fairseq_cli\.train|llmtune|rasa\s+train)/,
    kind: 'training',
    library: 'shell',
  },
  {
    pattern:
      /^(?:torchrun|deepspeed|horovodrun|python\d?\s+-m\s+torch\.distributed\.\S+|accelerate\s+launch|composer)\b(?!.*\b(?:infer|generate|predict|eval|sample)\w*\.py)/,
    kind: 'training',
    library: 'torch',
  },
  { pattern: /^(?:torchrun|deepspeed|accelerate\s+launch)\b/, kind: 'local-inference', library: 'torch' },
  {
    pattern:
      /^python\d?(?:\.\d+)?\s+(?:-\w\s+)*(?:-m\s+)?\S*(?:train|finetun|fine_tun|fine-tun|pretrain|run_(?:glue|mlm|clm|ner|qa|squad|race|classifier|summarization|translation|classification|language_modeling)|dreambooth|text_to_image_lora|model_main|dalle)\w*\S*(?:\s|$)/i,
    kind: 'training',
    library: 'python',
  },
  {
    pattern: /^python\d?(?:\.\d+)?\s+(?:-\w\s+)*\S*(?:sweep|hparam|hyperparam|tune)\w*\.py/i,
    kind: 'sweep',
    library: 'python',
  },
  {
    pattern:
      /^python\d?(?:\.\d+)?\s+(?:-\w\s+)*\S+\.py\b.*--(?:(?:num[-_]train[-_]|max[-_]|n[-_]|num[-_])?epochs|(?:total|max|num)[-_](?:train[-_])?(?:time)?steps|learning[-_]rate|lr)\b/,
    kind: 'training',
    library: 'python',
  },
  {
    pattern:
      /^python\d?(?:\.\d+)?\s+(?:-\w\s+)*\S*(?:infer|generat|sampl|predict|detect|benchmark|txt2img|img2img|demo|evaluat|eval|test)\w*\.py\b.*--(?:weights|ckpt|checkpoint|(?:saved|trained|pretrained)_model|model\w*|prompt\w*)\b/i,
    kind: 'local-inference',
    library: 'python',
  },
];

function* workloadsOf(command: string | undefined, line: Line, statement: Span): Generator<Workload> {
  if (command === undefined) return;
  for (const part of command.replace(/\\\s*\n/g, ' ').split(/&&|\|\||;|\n/)) {
    const text = part.trim().replace(/^((nohup|time|sudo|env|xvfb-run|exec)\s+|[A-Z_][A-Z0-9_]*=\S+\s+)+/, '');
    const launch = LAUNCHES.find(({ pattern }) => pattern.test(text));
    if (launch === undefined || launch.library === '' || /\s(--help|-h)(\s|$)/.test(text)) continue;
    yield toWorkload(launch, text, line, statement);
    return;
  }
}

function toWorkload(launch: Launch, text: string, line: Line, statement: Span): Workload {
  const named = launch.model === undefined ? undefined : launch.pattern.exec(text)?.[launch.model];
  const id =
    named ?? flag(text, 'model_name_or_path|pretrained_model_name_or_path|model_name|model_id|models|model|m');
  const isTraining = launch.kind === 'training';
  const count = Number(flag(text, 'nproc_per_node|nproc-per-node|num_processes|num_gpus'));
  return {
    span: line.span,
    statement,
    kind: launch.kind,
    library: launch.library,
    call: text.split(/\s+/).slice(0, 3).join(' '),
    model:
      id === undefined || id.includes('{}')
        ? undefined
        : { id, options: [id], certainty: 'exact', from: 'code', span: undefined },
    times: line.times,
    within: line.within,
    host: hostNamed(launch.provider ?? 'local'),
    request: undefined,
    training: isTraining
      ? {
          learner: id?.includes('{}') ? undefined : id,
          family: 'neural',
          epochs: number(text, 'num_train_epochs|max_epochs|num_epochs|n_epochs|epochs|epoch'),
          batchSize: number(text, 'per_device_train_batch_size|train_batch_size|batch_size|batch-size|batch'),
          samples: undefined,
          steps: number(text, 'max_train_steps|max_steps|num_train_steps|total_steps'),
          parameters: undefined,
          trees: undefined,
        }
      : undefined,
    sweep:
      launch.kind === 'sweep'
        ? {
            strategy: 'other',
            configurations: undefined,
            folds: undefined,
            trials: number(text, 'count|n_trials|n-trials'),
            isUnbounded: false,
            trial: undefined,
            axes: [],
          }
        : undefined,
    device: Number.isFinite(count) && count > 0 ? { device: undefined, precision: undefined, count } : undefined,
    insideSweep: undefined,
    traits: {},
  };
}

/** `--name value`, `--name=value`, `name=value`. */
function flag(text: string, names: string): string | undefined {
  return new RegExp(`(?:^|\\s)-{0,2}(?:${names})(?:\\s+|=)["']?([^\\s"']+)`).exec(text)?.[1];
}

function number(text: string, names: string): Known | undefined {
  const value = Number(flag(text, names));
  return Number.isFinite(value) && value > 0
    ? { value: { low: value, best: value, high: value }, certainty: 'exact', from: 'code' }
    : undefined;
}

/** A command as text; of a list, its words; holes as `{}`. */
function literalOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'constant':
      return typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : undefined;
    case 'text':
      return value.parts.map((part) => (typeof part === 'string' ? part : (literalOf(part) ?? '{}'))).join('');
    case 'sequence':
      return value.items?.map((item) => literalOf(item) ?? '{}').join(' ');
    case 'choice':
      return value.options.map(literalOf).find((text) => text !== undefined);
    case 'external':
      return value.path === 'sys.executable' ? 'python' : undefined;
    default:
      return undefined;
  }
}
