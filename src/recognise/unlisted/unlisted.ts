// Calls of libraries that no recogniser knows. There will always be more of them than any list holds, and they are
// called as those on it are: `ThinkGPT(model_name="gpt-3.5-turbo").predict(…)` asks that model whoever wrote ThinkGPT.
// Told where names and arguments speak for a model together; what such a call costs is a guess and says so.

import { remembered } from '../../base/path-pattern';
import type { CallFact, Facts } from '../../flow/facts';
import { buildWorkload } from '../build';
import type { CallPattern } from '../recogniser';
import { isSmallLoad } from '../small-load';
import type { Workload } from '../workload';
import { evidenceFor } from './evidence';
import {
  type Called,
  calledIn,
  isAsking,
  isHousekeeping,
  isTraining,
  LEARNS,
  loads,
  PREPARES,
  speaksOfModels,
  taskOfTelling,
} from './names';
import { patternFor } from './patterns';
import { isQuietPackage } from './quiet';
import { agentOr, isRemote, taskOf, trainingOf } from './task';

/** What a path alone tells: the package, and a call that may be one of a model. */
interface Reading {
  readonly root: string;
  readonly called: Called;
}

/** Most calls are of quiet packages, or named like housekeeping: told once for each path. */
const readingOf = remembered((path: string): Reading | 'nothing' => {
  const root = /^\.*[A-Za-z_]\w*/.exec(path)?.[0];
  if (root === undefined || isQuietPackage(root)) return 'nothing';
  const called = calledIn(path);
  if (called === undefined) return 'nothing';
  const { verb } = called;
  const isOne =
    loads(verb) ||
    (!isHousekeeping(verb) && (isAsking(verb) || isTraining(verb) || taskOfTelling(verb) !== undefined));
  return isOne ? { root, called } : 'nothing';
});

/** False for all but a few calls, by their paths alone. */
export function mayBeUnlisted({ paths }: CallFact): boolean {
  return paths.some((path) => OF_UNKNOWN.test(path) || readingOf(path) !== 'nothing');
}

const OF_UNKNOWN = /^\?\.(fit|predict)$/;

/**
 * The workload that an unlisted call is, by what it is called and given; undefined where nothing speaks for one.
 * `isListed` tells by its top-level name whether a recogniser knows the package.
 */
export function unlistedWorkload(
  call: CallFact,
  facts: Facts,
  isListed: (root: string) => boolean,
): Workload | undefined {
  for (const path of call.paths) {
    if (OF_UNKNOWN.test(path)) {
      const pattern = ofUnknown(path.slice(2), call);
      if (pattern !== undefined) return built('unknown', pattern, call, path, facts);
      continue;
    }
    const reading = readingOf(path);
    if (reading === 'nothing') continue;
    const { root, called } = reading;
    const isAmongModels = () =>
      speaksOfModels(root) || [...facts.packages].some((name) => isListed(name) && !isQuietPackage(name));
    const pattern = isListed(root) ? tellingPattern(called, call) : patternOf(called, path, call, isAmongModels);
    if (pattern === undefined) continue;
    const workload = built(root.replace(/^\.+/, '').replaceAll('_', '-'), pattern, call, path, facts);
    if (workload !== undefined && !isSmallLoad(workload)) return workload;
  }
  return undefined;
}

function built(sdk: string, pattern: CallPattern, call: CallFact, path: string, facts: Facts): Workload | undefined {
  const workload = buildWorkload({ sdk, imports: [], calls: [] }, pattern, call, path, facts);
  return workload && { ...workload, traits: { ...workload.traits, isUnlisted: true } };
}

/** A method of something of which nothing is known: only networks are given epochs, or asked in batches. */
function ofUnknown(verb: string, { arguments: { named, positional } }: CallFact): CallPattern | undefined {
  if (positional.length === 0) return undefined;
  const isFitted =
    verb === 'fit' && ['epochs', 'validation_split', 'validation_data'].some((name) => named.has(name));
  if (isFitted) return patternFor({ task: 'training', model: undefined, isRemote: false });
  const isAsked = verb === 'predict' && named.has('batch_size');
  return isAsked ? patternFor({ task: 'pass', model: undefined, isRemote: false }) : undefined;
}

/**
 * The same of a package that is listed: its recogniser knows what it mostly does, but not each version and corner of it.
 * There only names count that mean nothing else, because what was left out may have been left out on purpose.
 */
function tellingPattern(called: Called, call: CallFact): CallPattern | undefined {
  const { verb, owner } = called;
  const task = taskOfTelling(verb);
  const isFitted = verb === 'fit' && owner !== undefined && LEARNS.test(owner) && !PREPARES.test(owner);
  if (task === undefined && !isFitted) return undefined;
  const evidence = evidenceFor(call, true);
  if (isFitted && (evidence.model !== undefined || call.arguments.positional.length < 2)) return undefined;
  return patternFor({ task: task ?? 'classic', model: evidence.model, isRemote: isRemote(called, evidence) });
}

function patternOf(
  called: Called,
  path: string,
  call: CallFact,
  isAmongModels: () => boolean,
): CallPattern | undefined {
  const { verb, owner } = called;
  if (loads(verb))
    return isModelLoad(called, path, call)
      ? patternFor({ task: 'load', model: undefined, isRemote: false })
      : undefined;
  const telling = taskOfTelling(verb);
  const evidence = evidenceFor(call, isAmongModels());
  if (isTraining(verb)) {
    const task = trainingOf(called, call, evidence);
    return task && patternFor({ task, model: evidence.model, isRemote: false });
  }
  const task = telling ?? taskOf(called, evidence);
  if (task === undefined || (owner !== undefined && PREPARES.test(owner) && telling === undefined)) return undefined;
  return patternFor({ task: agentOr(task, owner), model: evidence.model, isRemote: isRemote(called, evidence) });
}

/** `ColPali.from_pretrained("vidore/colpali")`, not a tokenizer's or a configuration's. */
function isModelLoad({ verb }: Called, path: string, call: CallFact): boolean {
  const owner = path.split('.').at(-2) ?? '';
  if (PREPARES.test(owner.replace(/\(\)/g, '')) || /tokeni[sz]er|config|processor|scheduler/i.test(owner))
    return false;
  if (/^from_(pretrained|hf|hub)$|from_checkpoint/.test(verb)) return /^[A-Z]/.test(owner);
  return evidenceFor(call, true).model !== undefined;
}
