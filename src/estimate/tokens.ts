// How many tokens go in and come out. Literal text is counted (by a real tokenizer where the host has one loaded,
// else by characters); what the code does not tell is a documented range, said aloud in the assumptions.

import { add, exactly, type Range, range, scale } from '../base/range';
import type { Known, RequestSize, Workload } from '../recognise/workload';
import { atMost } from './arithmetic';
import { note, noteOf } from './assumption';
import type { Assumption, Cost } from './footprint';
import { formatNumber } from './format';

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
  readonly input: Range;
  /** Thoughts included. */
  readonly output: Range;
  readonly assumptions: readonly Assumption[];
  /** True when both are told by the code. */
  readonly isTold: boolean;
}

/** What a hole in a prompt holds: a word or a page. Median of prompts people send is some 50 to 200 tokens. */
export const HOLE: Range = range(30, 200, 2000);
const HOLE_SOURCE =
  'length not told by the code: a sentence to a few pages; user turns in LMSYS-Chat-1M average about 70 tokens, retrieved passages 200 to 1,000';

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

export function tokensOf(workload: Workload, countTokens: CountTokens): TokenUse {
  const { told } = workload.request ?? {};
  const input = told?.input ? asTold('input tokens', told.input) : inputOf(workload.request, countTokens);
  if (workload.kind === 'embedding' || workload.kind === 'rerank') {
    return { ...input, output: exactly(0) };
  }
  const output = told?.output ? outputTold(told.output) : outputOf(workload);
  return {
    input: input.input,
    output: output.output,
    assumptions: [...input.assumptions, ...output.assumptions],
    isTold: input.isTold && output.isTold,
  };
}

/** What the code itself writes of the prompt of one execution, in tokens; 0 where nothing is written. */
export function writtenTokens({ workload, tokens }: Pick<Cost, 'workload' | 'tokens'>): number {
  const { request } = workload;
  if (!request?.promptText || !tokens) return 0;
  return Math.max(0, Math.round(tokens.input.low - request.promptHoles * HOLE.low));
}

/** A person's word stands; thinking is part of what they say is written. */
function asTold(what: string, told: Known): Omit<TokenUse, 'output'> {
  return { input: told.value, isTold: true, assumptions: [noteOf(what, told)] };
}

function outputTold(told: Known): Pick<TokenUse, 'output' | 'isTold' | 'assumptions'> {
  const { input: output, ...rest } = asTold('output tokens', told);
  return { ...rest, output };
}

function inputOf(request: RequestSize | undefined, countTokens: CountTokens): Omit<TokenUse, 'output'> {
  const holes = request?.promptHoles ?? 0;
  const literal = request?.promptText ? countTokens(request.promptText) : 0;
  const isBlank = literal === 0 && holes === 0;
  const unknown = isBlank ? scale(HOLE, 1) : scale(HOLE, holes);
  const overhead = request?.hasTools ? range(100, 400, 2000) : range(0, 8, 30);
  const items = request?.promptItems ?? 1;
  const input = add(scale(add(exactly(literal), unknown), 1 / items), overhead);
  const parts = [
    literal > 0 ? `${literal} written` : '',
    holes > 0 ? `${holes} unknown part${holes > 1 ? 's' : ''}` : '',
    isBlank ? 'unknown prompt' : '',
    items > 1 ? `in ${formatNumber(exactly(items))} items` : '',
  ]
    .filter(Boolean)
    .join(', ');
  const isTold = !isBlank && holes === 0;
  return {
    input,
    isTold,
    assumptions: [
      note(
        'input tokens',
        `${formatNumber(input)} (${parts})`,
        isTold ? 'code' : 'default',
        isTold ? 'the prompt in the code' : HOLE_SOURCE,
        input,
      ),
    ],
  };
}

function outputOf(workload: Workload): Pick<TokenUse, 'output' | 'isTold' | 'assumptions'> {
  const request = workload.request;
  const base = request?.isStructured ? ANSWERS.structured : workload.kind === 'agent' ? ANSWERS.agent : ANSWERS.chat;
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
      limit ? 'code' : 'default',
      limit ? `at most what the code allows; below it, ${ANSWER_SOURCE}` : ANSWER_SOURCE,
    ),
  );
  return { output, assumptions: notes, isTold: limit !== undefined };
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
