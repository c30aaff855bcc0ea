// How many tokens a request sends. Literal text is counted (by a real tokenizer where the host has one loaded, else by
// characters); holes, pictures, documents and the messages of a conversation are documented ranges, said aloud.

import { add, exactly, multiplyBounds, type Range, range, scale, ZERO } from '../../base/range';
import { looksAtPictures } from '../../catalogue/looks-at-pictures';
import type { RequestSize, Workload } from '../../recognise/workload';
import { note } from '../assumption';
import { formatNumber } from '../format';
import { type Caching, cachedPart } from './prompt-cache';
import type { CountTokens, TokenUse } from './tokens';

/** What a hole in a prompt holds: a word or a page. */
export const HOLE: Range = range(30, 200, 2000);
const HOLE_SOURCE =
  'length not told by the code: a sentence to a few pages; user turns in LMSYS-Chat-1M average about 70 tokens, retrieved passages 200 to 1,000';

/** `7` and `123` have one token, `3.14` three, `0.123456789012345` seven (o200k_base, measured 2026-12). */
export const NUMBER: Range = range(1, 2, 7);
/** `2026-11-03` has 6 tokens, with the time to a microsecond 15, an id of 36 characters 18 to 28 (as before). */
export const STAMP: Range = range(5, 14, 28);
const SHORT_SOURCE = 'a number is 1 to 7 tokens; a date, a time or an id 5 to 28';

/**
 * A prompt of which nothing is written. Between people's chats and what services send: in Azure's trace of 19,366
 * conversation requests of November 2023 (github.com/Azure/AzurePublicDataset, CC-BY) 181, 1,020 and 4,083 tokens are
 * the 5 % point, the middle and the 95 % point.
 */
export const PROMPT: Range = range(30, 200, 4000);
const PROMPT_SOURCE =
  'not told by the code: user turns in LMSYS-Chat-1M average about 70 tokens; requests to a service of Azure (trace of 2023-11) have 181 to 4,083, half of them more than 1,020';

/**
 * A picture, by the rules of the providers: OpenAI 85 (low detail) to about 1,500, Anthropic width × height / 750 up to
 * about 1,600, Google 258 per tile of 768 pixels, Qwen-VL one per 28 × 28 pixels (1,340 at 1,024 × 1,024).
 */
export const PICTURE: Range = range(85, 1000, 2500);
/** A file that is sent whole: one to some dozens of pages of 500 to 3,000 tokens (Anthropic: 1,500 to 3,000 a page). */
const DOCUMENT: Range = range(500, 6000, 60_000);
/**
 * A passage that a retriever finds: a paragraph to the 1,024 tokens into which LlamaIndex splits; LangChain's tutorials
 * split into 1,000 characters.
 */
const PASSAGE: Range = range(60, 250, 1024);
/** What a person says in a conversation: 70 tokens on average in LMSYS-Chat-1M. Answers are as long as those of the request. */
const SAID: Range = range(20, 70, 600);

/** Tokens of a picture where the model is one for pictures and nothing tells what it is sent. */
export function usualPicture(model: string | undefined): Range {
  return model !== undefined && looksAtPictures(model) ? range(0, PICTURE.best, PICTURE.high) : ZERO;
}

/**
 * Bytes of a text per token: 4 in English (OpenAI's help pages), 2.5 in JSON and 3.1 to 3.6 in Chinese (o200k_base, files
 * of this project, measured 2026-12); plain stories have more.
 */
const BYTES_PER_TOKEN: Range = range(2.5, 4, 5.5);

function tokensOfFiles(files: readonly { readonly bytes: number }[]): Range {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { low, best, high } = BYTES_PER_TOKEN;
  return range(bytes / high, bytes / best, bytes / low);
}

/** What one request sends, and what share of it a cache may hold. */
export function promptTokens(
  workload: Workload,
  countTokens: CountTokens,
  caching: Caching | undefined,
  answer: Range,
): Omit<TokenUse, 'output'> {
  const { request } = workload;
  const { promptHoles: holes = 0, promptPictures: pictures = 0, promptDocuments: documents = 0 } = request ?? {};
  const { promptNumbers: numbers = 0, promptStamps: stamps = 0 } = request ?? {};
  const literal = request?.promptText ? countTokens(request.promptText) : 0;
  const history = request?.promptHistory;
  const passages = request?.promptPassages;
  const files = request?.promptFiles ?? [];
  const isBare =
    files.length === 0 &&
    literal + numbers + stamps === 0 &&
    pictures === 0 &&
    documents === 0 &&
    !history &&
    !passages;
  const isBlank = isBare && holes === 0;
  const isEmpty = isBare && holes <= 1;
  const items = request?.promptItems ?? 1;
  const looks = pictures === 0 && (isBlank || holes > 0) ? usualPicture(workload.model?.id) : ZERO;
  const talk = history ? talkOf(history, request?.promptAnswers ?? scale(history, 0.5), answer) : ZERO;
  const parts: readonly Range[] = [
    exactly(literal),
    isEmpty ? PROMPT : scale(HOLE, holes),
    scale(NUMBER, numbers),
    scale(STAMP, stamps),
    tokensOfFiles(files),
    scale(PICTURE, pictures),
    looks,
    scale(DOCUMENT, documents),
    passages ? multiplyBounds(passages, PASSAGE) : ZERO,
    talk,
  ];
  const overhead = request?.hasTools ? range(100, 400, 2000) : range(0, 8, 30);
  const input = add(scale(parts.reduce(add), 1 / items), overhead);
  const isTold =
    !isBlank && files.length === 0 && holes === 0 && pictures === 0 && documents === 0 && !history && !passages;
  const said = saidParts(request, literal, isBlank, looks.best > 0);
  const source = isTold
    ? ['the prompt in the code', numbers + stamps > 0 ? SHORT_SOURCE : ''].filter(Boolean).join('; ')
    : sourceOf(request, isEmpty, looks.best > 0);
  const cached = cachedPart({ literal: literal / items, talk, history, input }, workload, caching);
  return {
    input,
    cachedShare: cached.share,
    isTold,
    assumptions: [
      note('input tokens', `${formatNumber(input)}: ${said}`, isTold ? 'code' : 'default', source, input),
      ...cached.assumptions,
    ],
  };
}

function talkOf(history: Range, answers: Range, answer: Range): Range {
  const less = (all: number, part: number) => Math.max(0, all - part);
  const others = range(
    less(history.low, answers.low),
    less(history.best, answers.best),
    less(history.high, answers.high),
  );
  return add(multiplyBounds(others, SAID), multiplyBounds(answers, answer));
}

function saidParts(
  request: RequestSize | undefined,
  literal: number,
  isBlank: boolean,
  isForPictures: boolean,
): string {
  const { promptHoles = 0, promptPictures = 0, promptDocuments = 0, promptItems = 1 } = request ?? {};
  const { promptPassages, promptHistory, promptNumbers = 0, promptStamps = 0 } = request ?? {};
  const many = (count: number, one: string, more = `${one}s`) =>
    count > 0 ? `${count} ${count > 1 ? more : one}` : '';
  return [
    literal > 0 ? `${literal} written` : '',
    many(promptHoles, 'unknown part'),
    ...(request?.promptFiles ?? []).map(({ name, bytes }) => `${name} of ${Math.ceil(bytes / 1000)} kB`),
    many(promptNumbers, 'number'),
    many(promptStamps, 'date or id', 'dates or ids'),
    many(promptPictures, 'picture'),
    isForPictures ? 'perhaps a picture' : '',
    many(promptDocuments, 'document'),
    promptPassages ? `${formatNumber(promptPassages)} passages` : '',
    promptHistory ? `${formatNumber(promptHistory)} earlier messages` : '',
    isBlank ? 'unknown prompt' : '',
    promptItems > 1 ? `in ${formatNumber(exactly(promptItems))} items` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function sourceOf(request: RequestSize | undefined, isEmpty: boolean, isForPictures: boolean): string {
  return [
    isEmpty ? PROMPT_SOURCE : (request?.promptHoles ?? 0) > 0 ? HOLE_SOURCE : '',
    request?.promptFiles
      ? request.promptFiles
          .map(({ name, bytes }) => `${name} has ${Math.ceil(bytes / 1000)} kB, 2.5 to 5.5 bytes a token`)
          .join('; ')
      : '',
    request?.promptNumbers || request?.promptStamps ? SHORT_SOURCE : '',
    request?.promptPictures || isForPictures
      ? 'a picture is 85 to 2,500 tokens by the rules of OpenAI, Anthropic, Google and Qwen-VL'
      : '',
    request?.promptDocuments ? 'a document is a page to some dozens of 500 to 3,000 tokens' : '',
    request?.promptPassages ? 'what a retriever finds is put into the prompt: passages of 60 to 1,024 tokens' : '',
    request?.promptHistory
      ? 'each request sends the conversation so far: answers as long as this one, and what people say, 70 tokens on average in LMSYS-Chat-1M'
      : '',
  ]
    .filter(Boolean)
    .join('; ');
}
