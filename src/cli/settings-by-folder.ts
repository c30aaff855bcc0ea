// The settings of each document of a scan, by the folder it lies in.

import { dirname } from 'node:path/posix';
import type { Settings } from '../analysis';
import { settingsAt } from '../session/assumptions';
import type { SettingsFor } from '../session/settings';

export function settingsByFolder(settings: Settings, differing: ReadonlyMap<string, Settings>): SettingsFor {
  return (uri) => settingsAt(differing.get(dirname(uri)) ?? settings, uri);
}
