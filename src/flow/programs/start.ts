// Programs that this one starts: scripts of the workspace in a process of their own, with nothing in common but the
// command. Each start is a walk of the script from top to bottom, as often as the starting line runs.

import { joinPath } from '../../base/join-path';
import { isHere } from '../../base/numbering';
import { exactly } from '../../base/range';
import type { Span } from '../../base/span';
import { loadSignatures } from '../../catalogue/signatures';
import { enter } from '../context';
import type { Factor } from '../facts';
import { settle } from '../loops/lazy';
import { firstAt, type Site } from '../place';
import { replay, type Trace } from '../trace/trace';
import { asText, constant, external, sequence, UNKNOWN } from '../values/construct';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { filePathOf } from './file-path';
import { launchOf } from './launch';
import type { Script } from './module';
import { commandsOf, spelled } from './shell-words';
import { scriptNamed } from './surroundings';

/** Programs that start each other deeper than this are not followed. */
const DEEPEST = 4;

/** With so many different arguments; then the last stands for the others. */
const MOST_STARTS = 64;

/** What a line of a shell starts. */
export function startCommand(walk: Walk, command: Value, span: Span, from = walk.folder): void {
  let folder = from;
  for (const words of commandsOf(command)) {
    if (spelled(words[0]) === 'cd') {
      folder = folderAfter(folder, words[1]);
      continue;
    }
    const launch = launchOf(words);
    const script = launch && folder !== undefined ? scriptNamed(walk, launch.script, folder) : undefined;
    if (!launch || !script) continue;
    const name = launch.script;
    const text = name.startsWith('-m') ? `python ${name}` : `python ${name.split('/').at(-1)}`;
    startProcess(walk, script, { name: '__main__', argv: [constant(name), ...launch.rest], span, text });
  }
}

/** `subprocess.run([…])`, `runpy.run_path("x.py")`. */
export function startByCall(walk: Walk, site: Site, span: Span): void {
  const { start } = loadSignatures().of(site.path);
  if (start === undefined) return;
  if (start.goes) {
    goTo(walk, folderAfter(walk.folder, firstAt(site, start.goes)));
    return;
  }
  const cwd = firstAt(site, start.folder);
  const path = cwd && (asText(cwd) ?? filePathOf(cwd));
  const folder = cwd === undefined || isNone(cwd) ? walk.folder : path && joinPath(walk.folder ?? '', path);
  const command = firstAt(site, start.command);
  if (command) startCommand(walk, command, span, folder);
  const module = asText(firstAt(site, start.module));
  const file = firstAt(site, start.script);
  const name = module === undefined ? file && (asText(file) ?? filePathOf(file)) : `-m ${module}`;
  const script = name !== undefined && folder !== undefined ? scriptNamed(walk, name, folder) : undefined;
  if (name === undefined || script === undefined) return;
  const runName = asText(firstAt(site, start.name)) ?? '<run_path>';
  startProcess(walk, script, { name: runName, argv: undefined, span, text: `python ${name.split('/').at(-1)}` });
}

function isNone(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** Where one is after `cd word`; undefined where the code does not tell. */
export function folderAfter(folder: string | undefined, word: Value | undefined): string | undefined {
  const path = asText(word) ?? (word && filePathOf(word));
  if (path === undefined || /^[~$-]/.test(path)) return undefined;
  return folder === undefined && !path.startsWith('/') ? undefined : joinPath(folder ?? '', path);
}

export function goTo(walk: Walk, folder: string | undefined): void {
  const before = walk.folder;
  walk.journal.note(() => {
    walk.folder = before;
  });
  walk.folder = folder;
}

export interface Starting {
  /** What `__name__` holds. */
  readonly name: string;
  /** What `sys.argv` holds; undefined where that is not known. */
  readonly argv: readonly Value[] | undefined;
  readonly span: Span;
  /** As a person would say it. */
  readonly text: string;
}

function startProcess(walk: Walk, script: Script, { name, argv, span, text }: Starting): void {
  const id = `${script.file}:${script.range.start}`;
  if (walk.running.includes(id) || walk.running.length >= DEEPEST) return;
  const starts = walk.started.get(id) ?? new Map<string, Trace>();
  walk.started.set(id, starts);
  const key = `${name} ${argv?.map(spelled).join('\0')}`;
  const isKnown = argv?.every((word) => word.kind === 'constant') ?? true;
  const known = (isKnown ? starts.get(key) : undefined) ?? (starts.size >= MOST_STARTS ? last(starts) : undefined);
  const trace = known ?? runProcess(walk, script, id, name, argv);
  starts.set(key, trace);
  replay(walk.trace, trace, enter(walk.context, undefined, startFactor(text, span, script.file)));
}

function last(starts: ReadonlyMap<string, Trace>): Trace | undefined {
  return [...starts.values()].at(-1);
}

function runProcess(walk: Walk, script: Script, id: string, name: string, argv: readonly Value[] | undefined): Trace {
  // It imports everything afresh: what this program changed in modules is not seen there.
  const changes = [...walk.imported].flatMap((module) => module.ledger.takeBack());
  const inner = walk.begin(script.program(), name, {
    ...script.surroundings,
    // A file that its command names lies where the one who writes the command sees it.
    script: (path) => script.surroundings.script(path) ?? scriptNamed(walk, path, walk.folder ?? ''),
  });
  inner.steps = walk.steps;
  inner.depth = walk.depth;
  inner.running = [...walk.running, id];
  if (argv) setArguments(inner, argv);
  inner.execute(script.program().body);
  settle(inner);
  for (const module of inner.imported) module.ledger.takeBack();
  for (const { scope, name, value } of changes) scope.set(name, value);
  walk.steps = inner.steps;
  walk.isCutShort ||= inner.isCutShort;
  walk.beside.add({ file: script.file, range: script.range, packages: inner.packages });
  if (isHere(script.range)) for (const name of inner.packages) walk.packages.add(name);
  for (const one of [...inner.imported, ...inner.beside]) walk.beside.add(one);
  return inner.trace;
}

/** What a program finds in `sys.argv`. */
export function setArguments(walk: Walk, argv: readonly Value[]): void {
  const sys = external('sys');
  walk.attributes.set(`${sys.path}@`, new Map([['argv', sequence(argv, argv[0] ?? UNKNOWN)]]));
}

export function startFactor(text: string, span: Span, starts: string): Factor {
  return { kind: 'call', text, span, count: exactly(1), certainty: 'exact', per: undefined, starts };
}
