// One execution of a request: to a provider's API, or to weights that the user runs. Chat, embedding, reranking,
// pictures, clips, sound and agents; each says what it assumed.

import type { Workload } from '../../recognise/workload';
import type { Execution } from '../execution';
import { isOwnPass, isOwnPicture, isOwnSound, look, picture, sound } from '../media/request-media';
import type { EstimateSettings } from '../settings';
import type { CountTokens } from '../tokens/tokens';
import { language } from './request-language';
import { whereOf } from './request-where';

export function requestExecution(
  workload: Workload,
  settings: EstimateSettings,
  countTokens: CountTokens,
): Execution {
  const where = whereOf(workload, settings);
  switch (workload.kind) {
    case 'image-gen':
    case 'video':
      return picture(workload, where);
    case 'audio':
      return sound(workload, where);
    default:
      if (isOwnPicture(where)) return picture(workload, where);
      if (isOwnSound(where) && workload.request?.isForwardOnly !== true) return sound(workload, where);
      return isOwnPass(workload, where) ? look(workload, where) : language(workload, where, countTokens);
  }
}
