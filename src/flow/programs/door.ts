// Work in another file is reached through a call of this one: the door. What is reached by several is told for each.

import { isHere } from '../../base/numbering';
import type { Span } from '../../base/span';
import type { Factor } from '../facts';

/** The last place of the document on the way to work elsewhere. */
export function doorOf(because: readonly Factor[]): Span | undefined {
  const outside = because.findIndex((factor) => !isHere(factor.span));
  return (outside < 0 ? because : because.slice(0, outside)).at(-1)?.span;
}
