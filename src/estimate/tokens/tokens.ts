// How many tokens go in and come out: what is sent is in prompt-tokens.ts, what a cache holds of it in prompt-cache.ts.
// What the code does not tell is a documented range, said aloud in the assumptions.

import { add, exactly, type Range, range, scale, ZERO } from '../../base/range';
import type { Known, Workload } from '../../recognise/workload';
import { atMost } from '../arithmetic';
import { note, noteOf } from '../assumption';
import type { Assumption, Cost } from '../footprint';
import { askedLength } from './answer-length';
import type { Caching } from './prompt-cache';
import { HOLE, NUMBER, promptTokens, STAMP } from './prompt-tokens';

/** The number of tokens of a text, exactly or as near as may be. */
export type CountTokens = (text: string) => number;

/**
 * Without a tokenizer: 4 characters per token in English prose and code, fewer in scripts beyond Latin
 * (about 1.5 for Chinese, Japanese, Korean). OpenAI's help pages give 4; within 25 % on prose.
 */
export const countByCharacters: CountTokens = (text) => {
  let wide = 0;
  for (const character of text) if ((character.codePointAt(0) ?? 0) > 0x2e7f) wide++;
  return Math.ceil((text.length - wide) / 4 + wide / 1.5);
};

export interface TokenUse {
  /** Sent, what a cache holds of it included. */
  readonly input: Range;
  /** Share of the input that is found in a cache, 0 to 1. */
  readonly cachedShare: Range;
  /** Thoughts included. */
  readonly output: Range;
  readonly assumptions: readonly Assumption[];
  /** True when both are told by the code. */
  readonly isTold: boolean;
}

/** Answers by kind of request, in tokens. */
export const ANSWERS = {
  chat: range(50, 350, 1200),
  structured: range(20, 120, 600),
  agent: range(100, 400, 1500),
  reasoning: range(300, 1500, 8000),
} as const;
const ANSWER_SOURCE =
  'length not told by the code: answers in LMSYS-Chat-1M average about 215 tokens and WildChat about 440; current models write longer';

const EFFORT: Readonly<Record<string, number>> = {
  none: 0.05,
  minimal: 0.2,
  low: 0.4,
  medium: 1,
  high: 2.5,
  xhigh: 4,
  max: 5,
};

export function tokensOf(workload: Workload, countTokens: CountTokens, caching?: Caching): TokenUse {
  const { told } = workload.request ?? {};
  const written = told?.output ? outputTold(told.output) : outputOf(workload);
  const sent = told?.input
    ? asTold('input tokens', told.input)
    : promptTokens(workload, countTokens, caching, written.answer);
  const input = { cachedShare: ZERO, ...sent };
  if (workload.kind === 'embedding' || workload.kind === 'rerank') {
    return { ...input, cachedShare: ZERO, output: exactly(0) };
  }
  const output = written;
  return {
    input: input.input,
    cachedShare: input.cachedShare,
    output: output.output,
    assumptions: [...input.assumptions, ...output.assumptions],
    isTold: input.isTold && output.isTold,
  };
}

/** What the code itself writes of the prompt of one execution, in tokens; 0 where nothing is written. */
export function writtenTokens({ workload, tokens }: Pick<Cost, 'workload' | 'tokens'>): number {
  const { request } = workload;
  if (!request?.promptText || !tokens) return 0;
  const { promptHoles: holes, promptNumbers: numbers = 0, promptStamps: stamps = 0 } = request;
  const open = holes * HOLE.low + numbers * NUMBER.low + stamps * STAMP.low;
  return Math.max(0, Math.round(tokens.input.low - open));
}

/** A person's word stands; thinking is part of what they say is written. */
function asTold(what: string, told: Known): Omit<TokenUse, 'output' | 'cachedShare'> {
  return { input: told.value, isTold: true, assumptions: [noteOf(what, told)] };
}

/** What a request writes; a conversation keeps the answer without the thoughts. */
type Written = Pick<TokenUse, 'output' | 'isTold' | 'assumptions'> & { readonly answer: Range };

function outputTold(told: Known): Written {
  const { input: output, ...rest } = asTold('output tokens', told);
  return { ...rest, output, answer: output };
}

function outputOf(workload: Workload): Written {
  const request = workload.request;
  const isAgent = workload.kind === 'agent';
  const asked = request && !request.isStructured && !isAgent ? askedLength(request.promptText) : undefined;
  const base = request?.isStructured ? ANSWERS.structured : isAgent ? ANSWERS.agent : (asked?.tokens ?? ANSWERS.chat);
  const why = asked ? `the prompt asks for it: "${asked.words}"` : ANSWER_SOURCE;
  const thought = thoughtsOf(workload);
  const limit = request?.maxOutputTokens;
  let output = thought ? add(base, thought.tokens) : base;
  const notes: Assumption[] = thought ? [thought.note] : [];
  if (limit) {
    // The limit cuts, it does not fill: short answers stay short, long ones end at it.
    output = atMost(output, limit.value.high);
    notes.push(noteOf('output limit', limit, ' tokens'));
  }
  notes.unshift(
    note(
      'output tokens',
      output,
      limit || asked ? 'code' : 'default',
      limit ? `at most what the code allows; below it, ${why}` : why,
    ),
  );
  return {
    output,
    assumptions: notes,
    isTold: limit !== undefined,
    answer: limit ? atMost(base, limit.value.high) : base,
  };
}

/** Reasoning models think before they answer; the code may say how long. */
function thoughtsOf(workload: Workload): { readonly tokens: Range; readonly note: Assumption } | undefined {
  const { request, model } = workload;
  const budget = request?.reasoningTokens;
  if (budget) {
    const tokens = range(budget.value.low * 0.1, budget.value.best * 0.4, budget.value.high);
    return {
      tokens,
      note: note('thinking tokens', tokens, 'code', `a budget is seldom used up: 10 to 100 % of it (${budget.from})`),
    };
  }
  const effort = request?.reasoningEffort?.toLowerCase();
  if (!effort && !(model && isReasoning(model.id))) return undefined;
  const tokens = scale(ANSWERS.reasoning, EFFORT[effort ?? 'medium'] ?? 1);
  const source = 'reasoning models spend some hundreds to several thousands of tokens; effort scales it';
  return { tokens, note: note('thinking tokens', tokens, effort ? 'code' : 'default', source) };
}

/** Models that think unless told otherwise. */
export function isReasoning(id: string): boolean {
  return /(^|[/-])(o[1345](-|$)|gpt-[5-9](?!.*chat)|gpt-oss)|deepseek-r|reasoner|thinking|qwq|magistral|grok-[4-9](?!.*non-reasoning)|gemini-(2\.5-pro|[3-9])|[-_]r1([-_:]|$)/i.test(
    id,
  );
}
