// How many weights a network of the program has, counted over what its objects hold: layers with their sizes, own
// modules and their parts, parameters made by hand. What cannot be read is named, and the sum is then a lower bound.

import { findModel } from '../../catalogue/models';
import type { CallFact, Facts } from '../../flow/facts';
import type { Arguments, ExternalValue, InstanceValue, Value } from '../../flow/values/value';
import { readLoadedModel } from '../loaded-model';
import { modulesGiven } from './given';
import { NONE, negative, plus, productOf, type Size, size, times } from './size';
import { tensorSize } from './tensor';
import { torchLayerWeights, torchMatrix } from './torch-layers';
import { wholeOf } from './whole';

export interface Weights {
  readonly total: Size;
  /** What holds weights, or may, and cannot be counted: `self.backbone`. */
  readonly unread: readonly string[];
  /** How many layers were counted, by the name of their class: `Linear`, `Parameter`. */
  readonly layers: ReadonlyMap<string, number>;
}

/** What counting needs to know beside the objects. */
export type NetworkFacts = Pick<Facts, 'written' | 'calls'>;

/** Of the object that is trained or called: an instance of a module, a layer, a container. Undefined where it is none. */
export function weightsOf(network: Value, facts: NetworkFacts): Weights | undefined {
  return weightsTogether([network], facts);
}

/** Of all that optimizers were given, what several share counted once. */
export function networkGiven(given: readonly (Value | undefined)[], facts: NetworkFacts): Weights | undefined {
  return weightsTogether(wholeOf(modulesGiven(given), facts.calls), facts);
}

function weightsTogether(networks: readonly Value[], { written, calls }: NetworkFacts): Weights | undefined {
  const count = new Count(
    additionsIn(calls),
    calls.some(({ paths }) => paths.includes('copy.deepcopy')),
  );
  if (calls.some(isReplacement)) count.unread.push('what setattr puts in place of layers');
  const all = networks.map((network) => count.of(network, 'a layer') ?? NONE);
  if (count.layers.size === 0) return undefined;
  return { total: plus(...all, ...count.tied(written)), unread: count.unread, layers: count.layers };
}

const DEEPEST = 24;
const MOST = 20_000;

/** One walk over the parts; what stands in two places is counted once, as PyTorch does. */
class Count {
  readonly unread: string[] = [];
  readonly layers = new Map<string, number>();
  readonly #additions: readonly CallFact[];
  readonly #isCopying: boolean;
  readonly #seen = new Set<Value>();
  #left = MOST;
  #depth = 0;

  constructor(additions: readonly CallFact[], isCopying: boolean) {
    this.#additions = additions;
    this.#isCopying = isCopying;
  }

  /** `self.wte.weight = self.head.weight`: one matrix in two layers, as what is to be taken off. */
  tied(written: Facts['written']): readonly Size[] {
    return written.flatMap((attributes) => {
      const weight = attributes.get('weight');
      const layer = weight?.kind === 'external' && weight.path.endsWith('.weight') ? weight.origin : undefined;
      if (layer?.kind !== 'external' || !this.#seen.has(layer)) return [];
      const matrix = torchMatrix(LAYER.exec(layer.path)?.[1] ?? '', layer.arguments);
      return matrix === undefined ? [] : [negative(matrix)];
    });
  }

  /** Undefined for what holds no weights by its kind: numbers, texts, functions. */
  of(value: Value | undefined, name: string): Size | undefined {
    if (value === undefined || this.#depth > DEEPEST || this.#left-- <= 0) return this.#miss(name);
    this.#depth++;
    try {
      return this.#within(value, name);
    } finally {
      this.#depth--;
    }
  }

  #within(value: Value, name: string): Size | undefined {
    switch (value.kind) {
      case 'external':
        return this.#ofLibrary(value, name);
      case 'instance':
        return isModule(value) ? this.#once(value, () => this.#ofModule(value)) : undefined;
      case 'choice':
        return this.#ofEither(value.options, name);
      default:
        return undefined;
    }
  }

  /** Where the program copies (`copy.deepcopy(layer)`), the same thing again is a copy of it. */
  #once(value: Value, count: () => Size | undefined): Size | undefined {
    if (this.#seen.has(value) && !this.#isCopying) return NONE;
    this.#seen.add(value);
    return count();
  }

  /** One of several, as the code allows. */
  #ofEither(options: readonly Value[], name: string): Size | undefined {
    const sizes = options.map((option) => this.of(option, name));
    const known = sizes.filter((each) => each !== undefined);
    const [first] = known;
    if (first === undefined) return undefined;
    const ends = sizes.map((each) => (each ?? NONE).value);
    return {
      value: {
        low: Math.min(...ends.map(({ low }) => low)),
        best: first.value.best,
        high: Math.max(...ends.map(({ high }) => high)),
      },
      certainty: 'likely',
    };
  }

  #ofModule(module: InstanceValue): Size {
    const {
      attributes,
      class: { bases },
      arguments: given,
    } = module;
    const parts = [...attributes.names()].map((name) => this.of(attributes.own(name), `self.${name}`) ?? NONE);
    // `class Head(nn.Linear)`: the layer it is, besides what it adds, unless its own constructor tells.
    const isTold = attributes.own('super().__init__()') !== undefined;
    const own = bases.map((base) => {
      if (isTold || base.kind !== 'external' || BARE.test(base.path)) return NONE;
      return this.of({ ...base, path: `${base.path}()`, arguments: given, origin: base }, base.path) ?? NONE;
    });
    return plus(...parts, ...own, ...this.#added(module, 'a layer'));
  }

  #ofLibrary(value: ExternalValue, name: string): Size | undefined {
    const { path, arguments: given, origin } = value;
    const layer = LAYER.exec(path)?.[1];
    if (layer === undefined) {
      if (SAME.test(path) && origin?.kind === 'external') return this.of(origin.origin, name);
      if (NORMED.test(path)) return this.#once(value, () => this.#ofNormed(given, name));
      if (WRAPPED.test(path)) return this.of(given?.positional[0] ?? given?.named.get('module'), name);
      return this.#ofLoaded(value, name);
    }
    if (given === undefined) return undefined;
    return this.#once(value, () =>
      plus(this.#ofLayer(value, layer, given, name) ?? NONE, ...this.#added(value, name)),
    );
  }

  #ofLayer(value: ExternalValue, layer: string, given: Arguments, name: string): Size | undefined {
    const [first] = given.positional;
    switch (layer) {
      case 'Parameter':
        return this.#made(layer, tensorSize(first ?? given.named.get('data')), name);
      case 'Sequential':
        if (given.hasUnknownRest) this.#miss(name);
        return this.#ofAll(pairsOf(given.positional), name);
      case 'ModuleList':
      case 'ModuleDict':
      case 'ParameterList':
      case 'ParameterDict':
        // Nobody makes an empty one to leave it so.
        if (first === undefined && given.named.size === 0 && !this.#isAddedTo(value)) return this.#miss(name);
        return this.#ofAll(pairsOf([...(first ? [first] : []), ...given.named.values()]), name);
      case 'TransformerEncoder':
      case 'TransformerDecoder':
        return this.#ofStack(value, name);
      default: {
        const weights = torchLayerWeights(layer, given);
        return weights === 'unlisted' ? this.#miss(name) : this.#made(layer, weights, name);
      }
    }
  }

  #isAddedTo(object: Value): boolean {
    return this.#additions.some(({ receiver }) => receiver !== undefined && isSameObject(receiver, object));
  }

  /** `blocks.append(Block())`, `self.add_module("out", head)`: what is put in later, where that happens once. */
  #added(to: Value, name: string): readonly Size[] {
    return this.#additions
      .filter(({ receiver }) => receiver !== undefined && isSameObject(receiver, to))
      .map(({ arguments: { positional }, times }) => {
        if (times.range.low !== 1 || times.range.high !== 1) return this.#miss(name) ?? NONE;
        return this.of(positional.at(-1), name) ?? NONE;
      });
  }

  #made(layer: string, weights: Size | undefined, name: string): Size | undefined {
    this.#layer(layer);
    return weights ?? this.#miss(name);
  }

  #layer(name: string, many = 1): void {
    this.layers.set(name, (this.layers.get(name) ?? 0) + many);
  }

  #miss(name: string): undefined {
    if (!this.unread.includes(name)) this.unread.push(name);
    return undefined;
  }

  /** The items of containers: each where all are told, else so many of one. */
  #ofAll(parts: readonly Value[], name: string): Size {
    const sizes = parts.map((part) => {
      if (part.kind === 'sequence') {
        if (part.items !== undefined) return plus(...part.items.map((item) => this.#copy(item, name)));
        if (!part.isLengthKnown) this.#miss(name);
        return times({ value: part.length, certainty: 'exact' }, this.#copy(part.element, name));
      }
      if (part.kind === 'unknown') this.#miss(name);
      return this.of(part, name) ?? NONE;
    });
    return plus(...sizes);
  }

  /** `[copy.deepcopy(layer) for _ in range(6)]`: in a list the same thing again is another copy of it. */
  #copy(item: Value, name: string): Size {
    const copied = new Count(this.#additions, this.#isCopying);
    const weights = copied.of(item, name) ?? NONE;
    for (const [layer, many] of copied.layers) this.#layer(layer, many);
    for (const each of copied.unread) this.#miss(each);
    if (item.kind === 'unknown') this.#miss(name);
    return weights;
  }

  /** `TransformerEncoder(layer, 6, norm)`: six copies. */
  #ofStack({ arguments: given }: ExternalValue, name: string): Size | undefined {
    const read = (key: string, position: number) => given?.named.get(key) ?? given?.positional[position];
    const layer = read('encoder_layer', 0) ?? read('decoder_layer', 0);
    const often = productOf(read('num_layers', 1));
    const norm = read('norm', 2);
    if (layer === undefined || often === undefined) return this.#miss(name);
    return plus(times(often, this.#copy(layer, name)), norm ? (this.of(norm, name) ?? NONE) : NONE);
  }

  /** `weight_norm(layer)`: beside the weight, its length for each output. */
  #ofNormed(given: Arguments | undefined, name: string): Size | undefined {
    const layer = given?.positional[0] ?? given?.named.get('module');
    const weights = this.of(layer, name);
    const made = layer?.kind === 'external' ? layer.arguments : undefined;
    const outputs =
      made && productOf(made.positional[1] ?? made.named.get('out_channels') ?? made.named.get('out_features'));
    return weights && outputs ? plus(weights, outputs) : this.#miss(name);
  }

  /** Weights of a catalogue's model, loaded or built by name. */
  #ofLoaded(value: ExternalValue, name: string): Size | undefined {
    const id = readLoadedModel(value)?.id;
    const found = id === undefined ? undefined : findModel(id);
    if (found?.how === 'listed') {
      this.#layer(found.model.id);
      return { value: size(found.model.total).value, certainty: 'likely' };
    }
    return MAYBE_WEIGHTS.test(value.path) ? this.#miss(name) : undefined;
  }
}

function additionsIn(calls: readonly CallFact[]): readonly CallFact[] {
  return calls.filter(({ paths }) => paths.some((path) => ADDS.test(path)));
}

const ADDS = /^torch\.nn\..*\.(append|extend|insert|add_module|register_module|register_parameter|update)$/;

/** `setattr(module, name, LoRALinear(child))`, of whichever module and name. */
function isReplacement({ paths, arguments: { positional } }: CallFact): boolean {
  const [object, , value] = positional;
  if (!paths.includes('builtins.setattr') || object === undefined || value === undefined) return false;
  return object.kind !== 'instance' && (value.kind === 'instance' ? isModule(value) : isLayer(value));
}

function isLayer(value: Value): boolean {
  return value.kind === 'external' && LAYER.test(value.path);
}

function isSameObject(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left.kind !== 'external' || right.kind !== 'external' || left.path !== right.path) return false;
  return left.span !== undefined && left.span.start === right.span?.start;
}

/** Layers by the name of their class, in whichever module of torch.nn it stands. */
const LAYER = /^torch\.nn\.(?:modules\.\w+\.|parameter\.)?([A-Z]\w*)\(\)$/;
const SAME = /\)\.(to|cuda|cpu|half|float|double|bfloat16|train|eval|requires_grad_|apply|type|share_memory)\(\)$/;
const NORMED = /\.weight_norm\(\)$/;
const WRAPPED =
  /\.(spectral_norm|remove_weight_norm|DataParallel|DistributedDataParallel|FullyShardedDataParallel|compile|checkpoint_wrapper|script)\(\)$/;
/** Made by a class, or loaded: what a library's network looks like. */
const MAYBE_WEIGHTS =
  /(^|\.)(from_(pretrained|config)|create_model|load|load_model|get_model)\(\)$|\.nn\.(\w+\.)*[A-Z]\w*\(\)$/;
const BARE = /(^|\.)(Module|LightningModule|PyTorchModelHubMixin|object|ABC|GenerationMixin|PreTrainedModel)$/;

function isModule({ class: type }: InstanceValue): boolean {
  const seen = new Set<unknown>();
  const visit = (at: typeof type): boolean =>
    !seen.has(at) &&
    seen.add(at) !== undefined &&
    at.bases.some((base) =>
      base.kind === 'class'
        ? visit(base)
        : base.kind === 'external' && /(^torch\.nn\.|Module$|PreTrainedModel$)/.test(base.path),
    );
  return visit(type);
}

/** `OrderedDict([("fc", Linear(1, 2))])`, a mapping, a list, or layers one by one. */
function pairsOf(given: readonly Value[]): readonly Value[] {
  return given.flatMap((value): readonly Value[] => {
    const inner =
      value.kind === 'external' && /(^|\.)OrderedDict\(\)$|^builtins\.(dict|list|tuple)\(\)$/.test(value.path)
        ? value.arguments?.positional[0]
        : value;
    if (inner?.kind === 'mapping') return [...inner.entries.values()];
    if (inner?.kind !== 'sequence' || inner.items === undefined) return inner === undefined ? [] : [inner];
    const pairs = inner.items.map((item) =>
      item.kind === 'sequence' && item.items?.length === 2 && item.items[0]?.kind === 'constant'
        ? item.items[1]
        : undefined,
    );
    return pairs.length > 0 && pairs.every((pair) => pair !== undefined) ? (pairs as Value[]) : [inner];
  });
}
