// `exec(open("configurator.py").read())`: text that is not seen may set any name around it, so that what the names held
// before is only what they hold where it sets nothing.

import { asDefault } from './construct';
import type { Arguments } from './value';
import type { Walk } from './walk';

export function runForeignText(walk: Walk, { positional }: Arguments): void {
  // With a dictionary of its own for its names it leaves ours alone.
  if (positional.length > 1) return;
  const { scope } = walk;
  for (const name of [...scope.names()]) {
    const value = scope.own(name);
    if (value) scope.set(name, asDefault(value, 'what exec() leaves as it was'));
  }
}
