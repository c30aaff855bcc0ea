// What runs in the program's own namespace though it stands in another file: `%run setup.ipynb` of IPython, and a file
// whose text is handed to `exec()`. Its statements are walked here, each time anew; what they bind is known afterwards.

import type { Span } from '../../base/span';
import { begin, enter } from '../context';
import { settle } from '../loops/lazy';
import { Scope } from '../scope';
import { replay, type Trace } from '../trace/trace';
import { constant } from '../values/construct';
import type { Value } from '../values/value';
import type { Activation, Walk } from '../walk';
import { launchOf } from './launch';
import type { Script, Surroundings } from './module';
import { commandsOf, spelled } from './shell-words';
import { folderAfter, goTo, setArguments, startFactor } from './start';
import { scriptNamed } from './surroundings';

/** Files that run each other deeper than this are not followed. */
const DEEPEST = 8;

/** `command` is `cd folder`, or `python [options] script arguments`, as the magic amounts to. */
export function runMagic(walk: Walk, command: Value, span: Span): void {
  const [words = []] = commandsOf(command);
  if (spelled(words[0]) === 'cd') {
    // Without a folder it goes home.
    goTo(walk, words.length > 1 ? folderAfter(walk.folder, words[1]) : undefined);
    return;
  }
  const launch = launchOf(words);
  const script = launch && walk.folder !== undefined ? scriptNamed(walk, launch.script, walk.folder) : undefined;
  if (!launch || !script) return;
  const options = words.slice(1).map(spelled);
  const own = options.slice(0, Math.max(0, options.length - launch.rest.length - 1));
  const sys = walk.attributes.get('sys@');
  setArguments(walk, [constant(launch.script), ...launch.rest]);
  const { module } = walk.scope;
  const isShared = script.isNotebook === true || own.includes('-i');
  const scope = isShared ? module : new Scope(undefined, walk.ledger);
  const before = module.own('__name__');
  if (!isShared) scope.home = { surroundings: script.surroundings, stars: [] };
  scope.set('__name__', constant(own.includes('-n') ? '' : '__main__'));
  const text = `%run ${launch.script.split('/').at(-1)}`;
  runIn(walk, scope, script, { span, text });
  if (!isShared) for (const name of scope.names()) module.set(name, scope.own(name) as Value);
  if (before) module.set('__name__', before);
  if (sys) walk.attributes.set('sys@', sys);
  else walk.attributes.delete('sys@');
}

/** Walks the file's statements with the names of `scope`; what they import is found from the file's place. */
export function runIn(
  walk: Walk,
  scope: Scope,
  script: Script,
  { span, text }: { readonly span: Span; readonly text: string },
): void {
  const id = `${script.file}:${script.range.start}`;
  if (walk.running.includes(id) || walk.running.length >= DEEPEST) return;
  const { module } = scope;
  if (module.home && module.home.surroundings !== script.surroundings)
    module.home = { ...module.home, surroundings: both(script.surroundings, module.home.surroundings) };
  const { scope: outer, context, trace, activation, statement, packages, running } = walk;
  const body: Trace = new Map();
  const inner: Activation = {
    ...activation,
    caller: activation,
    calledFrom: context,
    callerScope: outer,
    lazies: [],
  };
  Object.assign(walk, { scope, trace: body, activation: inner, packages: new Set(), running: [...running, id] });
  walk.context = begin(context);
  walk.execute(script.program().body);
  settle(walk);
  walk.beside.add({ file: script.file, range: script.range, packages: walk.packages });
  for (const name of walk.packages) packages.add(name);
  Object.assign(walk, { scope: outer, context, trace, activation, statement, packages, running });
  replay(walk.trace, body, enter(walk.context, undefined, startFactor(text, span, script.file)));
}

/** A file that runs in the namespace of another finds what both find, its own first. */
function both(inner: Surroundings, outer: Surroundings): Surroundings {
  return {
    module: (name, level) => inner.module(name, level) ?? outer.module(name, level),
    data: (path) => inner.data(path) ?? outer.data(path),
    script: (path) => inner.script(path) ?? outer.script(path),
  };
}
