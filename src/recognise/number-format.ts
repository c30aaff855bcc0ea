// The number format that a file sets for all its work, beside what a call is given: autocasting, a policy of Keras, the
// switches that let PyTorch multiply fp32 matrices in TF32.

import type { CallFact, Facts } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { precisionOf } from './device';
import { everyCall } from './every-call';
import { toText } from './read';
import { readArgument } from './source';
import type { DeviceHints, Workload } from './workload';

/** Tells each piece of own work the format that its file sets, where its call tells none. */
export function withNumberFormats(workloads: readonly Workload[], facts: Facts): readonly Workload[] {
  if (!workloads.some(isOwn)) return workloads;
  const set = formatIn(facts);
  if (set.precision === undefined && !set.hasTf32) return workloads;
  return workloads.map((workload) =>
    isOwn(workload) ? { ...workload, device: withFormat(workload, set) } : workload,
  );
}

interface FileFormat {
  readonly precision: DeviceHints['precision'];
  readonly hasTf32: boolean;
}

const OWN = new Set(['training', 'local-inference', 'embedding', 'rerank', 'sweep']);

function isOwn({ host, kind }: Workload): boolean {
  return host.kind === 'local' && OWN.has(kind);
}

function withFormat({ device = NOTHING, kind }: Workload, { precision, hasTf32 }: FileFormat): DeviceHints {
  return {
    ...device,
    // Passes may stand outside of what is cast; a training's own step is what casting is for.
    precision: device.precision ?? (kind === 'training' ? precision : undefined),
    ...(hasTf32 ? { hasTf32 } : {}),
  };
}

const NOTHING: DeviceHints = { device: undefined, precision: undefined, count: undefined };

const AUTOCAST = /(^|\.)autocast$/;
const ACCELERATOR = /(^|\.)Accelerator$/;
const POLICY = /mixed_precision\.(experimental\.)?(set_global_policy|set_policy|Policy)$/;
const MATMUL = /^torch\.set_float32_matmul_precision$/;
const SWITCHES: readonly (readonly [module: string, name: string, on: unknown])[] = [
  ['torch.backends.cuda.matmul', 'allow_tf32', true],
  ['torch.backends.cuda.matmul', 'fp32_precision', 'tf32'],
];

function formatIn(facts: Facts): FileFormat {
  let precision: DeviceHints['precision'];
  let hasTf32 = isSwitchedOn(facts);
  for (const call of everyCall(facts)) {
    const has = (pattern: RegExp): boolean => call.paths.some((path) => pattern.test(path));
    if (has(MATMUL)) hasTf32 ||= /^(high|medium)$/.test(textOf(readArgument(call.arguments, '0')));
    else if (has(AUTOCAST)) precision ??= castTo(call);
    else if (has(ACCELERATOR)) precision ??= precisionOf(readArgument(call.arguments, 'mixed_precision'));
    else if (has(POLICY)) precision ??= precisionOf(readArgument(call.arguments, '0'));
    hasTf32 ||= isTrue(readArgument(call.arguments, 'tf32'));
  }
  return { precision, hasTf32 };
}

/** CUDA's own default is fp16. */
function castTo(call: CallFact): DeviceHints['precision'] {
  const isOff = readArgument(call.arguments, 'enabled');
  if (isOff?.kind === 'constant' && isOff.value === false) return undefined;
  return precisionOf(readArgument(call.arguments, 'dtype') ?? readArgument(call.arguments, '1')) ?? 'fp16';
}

function isSwitchedOn({ settings }: Facts): boolean {
  return SWITCHES.some(([module, name, on]) => {
    const value = settings.get(module)?.get(name);
    return value?.kind === 'constant' && value.value === on;
  });
}

function textOf(value: Value | undefined): string {
  return (value && toText(value)) ?? '';
}

function isTrue(value: Value | undefined): boolean {
  return value?.kind === 'constant' && value.value === true;
}
