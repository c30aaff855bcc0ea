// The engine, evaluated when the first document or setting asks for it: its tables are most of the program, and an
// editor that opens must not wait for them. `require` of our own module is resolved when the bundle is made.

import type { CountTokens } from '../estimate/tokens/tokens';
import type { KnownNames } from '../project/known-names';
import type { SourcePort } from '../project/project';
import type { Analyse } from '../session/session';
import type { SettingsFor } from '../session/settings';

export function lazyEngine(countTokens: CountTokens, sources: SourcePort, settingsFor: SettingsFor): Analyse {
  let analyse: Analyse | undefined;
  return (document, settings, callers) => {
    if (analyse === undefined) {
      const { engine } = require('../project/engine') as typeof import('../project/engine');
      analyse = engine(countTokens, sources, settingsFor);
    }
    return analyse(document, settings, callers);
  };
}

export function knownNames(): KnownNames {
  return (require('../project/known-names') as typeof import('../project/known-names')).KNOWN_NAMES;
}
