// What a request sends: the text that the code writes, holes for what it does not, pictures and documents beside it,
// and the messages of a conversation that grows.

import { MOST } from '../base/most';
import { add, type Range, range, scale, ZERO } from '../base/range';
import type { CallFact } from '../flow/facts';
import type { Arguments, ExternalValue, MappingValue, SequenceValue, Value } from '../flow/values/value';
import { CONVERSATION, keptTalk, toldBefore } from './kept-talk';
import { toText } from './read';
import type { CallPattern } from './recogniser';
import { shortPart } from './short-part';
import { isNone, readSource } from './source';
import type { RequestSize } from './workload';

/** Everything of a request's size that its prompt tells. */
export type Prompt = Pick<
  RequestSize,
  | 'promptText'
  | 'promptHoles'
  | 'promptNumbers'
  | 'promptStamps'
  | 'promptItems'
  | 'promptPictures'
  | 'promptDocuments'
  | 'promptHistory'
  | 'promptFiles'
  | 'promptAnswers'
  | 'promptCache'
>;

interface Collected {
  text: string;
  holes: number;
  numbers: number;
  stamps: number;
  files: { readonly name: string; readonly bytes: number }[];
  pictures: number;
  documents: number;
  history: Range | undefined;
  /** How many messages of it are answers. */
  answers: Range;
}

function nothing(): Collected {
  return {
    text: '',
    holes: 0,
    numbers: 0,
    stamps: 0,
    files: [],
    pictures: 0,
    documents: 0,
    history: undefined,
    answers: ZERO,
  };
}

const LONGEST_PROMPT = 200_000;
const DEEPEST = 8;

export function readPrompt(pattern: CallPattern, call: CallFact): Prompt {
  const found = nothing();
  let written = 1;
  for (const source of pattern.prompt ?? []) {
    const value = readSource(call, source);
    if (value === undefined) continue;
    const isOfItems = pattern.items?.includes(source) === true && !isConversation(value);
    if (isOfItems && value.kind === 'sequence') written = value.items?.length || 1;
    // Of a list of prompts each is a request of its own; nobody sends all of them as one conversation.
    if (isOfItems && value.kind === 'sequence' && value.items === undefined) collect(value.element, found, 1);
    else collect(value, found, 0);
  }
  const before = toldBefore(call);
  if (before) collect(before, found, 0);
  const kept = keptTalk(call);
  if (kept) remember(found, kept, HALF);
  const cache = cacheOf(call);
  return {
    promptText: found.text,
    promptHoles: found.holes,
    ...shortParts(found),
    ...(written > 1 ? { promptItems: written } : {}),
    ...(found.pictures > 0 ? { promptPictures: found.pictures } : {}),
    ...(found.documents > 0 ? { promptDocuments: found.documents } : {}),
    ...(found.files.length > 0 ? { promptFiles: found.files } : {}),
    ...(found.history ? { promptHistory: found.history, promptAnswers: found.answers } : {}),
    ...(cache ? { promptCache: cache } : {}),
  };
}

/** The text of templates and what they leave open, as a prompt would hold it. */
export function readTexts(
  values: readonly Value[],
): Pick<Prompt, 'promptText' | 'promptHoles' | 'promptNumbers' | 'promptStamps'> {
  const found = nothing();
  for (const value of values) collect(value, found, 0);
  return { promptText: found.text, promptHoles: found.holes, ...shortParts(found) };
}

function shortParts({ numbers, stamps }: Collected): Pick<Prompt, 'promptNumbers' | 'promptStamps'> {
  return { ...(numbers > 0 ? { promptNumbers: numbers } : {}), ...(stamps > 0 ? { promptStamps: stamps } : {}) };
}

function collect(value: Value, prompt: Collected, depth: number): void {
  if (depth > DEEPEST || prompt.text.length > LONGEST_PROMPT) return;
  switch (value.kind) {
    case 'constant':
      if (typeof value.value === 'string') prompt.text += (prompt.text === '' ? '' : '\n') + value.value;
      return;
    case 'text':
      prompt.text += prompt.text === '' ? '' : '\n';
      for (const part of value.parts) {
        if (typeof part === 'string') prompt.text += part;
        else collectPart(part, prompt);
      }
      return;
    case 'sequence':
      collectFromSequence(value, prompt, depth);
      return;
    case 'mapping':
      collectFromMapping(value, prompt, depth);
      return;
    case 'choice': {
      const [first] = value.options;
      if (first !== undefined) collect(first, prompt, depth + 1);
      return;
    }
    case 'external':
      collectFromObject(value, prompt, depth);
      return;
    default:
      collectPart(value, prompt);
  }
}

/** What stands in a text: a hole, unless it is known to be short. */
function collectPart(value: Value, prompt: Collected): void {
  if (value.kind === 'external' && value.file) {
    prompt.files.push(value.file);
    return;
  }
  const short = shortPart(value);
  if (short === undefined) prompt.holes++;
  else if (short === 'number') prompt.numbers++;
  else if (short === 'stamp') prompt.stamps++;
  else prompt.text += short.text;
}

function collectFromSequence(value: SequenceValue, prompt: Collected, depth: number): void {
  for (const item of value.items ?? value.head ?? []) collect(item, prompt, depth + 1);
  if (value.items !== undefined) return;
  if (isMessage(value.element)) {
    remember(prompt, historyOf(value), shareOfAnswers(value.element));
  } else prompt.holes++;
}

function remember(prompt: Collected, more: Range, answers: number): void {
  prompt.history = prompt.history ? add(prompt.history, more) : more;
  prompt.answers = add(prompt.answers, scale(more, answers));
}

/** People and models speak in turn. */
const HALF = 0.5;

/** Of the kinds of messages that a list is given, how many are answers. */
function shareOfAnswers(element: Value): number {
  const kinds = optionsOf(element).flatMap(speakersOf);
  // One kind of which nothing is known stands for all.
  if (kinds.length < 2 && kinds[0] !== false) return HALF;
  return kinds.filter((isAnswer) => isAnswer !== false).length / kinds.length;
}

/** Whether the model says it, for each it may be; undefined where neither a role nor a class tells. */
function speakersOf(message: Value): readonly (boolean | undefined)[] {
  if (message.kind === 'external') return [!/(Human|User|System|Tool)\w*\(\)$/.test(message.path)];
  const role = message.kind === 'mapping' ? message.entries.get('role') : undefined;
  return (role ? optionsOf(role) : []).map((one) => {
    const name = toText(one);
    return name === undefined ? undefined : /^(assistant|model|ai)$/.test(name);
  });
}

function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

/**
 * Messages beside those that are written out, in a request that is one of many: a list that each turn makes longer is
 * on average half as long as in the last.
 */
function historyOf({ length, isLengthKnown, head = [] }: SequenceValue): Range {
  if (!isLengthKnown || length.high > MOST) return CONVERSATION;
  const least = Math.max(0, length.low - head.length);
  const most = Math.max(least, length.high - head.length);
  return range(least, (least + most) / 2, most);
}

/** `[{"role": "user", "content": …}, …]` where a list of prompts could stand: one request, not one for each message. */
export function isConversation(value: Value): boolean {
  if (value.kind === 'choice') return value.options.every(isConversation);
  if (value.kind !== 'sequence') return false;
  return value.items ? value.items.length > 0 && value.items.every(isMessage) : isMessage(value.element);
}

const MESSAGE = /((Message|Content)\w*|Message\.from_\w+)\(\)$/;

function isMessage(element: Value): boolean {
  if (element.kind === 'mapping') return element.entries.has('role') || element.entries.has('content');
  if (element.kind === 'choice') return element.options.some(isMessage);
  return element.kind === 'external' && MESSAGE.test(element.path);
}

const PROMPT_KEYS = ['content', 'text', 'parts', 'system', 'prompt', 'input', 'instructions'];
/** Of a document's source, beside what any message may hold. */
const SOURCE_KEYS = ['data', ...PROMPT_KEYS];
/** What a part of a message is called by the APIs of OpenAI, Anthropic, Google, Mistral and those that follow them. */
const PICTURE_TYPES = /^(input_)?image(_url|_file)?$/;
const DOCUMENT_TYPES = /^((input_)?file|document(_url)?|pdf)$/;

function collectFromMapping({ entries }: MappingValue, prompt: Collected, depth: number): void {
  const type = textAt(entries, 'type');
  const mime = textAt(entries, 'mime_type') ?? textAt(entries, 'mimeType') ?? '';
  if (PICTURE_TYPES.test(type ?? '') || entries.has('image_url') || mime.startsWith('image/')) prompt.pictures++;
  else if (isTextDocument(entries)) collect(entries.get('source') as Value, prompt, depth + 1);
  else if (DOCUMENT_TYPES.test(type ?? '') || mime === 'application/pdf') prompt.documents++;
  else if (entries.has('images')) collectPictures(entries.get('images'), prompt);
  let hasAny = false;
  for (const key of /^(text|content)$/.test(type ?? '') ? SOURCE_KEYS : PROMPT_KEYS) {
    const value = entries.get(key);
    if (value === undefined) continue;
    hasAny = true;
    collect(value, prompt, depth + 1);
  }
  const inline = entries.get('inline_data') ?? entries.get('inlineData');
  if (inline) collect(inline, prompt, depth + 1);
  const isOther = type !== undefined && (PICTURE_TYPES.test(type) || DOCUMENT_TYPES.test(type));
  if (!hasAny && !isOther && mime === '' && !inline && !entries.has('image_url')) prompt.holes++;
}

/** Anthropic's documents may be text: `{"type": "document", "source": {"type": "text", "data": …}}`. */
function isTextDocument(entries: ReadonlyMap<string, Value>): boolean {
  const source = entries.get('source');
  return source?.kind === 'mapping' && /^(text|content)$/.test(textAt(source.entries, 'type') ?? '');
}

/** Ollama takes pictures beside the text of a message: `images=[path]`. */
function collectPictures(images: Value | undefined, prompt: Collected): void {
  if (images !== undefined && isNone(images)) return;
  prompt.pictures += images?.kind === 'sequence' ? (images.items?.length ?? 1) : 1;
}

function textAt(entries: ReadonlyMap<string, Value>, key: string): string | undefined {
  const value = entries.get(key);
  return value && toText(value);
}

const PICTURE =
  /(^|\.)(PIL\.)?Image\.(open|new|fromarray)\(\)|(^|\.)(Image|ImageUrl|ImageBlock|ImageContent|BinaryImage)\(\)$/;
const PART =
  /((Message|Content|Part|Prompt|from_messages|from_template|from_text)\w*|Message\.from_\w+|(?:^|\.)Document)\(\)$/;

function collectFromObject(value: ExternalValue, prompt: Collected, depth: number): void {
  const given = value.arguments;
  if (PICTURE.test(value.path)) prompt.pictures++;
  else if (given !== undefined && /Part\.from_(bytes|uri|data)\(\)$/.test(value.path)) {
    const type = given.named.get('mime_type');
    const mime = (type && toText(type)) ?? '';
    if (mime.startsWith('image/') || mime === '') prompt.pictures++;
    else if (mime === 'application/pdf') prompt.documents++;
    else prompt.holes++;
  } else if (given === undefined || !PART.test(value.path)) collectPart(value, prompt);
  else for (const item of [...given.positional, ...textsOf(given)]) collect(item, prompt, depth + 1);
}

/** What a message or a document says; what is noted beside it (`meta`, `id`) is not sent. */
function textsOf({ named }: Arguments): readonly Value[] {
  return [...named]
    .filter(([name]) => !/^(meta(data)?|id_?|score|embedding|role)$/.test(name))
    .map(([, value]) => value);
}

/** Whether the request marks a part of its prompt for the provider's cache; `perhaps` where that cannot be seen. */
function cacheOf(call: CallFact): RequestSize['promptCache'] {
  const { positional, named, hasUnknownRest } = call.arguments;
  if (named.has('cache_control') || [...positional, ...named.values()].some((value) => marksCache(value, 6)))
    return 'marked';
  return hasUnknownRest ? 'perhaps' : undefined;
}

function marksCache(value: Value, depth: number): boolean {
  if (depth === 0) return false;
  switch (value.kind) {
    case 'mapping':
      if (value.entries.has('cache_control')) return true;
      return [...value.entries.values()].some((entry) => marksCache(entry, depth - 1));
    case 'sequence':
      return (value.items ?? [...(value.head ?? []), value.element]).some((item) => marksCache(item, depth - 1));
    case 'choice':
      return value.options.some((option) => marksCache(option, depth - 1));
    default:
      return false;
  }
}
