// What an unlisted call does: what it asks, what it trains, and where that runs; by its name and by what speaks for a model.

import { findModel } from '../../catalogue/models';
import type { CallFact } from '../../flow/facts';
import { providerOfPrefix } from '../provider';
import type { KnownModel } from '../workload';
import { type Evidence, saysDrawing, saysRemote, saysTraining, saysWriting } from './evidence';
import { type Called, IS_AGENT, IS_COMMON, LEARNS, LOOKS, PREPARES, TALKS, type Task } from './names';
import type { Finding } from './patterns';

/** What an asking call does, where anything but its own name says that there is a model. */
export function taskOf({ verb, owner, isLoaded }: Called, evidence: Evidence): Task | undefined {
  const { model, object, names, isAmongModels } = evidence;
  if (saysDrawing(names)) return 'image';
  if (model !== undefined) return taskOfModel(model, verb, owner);
  if (object !== undefined) return object.isEmbedding ? 'embedding' : 'chat';
  // Simulators load models too, and step them.
  if (isLoaded && (isAmongModels || verb === 'predict')) return 'pass';
  if (owner === undefined) return saysWriting(evidence) && isStrong(verb) ? 'chat' : undefined;
  if (!isStrong(verb)) return undefined;
  if (saysWriting(evidence)) return 'chat';
  if (!isAmongModels && IS_COMMON.test(owner)) return undefined;
  if (TALKS.test(owner)) return 'chat';
  return LOOKS.test(owner) ? taskByOwner(owner) : undefined;
}

/** Words that do not mean anything else of an object that is called like a model. */
function isStrong(verb: string): boolean {
  return /^_?a?(\w+_)?(generate|chat|ask|answer|complete|completions?|run|invoke|stream|query|prompt|respond|reply|predict|summari[sz]e|infer|inference|kickoff|detect|segment|recogni[sz]e|forecast|ocr|readtext|enhance|upscale|separate|caption|translate|classify|extract|process|embed|encode|speak|tts|__call__)(_\w+)?$/i.test(
    verb,
  );
}

function taskOfModel({ id }: KnownModel, verb: string, owner: string | undefined): Task {
  const kind = findModel(id)?.model.kind;
  if (/embed/i.test(id) || /embed/i.test(verb) || kind === 'embedding') return 'embedding';
  if (kind === 'rerank') return 'rerank';
  if (/whisper|tts|speech|audio/i.test(id) || kind === 'audio') return 'audio';
  if (/dall-e|imagen|gpt-image|flux|stable-?diffusion/i.test(id) || kind === 'image' || kind === 'video')
    return 'image';
  if (kind === 'vision' || kind === 'encoder') return 'pass';
  return owner !== undefined && LOOKS.test(owner) && !TALKS.test(owner) ? taskByOwner(owner) : 'chat';
}

function taskByOwner(owner: string): Task {
  if (/Embed/.test(owner)) return 'embedding';
  if (/Rerank/.test(owner)) return 'rerank';
  if (/Transcrib|TTS|ASR|STT|Speech|Audio|Vocoder|Diari|Whisper|Synthesi|Separator/.test(owner)) return 'audio';
  return /Diffusion/.test(owner) ? 'image' : 'pass';
}

export function agentOr(task: Task, owner: string | undefined): Finding['task'] {
  return task === 'chat' && owner !== undefined && IS_AGENT.test(owner) ? 'agent' : task;
}

/** A training by the learner's name, by what is given to it, or by epochs and loaders. */
export function trainingOf(
  { verb, owner }: Called,
  call: CallFact,
  { names, makerNames, isAmongModels }: Evidence,
): 'training' | 'classic' | undefined {
  if (owner !== undefined && PREPARES.test(owner) && !LEARNS.test(owner)) return undefined;
  const isTold =
    saysTraining(names) ||
    [...makerNames].some((name) => /epochs|train_(dataset|data_?loader)|total_timesteps/.test(name));
  if (isTold) return 'training';
  const { positional } = call.arguments;
  const hasTarget = positional.length >= 2 || names.has('y') || names.has('y_train');
  if (!isAmongModels && (owner === undefined || !LEARNS.test(owner) || IS_COMMON.test(owner))) return undefined;
  if (owner !== undefined && LEARNS.test(owner)) {
    if (/Trainer$|Finetuner$|FineTuner$/.test(owner)) return 'training';
    return /^fit/.test(verb) && (hasTarget || positional.length === 1)
      ? 'classic'
      : hasTarget
        ? 'training'
        : undefined;
  }
  // `fit(X, y)` of anything.
  return /^fit$/.test(verb) && owner !== undefined && hasTarget ? 'classic' : undefined;
}

/** A server is asked, not weights on one's own machine. */
export function isRemote({ owner, isLoaded }: Called, evidence: Evidence): boolean {
  const { model, object } = evidence;
  if (object !== undefined) return object.host !== 'local';
  if (model !== undefined && providerOfPrefix(model.id) !== undefined) return true;
  if (saysRemote(evidence)) return true;
  if (isLoaded || (model !== undefined && findModel(model.id) !== undefined)) return false;
  return owner === undefined || !LOOKS.test(owner);
}
