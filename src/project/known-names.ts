// The names that settings may use: regions, devices, rules. A mistyped one must not quietly stand for something else,
// so flags, settings files and the editor's settings ask here what is known and what was meant.

import { nearest } from '../base/nearest';
import { findRegion, regionNames } from '../catalogue/grids';
import { DEVICES, findHardware } from '../catalogue/hardware';
import { ALL } from '../rules/all';
import { covers } from '../rules/selector';

/** Each answers undefined for a known name, else what is wrong: `unknown region "FRX"; did you mean FRA?` */
export interface KnownNames {
  region(name: string): string | undefined;
  hardware(name: string): string | undefined;
  /** A rule's id, the start of one, a group, or `*`. */
  rule(selector: string): string | undefined;
}

export const KNOWN_NAMES: KnownNames = {
  region: (name) => (findRegion(name) ? undefined : `unknown region "${name}"${meant(name, regionNames())}`),
  hardware(name) {
    if (findHardware(name)) return undefined;
    const ids = DEVICES.map(({ id }) => id);
    const near = meant(name.replace(/\s*[x×*:]\s*\d+$/, ''), ids);
    return `unknown hardware "${name}"${near || '; known are a100, h100, rtx-4090, m3-max and their like'}`;
  },
  rule(selector) {
    if (ALL.some((rule) => covers(selector, rule))) return undefined;
    const names = ALL.flatMap(({ id, group }) => [id, group]);
    return `no such rule: "${selector}"${meant(selector, names)}`;
  },
};

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, [...new Set(known)]);
  return near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`;
}
