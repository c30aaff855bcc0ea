// How much is written where the options do not say: as a scan takes it of code that does not, thoughts included.

import type { Range } from '../../base/range';
import type { Workload } from '../../recognise/workload';
import type { Assumption } from '../footprint';
import { countByCharacters, tokensOf } from '../tokens/tokens';
import { type OptionReader, Refusal } from './option-reader';

/** As the APIs name them. */
export const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;

export function effortOf(read: OptionReader): string | undefined {
  const effort = read.word('reasoningEffort')?.toLowerCase();
  if (effort === undefined) return undefined;
  if (!EFFORTS.some((one) => one === effort))
    throw new Refusal(`reasoningEffort is ${EFFORTS.join(', ')}, not "${effort}"`);
  if (read.has('outputTokens'))
    throw new Refusal('outputTokens hold the thoughts already; give these or reasoningEffort');
  return effort;
}

export function usualOutput(
  model: string | undefined,
  effort: string | undefined,
): { readonly output: Range; readonly assumptions: readonly Assumption[] } {
  const { output, assumptions } = tokensOf(chatWith(model, effort), countByCharacters);
  const own = assumptions.filter(({ what }) => what === 'output tokens' || what === 'thinking tokens');
  const told = own.map((one) => (one.from === 'code' ? { ...one, from: 'setting' as const } : one));
  return { output, assumptions: told };
}

/** A request that says nothing of its answer. */
function chatWith(id: string | undefined, effort: string | undefined): Workload {
  const nowhere = { start: 0, end: 0 };
  const once = { low: 1, best: 1, high: 1 };
  return {
    span: nowhere,
    statement: nowhere,
    kind: 'llm-chat',
    library: '',
    call: '',
    model: id === undefined ? undefined : { id, options: [id], certainty: 'exact', from: 'option', span: undefined },
    times: { range: once, certainty: 'exact', basis: 'run', because: [] },
    within: [],
    host: { kind: 'local' },
    request: {
      promptText: '',
      promptHoles: 1,
      items: undefined,
      maxOutputTokens: undefined,
      isOutputLimited: false,
      argumentsEnd: undefined,
      outputLimitKeyword: undefined,
      reasoningEffort: effort,
      imageSize: undefined,
      steps: undefined,
      isStructured: false,
      isStreamed: false,
      hasTools: false,
      maxTurns: undefined,
    },
    training: undefined,
    sweep: undefined,
    device: undefined,
    insideSweep: undefined,
    traits: {},
  };
}
