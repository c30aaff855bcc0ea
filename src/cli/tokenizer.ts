// The real tokenizer, read from beside the program when the first literal prompt is met: a scan without prompts
// never pays for it. Where the file is missing, the documented approximation counts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTokenizer } from '../catalogue/tokenizer';
import { type CountTokens, countByCharacters } from '../estimate/tokens/tokens';

export function lazyTokenizer(): CountTokens {
  let count: CountTokens | undefined;
  return (text) => {
    count ??= load();
    return count(text);
  };
}

function load(): CountTokens {
  try {
    return makeTokenizer(readFileSync(join(__dirname, 'tokenizer.bin')));
  } catch {
    return countByCharacters;
  }
}
