// What the code says about the machine and number format of local work: `device="cuda:0"`, `torch_dtype=…`,
// `load_in_4bit=True`, `tensor_parallel_size=4`, `fp16=True`, read at the call and at the calls that made it.

import type { CallFact } from '../flow/facts';
import type { Arguments, Value } from '../flow/values/value';
import { toNumber, toText } from './read';
import { makersOf } from './source';
import type { DeviceHints } from './workload';

type Precision = NonNullable<DeviceHints['precision']>;

/** Undefined when the code says nothing. */
export function readDevice(call: CallFact, modelId: string | undefined): DeviceHints | undefined {
  const hints: Hints = { device: undefined, precision: undefined, count: undefined, isFormatHidden: false };
  collect(call.arguments, hints, 0);
  for (const maker of makersOf(call)) {
    if (maker.kind === 'external' || maker.kind === 'instance') {
      if (maker.arguments !== undefined) collect(maker.arguments, hints, 0);
    }
  }
  hints.precision ??= precisionOfName(modelId);
  const { isFormatHidden, ...told } = hints;
  const isHidden = isFormatHidden && hints.precision === undefined;
  if (told.device === undefined && told.precision === undefined && told.count === undefined && !isHidden)
    return undefined;
  return isHidden ? { ...told, isFormatHidden } : told;
}

interface Hints {
  device: string | undefined;
  precision: Precision | undefined;
  count: number | undefined;
  isFormatHidden: boolean;
}

const DEVICE_KEYS = ['device', 'device_map', 'accelerator', 'task_type'];
const PRECISION_KEYS = [
  'torch_dtype',
  'dtype',
  'compute_type',
  'precision',
  'mixed_precision',
  'quantization',
  'variant',
];
const COUNT_KEYS = ['tensor_parallel_size', 'devices', 'gpus', 'num_gpus', 'num_nodes', 'num_processes', 'n_gpus'];
const FLAGS: readonly (readonly [string, Precision])[] = [
  ['load_in_4bit', 'int4'],
  ['load_in_8bit', 'int8'],
  ['fp16', 'fp16'],
  ['bf16', 'bf16'],
  ['use_fp16', 'fp16'],
];
/** Arguments whose own arguments may say more. */
const NESTED_KEYS = ['args', 'quantization_config', 'model_kwargs', 'model', 'llm', 'config'];

function collect(given: Arguments, hints: Hints, depth: number): void {
  for (const key of DEVICE_KEYS) hints.device ??= deviceOf(given.named.get(key));
  for (const key of PRECISION_KEYS) hints.precision ??= precisionOf(given.named.get(key));
  for (const [key, precision] of FLAGS) {
    const flag = given.named.get(key);
    if (flag?.kind === 'constant' && flag.value === true) hints.precision ??= precision;
    // `fp16=options.fp16`: one of the two, and nothing tells which.
    if (flag !== undefined && flag.kind !== 'constant') hints.isFormatHidden = true;
  }
  for (const key of COUNT_KEYS) {
    const value = given.named.get(key);
    const count = value === undefined ? undefined : (toNumber(value)?.value.best ?? lengthOf(value));
    if (count !== undefined && count > 0) hints.count ??= count;
  }
  if (depth > 2) return;
  for (const key of NESTED_KEYS) {
    const nested = given.named.get(key) ?? (key === 'model' ? given.positional[0] : undefined);
    if (key === 'args' && nested !== undefined && !(nested.kind === 'external' && nested.arguments !== undefined))
      hints.isFormatHidden = true;
    if (key === 'args' && nested?.kind === 'external' && nested.arguments?.hasUnknownRest)
      hints.isFormatHidden = true;
    if (nested?.kind === 'external' && nested.arguments !== undefined) collect(nested.arguments, hints, depth + 1);
    if (nested?.kind === 'mapping') {
      collect({ positional: [], named: nested.entries, hasUnknownRest: false }, hints, depth + 1);
    }
  }
}

function lengthOf(value: Value): number | undefined {
  return value.kind === 'sequence' && value.items !== undefined ? value.items.length : undefined;
}

function deviceOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'choice') {
    // `"cuda" if torch.cuda.is_available() else "cpu"`: the machine decides.
    const names = value.options.map(deviceOf).filter((name) => name !== undefined);
    return names.find((name) => !name.startsWith('cpu')) ?? names[0];
  }
  if (value.kind === 'external' && value.path === 'torch.device()') return deviceOf(value.arguments?.positional[0]);
  if (value.kind === 'constant' && typeof value.value === 'number')
    return value.value < 0 ? 'cpu' : `cuda:${value.value}`;
  return toText(value);
}

export function precisionOf(value: Value | undefined): Precision | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'external') return precisionOfName(value.path.slice(value.path.lastIndexOf('.') + 1));
  if (value.kind === 'constant' && value.value === 16) return 'fp16';
  if (value.kind === 'constant' && value.value === 32) return 'fp32';
  if (value.kind === 'choice') return value.options.map(precisionOf).find((precision) => precision !== undefined);
  return precisionOfName(toText(value));
}

export function precisionOfName(name: string | undefined): Precision | undefined {
  if (name === undefined) return undefined;
  if (/bf16|bfloat16/i.test(name)) return 'bf16';
  if (/fp16|float16|\bhalf\b|^16/i.test(name)) return 'fp16';
  if (/fp8|float8/i.test(name)) return 'fp8';
  if (/int4|nf4|4-?bit|gptq|awq|\bQ4_/i.test(name)) return 'int4';
  if (/int8|8-?bit|\bQ8_/i.test(name)) return 'int8';
  if (/fp32|float32|^32/i.test(name)) return 'fp32';
  return undefined;
}
