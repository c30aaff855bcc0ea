// Networks that the libraries of vision build by name: by the name of a function (`torchvision.models.resnet18()`,
// `keras.applications.VGG16()`), or by a text (`timm.create_model("resnet50")`). What is built on one is told by it.

import { findModel } from '../catalogue/models';
import type { CallFact, Facts } from '../flow/facts';
import type { ExternalValue, Value } from '../flow/values/value';
import { toModel } from './read';
import { makersOf, readArgument } from './source';
import type { KnownModel } from './workload';

type Built = Pick<ExternalValue, 'path' | 'arguments'>;

/** The network that this call built. */
export function readNamedNetwork({ path, arguments: given }: Built): KnownModel | undefined {
  const torchvision = TORCHVISION.exec(path)?.[1];
  if (torchvision !== undefined) return /^(get|list)_/.test(torchvision) ? byText(path, given) : exactId(torchvision);
  const keras = KERAS.exec(path)?.[1];
  if (keras !== undefined) return exactId(kerasNetwork(keras, given));
  return byText(path, given);
}

const TORCHVISION = /^torchvision\.models\.(?:\w+\.)?([a-z]\w*)\(\)$/;
const KERAS = /(?:^|\.)keras\.applications\.(?:\w+\.)?([A-Z]\w*)\(\)$/;
const BY_TEXT = /^(torchvision\.models\.get_model|timm\.(?:models\.)?create_model|torch\.hub\.load)\(\)$/;

function byText(path: string, given: Built['arguments']): KnownModel | undefined {
  const maker = given && BY_TEXT.exec(path)?.[1];
  if (!given || maker === undefined) return undefined;
  const [name, position] = maker === 'torch.hub.load' ? ['model', '1'] : ['model_name', '0'];
  const named = readArgument(given, name) ?? readArgument(given, 'name') ?? readArgument(given, position);
  return named && toModel(named);
}

/** A network handed on before it is built, to be built by who gets it: `vision_learner(dls, resnet34)`. */
export function networkHandedOn(path: string): string | undefined {
  const name = HANDED_ON.exec(path)?.[1];
  return name !== undefined && findModel(name)?.how === 'listed' ? name : undefined;
}

const HANDED_ON = /^(?:torchvision|fastai|fastbook)\.(?:\w+\.)*([a-z]\w*)$/;

/**
 * Without its top, the network may be a small part of the whole (VGG16: 14.7 of 138 million weights are not in the
 * dense layers): such are listed under the names that Keras gives their files.
 */
export function kerasNetwork(name: string, given: Built['arguments']): string {
  const top = given && (readArgument(given, 'include_top') ?? readArgument(given, '0'));
  if (top?.kind !== 'constant' || top.value !== false) return name;
  const bare = `${name}_notop`;
  return findModel(bare)?.model.id === bare ? bare : name;
}

export function exactId(id: string): KnownModel {
  return { id, options: [id], certainty: 'exact', from: 'code', span: undefined };
}

/** The network that a Keras model is built on: among its layers, behind its outputs, or added to it. */
export function readKerasBase(call: CallFact, facts: Facts): KnownModel | undefined {
  const search: Search = { seen: new Set(), left: MOST_VALUES };
  for (const maker of makersOf(call)) {
    const found = baseIn(maker, search) ?? addedTo(maker, facts, search);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Search {
  readonly seen: Set<Value>;
  left: number;
}

const MOST_VALUES = 100;
const OF_KERAS = /(^|\.)keras\./;

function baseIn(value: Value | undefined, search: Search): KnownModel | undefined {
  if (value === undefined || search.seen.has(value) || search.left-- <= 0) return undefined;
  search.seen.add(value);
  switch (value.kind) {
    case 'external': {
      const named = readNamedNetwork(value);
      if (named !== undefined) return named;
      if (!OF_KERAS.test(value.path)) return undefined;
      const given = value.arguments;
      return firstIn([...(given?.positional ?? []), ...(given?.named.values() ?? []), value.origin], search);
    }
    case 'sequence':
      return firstIn(value.items ?? [], search);
    case 'choice':
      return firstIn(value.options, search);
    case 'instance':
      return firstIn(
        [...value.attributes.names()].map((name) => value.attributes.own(name)),
        search,
      );
    default:
      return undefined;
  }
}

function firstIn(values: readonly (Value | undefined)[], search: Search): KnownModel | undefined {
  for (const value of values) {
    const found = baseIn(value, search);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `model = Sequential()`, then `model.add(base)`. */
function addedTo(maker: Value, facts: Facts, search: Search): KnownModel | undefined {
  if (maker.kind !== 'external' || maker.span === undefined || !/\bSequential\(\)$/.test(maker.path))
    return undefined;
  const { start } = maker.span;
  for (const { paths, receiver, arguments: given } of facts.calls) {
    if (receiver?.kind !== 'external' || receiver.span?.start !== start) continue;
    if (!paths.some((path) => path.endsWith('Sequential().add'))) continue;
    const found = firstIn(given.positional, search);
    if (found !== undefined) return found;
  }
  return undefined;
}
