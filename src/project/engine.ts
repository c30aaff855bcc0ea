// The engine as a session takes it: `analyse` with a way to count tokens. Linking modules of a workspace joins here.

import { analyse } from '../analyse';
import type { Analysis, Settings } from '../analysis';
import { type CountTokens, countByCharacters } from '../estimate/tokens';
import type { Document } from '../source/document';

export { DEFAULTS } from './defaults';

/** Without a tokenizer the documented approximation counts. */
export function engine(countTokens: CountTokens = countByCharacters) {
  return (document: Document, settings: Settings): Analysis => analyse(document, settings, countTokens);
}
