// The engine as a session takes it: `analyse` with a way to count tokens. Linking modules of a workspace joins here.

import { analyse } from '../analyse';
import type { Analysis, Settings } from '../analysis';
import { DEFAULT_SETTINGS } from '../estimate/settings';
import { type CountTokens, countByCharacters } from '../estimate/tokens';
import type { Document } from '../source/document';

/** What a scan uses when nobody said anything. */
export const DEFAULTS: Settings = { ...DEFAULT_SETTINGS, severities: {} };

/** Without a tokenizer the documented approximation counts. */
export function engine(countTokens: CountTokens = countByCharacters) {
  return (document: Document, settings: Settings): Analysis => analyse(document, settings, countTokens);
}
