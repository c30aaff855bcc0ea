// Whether a value counts as true in a condition: yes, no, or the code does not tell.

import { memberOf } from '../calls/member';
import type { Value } from './value';

export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'constant':
      return value.value !== null && value.value !== false && value.value !== 0 && value.value !== '';
    case 'text':
      return value.isFilled || value.parts.some((part) => typeof part === 'string' && part !== '') ? true : undefined;
    case 'sequence':
      if (!value.isLengthKnown) return undefined;
      return value.length.low > 0 ? true : value.length.high === 0 ? false : undefined;
    case 'mapping':
      if (value.size) return value.size.low > 0 ? true : value.size.high === 0 ? false : undefined;
      return value.entries.size > 0 ? true : value.isComplete ? false : undefined;
    case 'function':
    case 'class':
    case 'module':
      return true;
    case 'instance':
      // How long it is, or what it says of itself, is asked elsewhere.
      return memberOf(value.class, '__bool__') || memberOf(value.class, '__len__') ? undefined : true;
    case 'choice': {
      const truths = new Set(value.options.map(truthOf));
      return truths.size === 1 ? [...truths][0] : undefined;
    }
    case 'external':
      return value.path === '<match>' ? true : undefined;
    case 'unknown':
      return undefined;
  }
}

/** True when the value is only a default somewhere along the way. */
export function isByDefault(value: Value): boolean {
  return defaultOf(value) !== undefined;
}

/** What a person would change to make it another: `default of --n`. */
export function defaultOf(value: Value | undefined): string | undefined {
  return value?.kind === 'constant' ? value.default : value?.kind === 'sequence' ? value.lengthDefault : undefined;
}
