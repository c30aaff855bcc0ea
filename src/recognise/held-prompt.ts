// What a chain puts around the question it is asked: the text of its templates, the passages that a retriever finds,
// the messages that a memory keeps. All of it is sent, though none of it stands at the call.

import { exactly, type Range, range } from '../base/range';
import type { Span } from '../base/span';
import type { CallFact } from '../flow/facts';
import type { ExternalValue, Value } from '../flow/values/value';
import { CONVERSATION, turnsSince } from './kept-talk';
import { valuesOf } from './model-object';
import { readTexts } from './prompt';
import { toNumber } from './read';
import { isNone, readInside, readKey } from './source';
import type { RequestSize, Workload } from './workload';

const TEMPLATE = /(PromptTemplate|SystemMessage|HumanMessage)(\.from_\w+)?\(\)(\.partial\(\))?$/;
const RETRIEVER = /(\.as_retriever|Retriever(\.from_\w+)?)\(\)$/;
const HISTORY = /MessagesPlaceholder\(\)$/;
const MEMORY =
  /(ConversationBuffer\w*Memory|ConversationSummary\w*Memory|ConversationChain|RunnableWithMessageHistory|ChatMemoryBuffer(\.from_defaults)?|ChatEngine(\.from_defaults)?|as_chat_engine)\(\)$/;
/** Chains that look up passages, whatever they are given to do so. */
const LOOKS_UP = /RetrievalQA|RetrievalChain|VectorDBQA|ChatVectorDBChain|create_retrieval_chain/;
/** LangChain's stores give four where nothing is said (`VectorStore.similarity_search(k=4)`). */
const USUAL_PASSAGES = exactly(4);
const MOST_VALUES = 400;
const DEEPEST = 12;

interface Held {
  readonly seen: Set<Value>;
  left: number;
  readonly templates: Value[];
  passages: Range | undefined;
  hasHistory: boolean;
  /** Where the memory was made that keeps it. */
  keptBy: Span | undefined;
}

/** Adds to a request what the chain that was called holds, beside what the call itself sends. */
export function withHeldPrompt(workload: Workload, call: CallFact): Workload {
  const { request } = workload;
  if (request === undefined) return workload;
  const held: Held = {
    seen: new Set(),
    left: MOST_VALUES,
    templates: [],
    passages: undefined,
    hasHistory: false,
    keptBy: undefined,
  };
  const [callee, receiver] = valuesOf(call);
  for (const value of [callee, receiver]) if (value) search(value, held, 0);
  const passages = held.passages ?? (LOOKS_UP.test(workload.call) ? USUAL_PASSAGES : undefined);
  const { promptText: text, promptHoles: holes, ...short } = readTexts(held.templates);
  const open = variablesOf(text) - givenAt(call) - (passages ? 1 : 0);
  if (text === '' && !passages && !held.hasHistory) return workload;
  return {
    ...workload,
    request: {
      ...request,
      promptText: [text.replace(VARIABLE, ''), request.promptText].filter((part) => part !== '').join('\n'),
      promptHoles: request.promptHoles + holes + Math.max(0, open),
      ...added(request, short),
      ...(passages ? { promptPassages: passages } : {}),
      ...(held.hasHistory && !request.promptHistory
        ? { promptHistory: (held.keptBy && turnsSince(call, held.keptBy)) ?? CONVERSATION }
        : {}),
    },
  };
}

function added(
  request: Short,
  { promptNumbers: numbers = 0, promptStamps: stamps = 0 }: Short,
): Pick<RequestSize, 'promptNumbers' | 'promptStamps'> {
  return {
    ...(numbers > 0 ? { promptNumbers: numbers + (request.promptNumbers ?? 0) } : {}),
    ...(stamps > 0 ? { promptStamps: stamps + (request.promptStamps ?? 0) } : {}),
  };
}

type Short = Pick<RequestSize, 'promptNumbers' | 'promptStamps'>;

function search(value: Value, held: Held, depth: number): void {
  if (depth > DEEPEST || held.seen.has(value) || held.left-- <= 0) return;
  held.seen.add(value);
  const all = (values: Iterable<Value | undefined>): void => {
    for (const one of values) if (one) search(one, held, depth + 1);
  };
  switch (value.kind) {
    case 'external':
      if (RETRIEVER.test(value.path)) {
        held.passages ??= passagesOf(value);
        return;
      }
      if (HISTORY.test(value.path)) held.hasHistory ||= !isScratchpad(value);
      else if (MEMORY.test(value.path)) {
        held.hasHistory = true;
        held.keptBy ??= value.span;
      } else if (TEMPLATE.test(value.path)) held.templates.push(value);
      all([value.origin, ...(value.arguments?.positional ?? []), ...(value.arguments?.named.values() ?? [])]);
      return;
    case 'choice':
      // One of them, not all.
      all(value.options.slice(0, 1));
      return;
    case 'sequence':
      all(value.items ?? []);
      return;
    case 'mapping':
      all(value.entries.values());
      return;
    default:
  }
}

/** An agent's own steps, which its turns are counted with. */
function isScratchpad(value: ExternalValue): boolean {
  const name = readKey(value, 'variable_name') ?? readKey(value, '0');
  return name?.kind === 'constant' && typeof name.value === 'string' && /scratchpad/.test(name.value);
}

function passagesOf(value: ExternalValue): Range {
  const told = readInside(value, ['search_kwargs', 'k']) ?? readKey(value, 'k') ?? readKey(value, 'top_k');
  const number = told === undefined || isNone(told) ? undefined : toNumber(told)?.value;
  if (number) return number;
  return value.path.endsWith('.as_retriever()') ? USUAL_PASSAGES : range(1, 4, 10);
}

const VARIABLE = /(?<!\{)\{\w+\}(?!\})/g;

function variablesOf(text: string): number {
  return new Set(text.match(VARIABLE) ?? []).size;
}

/** How many of a template's variables the call fills: one by a text, as many as there are by a mapping. */
function givenAt({ arguments: { positional, named } }: CallFact): number {
  const given = positional[0] ?? named.get('input') ?? named.get('inputs');
  if (given?.kind === 'mapping') return given.entries.size;
  return positional.length === 0 ? named.size : 1;
}
