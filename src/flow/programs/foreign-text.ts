// `exec(open("configurator.py").read())`: the text of a file that may set any name around it. A file of the workspace is
// walked; what sets names that it does not spell out, or is not seen at all, leaves of what the names held only defaults.

import type { Span } from '../../base/span';
import type { Program } from '../../syntax/program';
import { asDefault } from '../values/construct';
import type { Arguments, Value } from '../values/value';
import type { Walk } from '../walk';
import { filePathOf } from './file-path';
import { runIn } from './run-here';
import { scriptNamed } from './surroundings';

export function runForeignText(walk: Walk, { positional }: Arguments, span: Span): void {
  const [text, ...names] = positional;
  // With a dictionary of its own for its names it leaves ours alone.
  if (text === undefined || names.some((one) => !isOurs(one))) return;
  const path = pathOf(text);
  const script = path === undefined ? undefined : scriptNamed(walk, path, walk.folder ?? '');
  const { scope } = walk;
  if (script) runIn(walk, scope, script, { span, text: `exec() of ${path?.split('/').at(-1)}` });
  if (script && !setsUnseenNames(script.program())) return;
  for (const name of [...scope.names()]) {
    const value = scope.own(name);
    // No change of the program's: a loop around it must not take it for one.
    if (value) scope.restore(name, asDefault(value, 'what exec() leaves as it was'));
  }
}

/** `exec(text, globals())` */
function isOurs(value: Value): boolean {
  return value.kind === 'external'
    ? /^builtins\.(globals|locals|vars)\(\)$/.test(value.path)
    : value.kind === 'unknown';
}

function pathOf(text: Value): string | undefined {
  const compiled =
    text.kind === 'external' && text.path === 'builtins.compile()' ? text.arguments?.positional[0] : text;
  const path = compiled && filePathOf(compiled);
  return path?.endsWith('.py') ? path : undefined;
}

const UNSEEN = new Set(['globals', 'locals', 'vars', 'exec', 'eval', 'setattr']);

const known = new WeakMap<Program, boolean>();

/** True where it names one of the functions by which names are set that are not written out. */
function setsUnseenNames(program: Program): boolean {
  const before = known.get(program);
  if (before !== undefined) return before;
  const waiting: unknown[] = [...program.body];
  let isFound = false;
  while (waiting.length > 0 && !isFound) {
    const node = waiting.pop();
    if (typeof node !== 'object' || node === null) continue;
    if ('kind' in node && node.kind === 'name' && 'name' in node && UNSEEN.has(String(node.name))) isFound = true;
    waiting.push(...Object.values(node));
  }
  known.set(program, isFound);
  return isFound;
}
