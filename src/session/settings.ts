// Settings without files: layers laid over the defaults, and where a document's settings come from.

import type { Settings } from '../analysis';
import type { FileSettings } from '../project/settings-file';
import { PLACE_KEYS } from '../syntax/told';

/** What the numbers and findings of a document rest on, by its URI. */
export type SettingsFor = (uri: string) => Settings;

/** Defaults with one layer after another laid over them: the file, then flags or the editor's settings. */
export function settingsOf(defaults: Settings, ...layers: readonly FileSettings[]): Settings {
  let settings = defaults;
  for (const { exclude: _exclude, failOn: _failOn, ...layer } of layers) {
    const severities = { ...settings.severities, ...layer.severities };
    settings = { ...settings, ...layer, severities };
  }
  const said = PLACE_KEYS.filter((key) => layers.some((layer) => layer[key] !== undefined));
  return said.length === 0 ? settings : { ...settings, said };
}
