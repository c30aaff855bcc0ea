// What a scan uses when nobody said anything.

import type { Settings } from '../analysis';
import { DEFAULT_SETTINGS } from '../estimate/settings';

export const DEFAULTS: Settings = { ...DEFAULT_SETTINGS, severities: {} };
