// The engine as a session takes it: `analyse` with a way to count tokens and, where there is one, the workspace around
// a document.

import { analyse } from '../analyse';
import type { Analysis, Settings } from '../analysis';
import type { Caller } from '../callers';
import { type CountTokens, countByCharacters } from '../estimate/tokens/tokens';
import type { Document } from '../source/document';
import { Project, type SourcePort } from './project';

export { DEFAULTS } from './defaults';

/**
 * Without a tokenizer the documented approximation counts; without sources a document is seen alone. `settingsFor` are
 * those of the modules around a document; nothing is assumed of them when it is left out.
 */
export function engine(
  countTokens: CountTokens = countByCharacters,
  sources?: SourcePort,
  settingsFor?: (uri: string) => Settings,
): (document: Document, settings: Settings, callers?: readonly Caller[]) => Analysis {
  if (sources === undefined) return (document, settings) => analyse(document, settings, countTokens);
  const project = new Project(sources, countTokens, (uri) => settingsFor?.(uri).assumptions);
  return (document, settings, callers) => project.analyse(document, settings, callers);
}
