// Is a text worth parsing? One regular expression over package names, provider hosts and launch commands, built once
// from all recognisers: a text that mentions none of them holds nothing that they could find.

import type { Language } from '../source/document';
import { ALL } from './all';
import { PROVIDER_HOSTS } from './provider';

/** Cheap: no tokenising, one pass. A false yes costs a parse, a false no would lose work. */
export function isOfInterest(text: string, language: Language): boolean {
  expression ??= buildExpression();
  return expression.test(text) || (language !== 'python' && /from ['"](@?[\w-]+\/)?(openai|sdk|ai)['"]/.test(text));
}

const LAUNCHERS = [
  'torchrun',
  'accelerate launch',
  'deepspeed',
  'ollama run',
  'python\\d?(\\.exe)? \\S*train',
  'python -m torch',
  'vllm serve',
  'CUDA_VISIBLE_DEVICES',
];

/** What texts hold that run models through libraries nobody listed. */
const SIGNS = [
  'gpt-[345o]',
  'claude-',
  'gemini-',
  '[Ll]lama-?\\d',
  '[Mm]istral-',
  '\\.from_pretrained\\(',
  // Of data by the names it has: panels and windows are fitted as well.
  '\\.fit\\(\\s*(?:self\\.)?(?:[xX]\\b|[xX]_|train|data|df\\b|features|inputs|rows)',
  '\\.train\\(',
  'train_model\\(',
  'epochs ?=',
  'transcribe\\(',
  'max_(?:new_)?tokens',
  'chat_completion',
  'embed_(?:query|documents)',
  '(?:LLM|GPT)\\(|\\bAgent\\(',
];

let expression: RegExp | undefined;

/**
 * An expression of more characters than this is not optimised by the engine, and is twenty times slower (V8 11.3, 3,000
 * files: 426 ms and 9,463 ms, 2026-11-30).
 */
export const LONGEST_EXPRESSION = 20_000;

/** What `isOfInterest` asks. */
export function buildExpression(): RegExp {
  const names = new Set(ALL.flatMap((recogniser) => recogniser.imports));
  const mentions = [...PROVIDER_HOSTS, ...ALL.flatMap((recogniser) => recogniser.mentions ?? [])].map(escapeText);
  const asked = '(?:import|from)\\s[^\\n]*\\b|(?:import_module|__import__)\\(\\s*[\'"]';
  // Each name once, to stay short.
  const imports = `\\b(?:${asked})(?:${[...names].map(escapeText).join('|')})\\b`;
  return new RegExp(`${imports}|${[...mentions, ...LAUNCHERS, ...SIGNS].join('|')}`);
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
