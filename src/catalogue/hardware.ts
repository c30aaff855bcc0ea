// Accelerators and processors: dense peaks, bandwidth, memory, power and what they embody.
// Figures and their sources are in data/hardware.json; this reads it once and finds a device by the names people use.

import data from '../../data/hardware.json';
import { memoised } from '../base/memo';
import { type Range, range, scale, ZERO } from '../base/range';
import { once } from './once';

/** `tf32`: numbers of 32 bits, multiplied by matrix units in TensorFloat-32. */
export type Precision = 'fp32' | 'tf32' | 'fp16' | 'bf16' | 'fp8' | 'int8' | 'int4';

export type DeviceClass = 'server' | 'card' | 'desktop' | 'apple' | 'cpu-laptop' | 'cpu-desktop' | 'cpu-server';

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly class: DeviceClass;
  readonly year: number;
  readonly aliases: readonly string[];
  /** Dense, in TFLOP/s or TOP/s; see `peakOf` for formats that are missing. */
  readonly peakTflops: Readonly<Partial<Record<Precision, number>>>;
  readonly bandwidthGBs: number;
  readonly memoryGB: number;
  readonly tdpW: number;
  readonly idleW: number;
  /** Of the device alone. */
  readonly embodiedKg: number;
  /** Everything else in the machine, per device, at work. */
  readonly hostW: Range;
  readonly hostEmbodiedKg: number;
  readonly hostSource: string;
  /** Metals and minerals that making the device took, in g Sb eq; undefined where nothing tells. */
  readonly metalsG: Range | undefined;
  /** The same of its share of the host. */
  readonly hostMetalsG: Range | undefined;
  readonly source: { readonly text: string; readonly date: string };
}

export interface Hardware {
  readonly device: Device;
  readonly count: number;
}

export const DEVICES: readonly Device[] = data.devices.map(readDevice);

/**
 * A device by id, alias, or as libraries and drivers spell it (`NVIDIA H100 80GB HBM3`, `A100-SXM4-40GB`), with a
 * count before or after (`h100*8`, `8xH100`). Undefined when no part of the text names a device.
 */
export const findHardware: (text: string) => Hardware | undefined = memoised(readHardware, (text) => text);

function readHardware(text: string): Hardware | undefined {
  // One space each: over a long run of them the patterns below would try every pair.
  const spelled = text.toLowerCase().trim().replace(/\s+/g, ' ');
  const counted = /^(\d+)\s*[x×*]\s*(.+)$/.exec(spelled) ?? undefined;
  const trailing = /^(.+?)(?:\s+x\s*|\s*[×*:]\s*)(\d+)$/.exec(spelled) ?? undefined;
  const name = counted?.[2] ?? trailing?.[1] ?? spelled;
  const count = Number(counted?.[1] ?? trailing?.[2] ?? 1);
  const device = findDevice(name);
  return device && count >= 1 && count <= 1e6 ? { device, count } : undefined;
}

/** Dense peak in TFLOP/s for matrix work in this format; formats the device lacks run in the next wider one. */
export function peakOf(device: Device, precision: Precision): number {
  return device.peakTflops[formatOfPeak(device, precision) ?? precision] ?? 1;
}

/** The format that the peak is of, where the device lacks the one asked for: `fp16, for want of bf16`. */
export function peakFormat(device: Device, precision: Precision): string {
  const format = formatOfPeak(device, precision) ?? precision;
  return format === precision ? format : `${format}, for want of ${precision}`;
}

/** Whether the format runs on the plain units of an accelerator whose matrix units it does without. */
export function isOnPlainUnits(device: Device, precision: Precision): boolean {
  const { fp32 = 0, fp16 = 0 } = device.peakTflops;
  return (
    formatOfPeak(device, precision) === 'fp32' && /^(server|card|desktop)$/.test(device.class) && fp16 > 2 * fp32
  );
}

const WIDER: Readonly<Record<Precision, readonly Precision[]>> = {
  int4: ['fp16', 'bf16', 'fp32'],
  int8: ['int8', 'fp16', 'bf16', 'fp32'],
  fp8: ['fp8', 'fp16', 'bf16', 'fp32'],
  fp16: ['fp16', 'bf16', 'fp32'],
  bf16: ['bf16', 'fp16', 'fp32'],
  tf32: ['tf32', 'fp32', 'bf16', 'fp16'],
  fp32: ['fp32', 'bf16', 'fp16'],
};

function formatOfPeak({ peakTflops }: Device, precision: Precision): Precision | undefined {
  return WIDER[precision].find((format) => peakTflops[format]);
}

/** Bytes that one weight takes; 4-bit formats carry their scales. */
export function bytesPerWeight(precision: Precision): number {
  switch (precision) {
    case 'fp32':
    case 'tf32':
      return 4;
    case 'fp16':
    case 'bf16':
      return 2;
    case 'fp8':
    case 'int8':
      return 1;
    case 'int4':
      return 0.56;
  }
}

/** A spelling as a format: `bfloat16`, `torch.float16`, `mxfp4`, `q4_K_M`; undefined when it is none. */
export function readPrecision(text: string | undefined): Precision | undefined {
  const spelled = text?.toLowerCase().replace(/^torch\.|^tf\.|^jnp\./, '');
  if (!spelled) return undefined;
  if (/bf16|bfloat16/.test(spelled)) return 'bf16';
  if (/^tf32|tensorfloat/.test(spelled)) return 'tf32';
  if (/fp8|float8|e4m3|f8/.test(spelled)) return 'fp8';
  if (/fp4|int4|4-?bit|nf4|q4|awq|gptq|w4/.test(spelled)) return 'int4';
  if (/int8|8-?bit|q8|w8/.test(spelled)) return 'int8';
  if (/fp16|float16|half|f16/.test(spelled)) return 'fp16';
  if (/fp32|float32|float|f32|full/.test(spelled)) return 'fp32';
  return undefined;
}

function findDevice(name: string): Device | undefined {
  const wanted = compact(name);
  if (wanted.length < 2) return undefined;
  const exact = index().get(wanted);
  if (exact) return exact.device;
  let best: Device | undefined;
  let length = 0;
  for (const [key, { device, spelling }] of index()) {
    if (key.length <= length || key.length < 3) continue;
    const isWhole = wanted.includes(key) && standsIn(name, key);
    // `A100 80GB PCIe` has the words of `a100-pcie-80gb` in another order.
    if (isWhole || (spelling.length > 1 && spelling.every((word) => standsIn(name, word)))) {
      best = device;
      length = key.length;
    }
  }
  return best;
}

/** As a word of its own, whatever signs are within: `h100` in `H100-SXM5` and `H100 80GB`, not in `h1000` or `gh100`. */
function standsIn(name: string, key: string): boolean {
  const spelled = name.toLowerCase().replace(/nvidia|geforce|amd|instinct|tesla|google|apple|[dh]gx/g, ' ');
  const signs = [...key].join('[^a-z0-9]*');
  return new RegExp(`(?<![a-z0-9])${signs}(?!${/\d$/.test(key) ? '\\d' : '[a-z]'})`).test(spelled);
}

function compact(text: string): string {
  return text.toLowerCase().replace(/nvidia|geforce|amd|instinct|tesla|google|apple|[^a-z0-9]/g, '');
}

interface Named {
  readonly device: Device;
  /** The words of the name. */
  readonly spelling: readonly string[];
}

const index = once(
  (): ReadonlyMap<string, Named> =>
    new Map(
      DEVICES.flatMap((device) =>
        [device.id, device.name, ...device.aliases].map((name): [string, Named] => [
          compact(name),
          { device, spelling: wordsOf(name) },
        ]),
      ),
    ),
);

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map(compact)
    .filter((word) => word !== '');
}

type Row = (typeof data.devices)[number];

function readDevice(row: Row): Device {
  const host = data.classes[row.class as DeviceClass];
  const system = systemOf(row.id);
  const hostW = system ? drawnBeside(system) : (rangeOf(host.hostW) ?? ZERO);
  return Object.freeze({
    ...row,
    class: row.class as DeviceClass,
    hostW,
    metalsG: metalsOf(row),
    hostMetalsG: rangeOf((data.metals.hosts as Readonly<Record<string, readonly number[]>>)[row.class]),
    hostEmbodiedKg: host.hostEmbodiedKg,
    hostSource: system ? `${saidOf(system)}; embodied: ${host.text} (${host.date})` : `${host.text} (${host.date})`,
    source: data.sources[row.source as keyof typeof data.sources],
  });
}

type System = (typeof data.hosts.systems)[number];

/** The server that its maker builds around it. */
function systemOf(id: string): System | undefined {
  return data.hosts.systems.find(({ devices }) => devices.includes(id));
}

/** What a server takes for each accelerator beside what they may draw themselves: all of it, and how much at work. */
function drawnBeside({ maxW, count, acceleratorW }: System): Range {
  const most = (maxW - count * acceleratorW) / count;
  return scale(rangeOf(data.hosts.atWork.share) ?? ZERO, most);
}

function saidOf({ name, maxW, count, acceleratorW, text, date }: System): string {
  const { text: atWork, date: read } = data.hosts.atWork;
  return `share of a ${name}, ${text} (${date}): ${maxW} W at most, ${count} × ${acceleratorW} W of them accelerators'; ${atWork} (${read})`;
}

export const METALS_SOURCE = `${data.metals.source.text} (${data.metals.source.date})`;

/** Of a listed device within what methods differ by; of another accelerator what those listed span. */
function metalsOf({ id, class: kind }: Row): Range | undefined {
  const grams = (data.metals.devices as Readonly<Record<string, number>>)[id];
  if (grams !== undefined) return range(grams * 0.6, grams, grams * 1.6);
  return kind === 'server' || kind === 'card' || kind === 'desktop' ? rangeOf(data.metals.others) : undefined;
}

function rangeOf(points: readonly number[] | undefined): Range | undefined {
  const [low, best, high] = points ?? [];
  return low === undefined || best === undefined || high === undefined ? undefined : range(low, best, high);
}
