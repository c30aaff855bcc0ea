// Names of Ollama that end in `cloud` run on Ollama's servers, although the client talks to one's own machine.

import { isOllamaCloud } from '../catalogue/ollama';
import type { Workload } from './workload';

export function atItsHost(workload: Workload): Workload {
  const { host, model, kind } = workload;
  if (host.kind !== 'local' || model === undefined || kind === 'local-inference') return workload;
  // Of several, each goes to its own (`each-model.ts`).
  if (!model.options.every(isOllamaCloud)) return workload;
  return { ...workload, host: { kind: 'api', provider: 'ollama-cloud' }, device: undefined };
}
