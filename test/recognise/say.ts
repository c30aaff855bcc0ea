// Recognises a piece of Python through the real parser and interpreter, and says each workload in one line.

import { evaluate } from '../../src/flow/evaluate';
import { recognise } from '../../src/recognise/recognise';
import type { Workload } from '../../src/recognise/workload';
import type { Document } from '../../src/source/document';
import { parse } from '../../src/syntax/parse';

export function workloadsOf(code: string): readonly Workload[] {
  const { workloads, faults } = recognise(evaluate(parse(documentOf(code))));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return workloads;
}

/** `['4 llm-chat openai gpt-4o x100']`: line, kind, host, model, times. */
export function say(code: string): readonly string[] {
  return workloadsOf(code).map((workload) => {
    const line = code.slice(0, workload.span.start).split('\n').length;
    const host = workload.host.kind === 'api' ? workload.host.provider : 'local';
    const { low, best, high } = workload.times.range;
    const times = low === high ? `x${best}` : `x${low}..${best}..${high}`;
    const sweep = workload.sweep;
    const size =
      sweep === undefined
        ? ''
        : ` ${sweep.strategy} ${sweep.trials?.value.best ?? (sweep.isUnbounded ? 'unbounded' : '?')}`;
    const inside = workload.insideSweep === undefined ? '' : ' inside';
    const learner = workload.training?.learner ?? workload.model?.id ?? '-';
    return `${line} ${workload.kind} ${host} ${learner} ${times}${size}${inside}`;
  });
}

export function documentOf(code: string): Document {
  return {
    uri: 'test.py',
    language: 'python',
    version: 1,
    text: code,
    original: code,
    cells: undefined,
    magics: [],
    damage: 0,
  };
}
