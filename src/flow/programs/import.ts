// Imports bind names: to library paths (`from openai import OpenAI as O` makes `O` the external `openai.OpenAI`), or to
// what a module of the workspace holds. What such a module does when it is imported is done here, once.

import { isHere } from '../../base/numbering';
import { exactly } from '../../base/range';
import type { Span } from '../../base/span';
import type { Import } from '../../syntax/program';
import { enter } from '../context';
import { NotedMap } from '../loops/journal';
import type { Scope } from '../scope';
import { replay } from '../trace/trace';
import { asText, external } from '../values/construct';
import type { Value } from '../values/value';
import type { Walk } from '../walk';
import { watchRuns } from './between-runs';
import { carriedOver } from './carry-over';
import type { ModuleSummary } from './module';

export function runImport(walk: Walk, statement: Import): void {
  const { level, names, alias } = statement;
  if (level === 0) {
    const name = firstSegment(statement.module);
    walk.packages.add(name);
    watchRuns(walk, name);
  }
  if (names === undefined) {
    importModule(walk, statement.module, alias, statement);
    return;
  }
  const from = importWithParents(walk, statement.module, level, statement);
  const path = '.'.repeat(level) + statement.module;
  for (const { name, alias } of names) {
    if (name !== '*') {
      const found = from && (memberOfModule(from, name) ?? submodule(walk, statement, name));
      const missing = external(`${path}${path.endsWith('.') ? '' : '.'}${name}`);
      walk.scope.assign(alias, found ?? missing);
      if (from && !found && !from.ledger.isOpen) awaitMember(walk.scope, alias, missing, from, name);
    } else if (from) importAll(walk, from);
    else walk.scope.module.home?.stars.push(path);
  }
}

/** Of modules that import each other, one asks for a name before the other has come to it. */
function awaitMember(scope: Scope, alias: string, missing: Value, from: ModuleSummary, name: string): void {
  from.ledger.whenOpen(() => {
    const found = from.scope.own(name);
    if (found && scope.own(alias) === missing) scope.restore(alias, found);
  });
}

/** `importlib.import_module("app.llm")`; undefined for what is not of the workspace. */
export function moduleNamed(walk: Walk, name: string, span: Span): Value | undefined {
  const module = importWithParents(walk, name, 0, span);
  return module && { kind: 'module', module };
}

/** What `module.name` is; undefined where the module does not tell. */
export function memberOfModule(module: ModuleSummary, name: string): Value | undefined {
  const own = module.scope.own(name);
  if (own) return own;
  const stars = module.scope.home?.stars ?? [];
  return stars.length === 1 && !name.startsWith('_') ? external(`${stars[0]}.${name}`) : undefined;
}

function importModule(walk: Walk, name: string, alias: string | undefined, span: Span): void {
  const found = importWithParents(walk, name, 0, span);
  const top = firstSegment(name);
  const bound = alias === undefined ? find(walk, top, 0) : found;
  walk.scope.assign(
    alias ?? top,
    bound ? { kind: 'module', module: bound } : external(alias === undefined ? top : name),
  );
}

/** Importing `app.llm` imports `app` first, and makes `llm` an attribute of it. */
function importWithParents(walk: Walk, name: string, level: number, span: Span): ModuleSummary | undefined {
  const parts = name.split('.');
  let parent: ModuleSummary | undefined;
  for (let i = level === 0 ? 1 : parts.length; i <= parts.length; i++) {
    const found = find(walk, parts.slice(0, i).join('.'), level);
    if (found) {
      load(walk, found, span);
      const part = parts[i - 1];
      if (parent && part && parent.scope.own(part) === undefined)
        parent.scope.set(part, { kind: 'module', module: found });
    }
    parent = found;
  }
  return parent;
}

function submodule(walk: Walk, statement: Import, name: string): Value | undefined {
  const path = statement.module === '' ? name : `${statement.module}.${name}`;
  const module = importWithParents(walk, path, statement.level, statement);
  return module && { kind: 'module', module };
}

function find(walk: Walk, name: string, level: number): ModuleSummary | undefined {
  return walk.scope.module.home?.surroundings.module(name, level);
}

/** The public names, or those that `__all__` lists. */
function importAll(walk: Walk, from: ModuleSummary): void {
  const listed = from.scope.own('__all__');
  const items = listed?.kind === 'sequence' ? listed.items?.map(asText) : undefined;
  for (const name of items ?? [...from.scope.names()]) {
    const value = name !== undefined && (items || !name.startsWith('_')) ? memberOfModule(from, name) : undefined;
    if (name !== undefined && value) walk.scope.assign(name, value);
  }
  walk.scope.module.home?.stars.push(...(from.scope.home?.stars ?? []));
}

/** What a run of the module does and leaves behind, the first time it is imported. */
function load(walk: Walk, module: ModuleSummary, span: Span): void {
  if (walk.imported.has(module)) return;
  walk.imported.add(module);
  // A module that a cell of the notebook writes is told as part of the notebook.
  if (isHere(module.range)) for (const name of module.packages) walk.packages.add(name);
  for (const inner of module.imported) walk.imported.add(inner);
  for (const { scope, name, before, value } of module.changes)
    scope.set(name, carriedOver(scope.own(name), before, value));
  for (const [identity, attributes] of module.attributes) {
    const known = walk.attributes.get(identity);
    walk.attributes.set(identity, new NotedMap(walk.journal, [...attributes, ...(known ?? [])]));
  }
  for (const [definition, instance] of module.instances)
    if (!walk.instances.has(definition)) walk.instances.set(definition, instance);
  const text = `import ${module.name}`;
  const factor = { kind: 'call', text, span, count: exactly(1), certainty: 'exact', per: undefined } as const;
  // One that is being walked, and that imports this one, does it by itself.
  if (module.ledger.isOpen) replay(walk.trace, module.trace, enter(walk.context, undefined, factor));
}

function firstSegment(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}
