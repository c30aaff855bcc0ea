// Command-line applications that are called as objects: `app = typer.Typer()`, commands hung on it by decorators, and
// `app()` at the end. One command is what a run without arguments does; of several, the code does not tell which.

import type { Span } from '../../base/span';
import type { ExternalValue, FunctionValue, Value } from '../values/value';
import type { Walk } from '../walk';
import { givenByName } from './given-options';

/** Runs what a call of the application runs. */
export function runOnlyCommand(walk: Walk, app: ExternalValue, span: Span): void {
  const command = onlyCommandOf(walk, app);
  if (command) walk.invoke(command, { ...givenByName(walk), flags: '-' }, span);
}

/** Undefined where there are several or none. */
function onlyCommandOf(walk: Walk, app: ExternalValue): FunctionValue | undefined {
  const commands = walk.definitions
    .map(({ value }) => value)
    .filter(({ decorators }) => decorators.some((decorator) => hangsOn(decorator, app)));
  return commands.length === 1 ? commands[0] : undefined;
}

function hangsOn(decorator: Value, app: ExternalValue): boolean {
  for (let at: Value | undefined = decorator; at?.kind === 'external'; at = at.origin)
    if (at.path === app.path && at.span !== undefined && at.span.start === app.span?.start) return true;
  return false;
}
