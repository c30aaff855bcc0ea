// Whether a request asks for little: an answer of a few tokens, or one of a few labels. Read from the output
// limit and from the words of the prompt; says what it went by, so that a person can judge.

import type { Workload } from '../recognise/workload';

export interface SmallTask {
  /** As it goes into a sentence: `an answer of at most 5 tokens`. */
  readonly because: string;
}

/** A limit up to which an answer is a label, a number or a short phrase. */
const FEW_TOKENS = 32;

/** Wordings that ask for one of a few answers. Each is how people write such prompts, not a topic word alone. */
const WORDINGS: readonly RegExp[] = [
  /\bclassify\b[^.?!]{0,80}\b(as|into|in one of|by)\b/i,
  /\b(answer|respond|reply|return|output)\b[^.?!]{0,40}\b(only|just|exactly|with|by)\b[^.?!]{0,40}(\byes\b[^.?!]{0,12}\bno\b|\btrue\b[^.?!]{0,12}\bfalse\b|\bone word\b|\ba single word\b|\bthe (label|category|class)\b|\bone of\b)/i,
  /\b(is|are|does|do)\b[^.?!]{0,120}\?\s*(answer\s+)?\(?yes\s*(or|\/)\s*no\b/i,
  /\b(choose|pick|select)\b[^.?!]{0,40}\bone of\b[^.?!]{0,40}\b(labels?|categor(y|ies)|classes|options|intents?)\b/i,
  /\b(what|which)\b[^.?!]{0,40}\b(sentiment|category|language|label|intent)\b[^.?!]{0,80}\b(positive|one word|only|just|label)\b/i,
];

/** Words that say the thinking itself is the task: then few tokens are not little work. */
const THINKING = /\b(step[- ]by[- ]step|chain of thought|think (carefully|hard)|explain your reasoning|prove)\b/i;

export function smallTaskOf({ kind, request }: Workload): SmallTask | undefined {
  if (kind !== 'llm-chat' || !request || request.hasTools) return undefined;
  if (THINKING.test(request.promptText)) return undefined;
  const limit = request.maxOutputTokens;
  if (limit && limit.certainty !== 'guess' && limit.value.high <= FEW_TOKENS) {
    return { because: `an answer of at most ${limit.value.high} tokens` };
  }
  // A generous limit says that more than a label is wanted, unless it leaves room for reasoning.
  if (limit && limit.value.best > 512 && request.reasoningEffort === undefined) return undefined;
  for (const wording of WORDINGS) {
    const found = wording.exec(request.promptText)?.[0];
    if (found) return { because: `a prompt that asks "${shorten(found)}"` };
  }
  return undefined;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
