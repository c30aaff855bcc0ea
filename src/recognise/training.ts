// The size of a training run as one call tells it: learner, epochs, batch, samples, steps, trees.

import type { CallFact } from '../flow/facts';
import type { Value } from '../flow/values/value';
import { dataSizeOf } from './data-size';
import { toTried } from './drawn';
import { architectureIn } from './loaded-model';
import { networkHandedOn } from './named-network';
import { byDefault, readLength, readNumber, toText } from './read';
import type { CallPattern, Source, TrainingSources } from './recogniser';
import { makersOf, readFirst } from './source';
import type { Known, TrainingSize } from './workload';

export function readTraining(
  pattern: CallPattern,
  sources: TrainingSources,
  call: CallFact,
  path: string,
): TrainingSize {
  const learner = readFirst(call, sources.learner)?.value;
  const data = dataSizeOf(readFirst(call, sources.samples)?.value);
  const isTable = sources.family !== 'neural';
  return {
    // A provider is asked through its client, which learns nothing.
    learner:
      (learner === undefined ? undefined : learnerName(learner)) ??
      (pattern.kind === 'fine-tune-api' ? undefined : receiverName(call, path)),
    family: sources.family,
    epochs: sizeAt(pattern, call, 'epochs', sources.epochs),
    batchSize: sizeAt(pattern, call, 'batchSize', sources.batchSize),
    samples: readLength(call, sources.samples) ?? data.rows,
    steps: sizeAt(pattern, call, 'steps', sources.steps),
    parameters: undefined,
    trees: sizeAt(pattern, call, 'trees', sources.trees, SOME_TREES),
    ...(isTable ? { depth: readNumber(call, sources.depth), features: data.columns } : {}),
  };
}

/** The library's own size stands in only where the code says nothing, not where it says what cannot be read. */
function sizeAt(
  pattern: CallPattern,
  call: CallFact,
  name: string,
  sources: readonly Source[] | undefined,
  unread?: Known,
): Known | undefined {
  const told = readNumber(call, sources);
  const found = readFirst(call, sources)?.value;
  // One of several, as a loop around it sets them: on average their mean.
  if (told !== undefined) return (found?.kind === 'choice' ? toTried(found) : undefined) ?? told;
  return found === undefined ? byDefault(pattern, name) : unread;
}

/** `n_estimators=args.trees`: how many is not told. */
export const SOME_TREES: Known = {
  value: { low: 10, best: 100, high: 1000 },
  certainty: 'guess',
  from: 'number of trees not told by the code: ten to a thousand',
};

/** `SVC()` reads `SVC`; `AutoModel.from_pretrained("bert-base-uncased")` reads `bert-base-uncased`; an object its class. */
export function learnerName(value: Value): string | undefined {
  switch (value.kind) {
    case 'instance':
      return value.class.definition.name;
    case 'class':
      return value.definition.name;
    case 'constant':
      return typeof value.value === 'string' ? value.value : undefined;
    case 'choice':
      return value.options.map(learnerName).find((name) => name !== undefined);
    case 'external':
      return (
        networkHandedOn(value.path) ??
        externalName(value.path, value.arguments?.positional[0] ?? value.arguments?.named.get('model_name'))
      );
    default:
      return undefined;
  }
}

const LOADERS = /\.(from_pretrained|create_model|load|load_model|from_config|get_model)\(\)$/;

function externalName(path: string, first: Value | undefined): string | undefined {
  // An empty name is one that somebody fills in later.
  if (LOADERS.test(path)) return (first && toText(first)) || architectureIn(path) || classIn(path);
  return classIn(path);
}

/** The last class-like name before a call mark: `sklearn.svm.SVC().fit()` reads `SVC`. */
function classIn(path: string): string | undefined {
  const names = path.split('.').filter((segment) => segment.endsWith('()'));
  const types = names.map((segment) => segment.replace(/(\(\)|\[\])+$/, '')).filter((name) => /^[A-Z]/.test(name));
  return types[types.length - 1];
}

function receiverName(call: CallFact, path: string): string | undefined {
  for (const maker of makersOf(call)) {
    if (maker.kind === 'instance') return maker.class.definition.name;
  }
  return classIn(path.slice(0, path.lastIndexOf('.')));
}
