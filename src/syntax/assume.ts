// What the settings tell because the code cannot show it: `{ "function": "ask_model", "times": 5000 }`. It is written
// onto the functions, the variables and the file that are meant, as `annotate.ts` writes what comments tell; those win.
// Which files an assumption is for is decided before, by whoever knows the folders.

import { decodedUri } from '../base/decoded-uri';
import { compilePattern } from '../base/path-pattern';
import type { Range } from '../base/range';
import type { Span } from '../base/span';
import { blocksOf } from './annotate';
import type { Attribute, Expression, Name, Parameter, Program, Statement } from './program';
import { TELLERS, type Told, type ToldBy, type ToldValues } from './told';

/** One entry of `assumptions` in a settings file. */
export interface Assumed {
  /** Tells it from all others: `wattlint.json:12:5`. */
  readonly id: string;
  /** `told in wattlint.json:12`. */
  readonly by: string;
  /** From 1; undefined when the place is not known. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The settings file's folder, as a full path that ends with `/`: what `path` is relative to. */
  readonly folder: string;
  /** As in `.gitignore`; of all files when left out. */
  readonly path?: string;
  /** The end of a function's dotted name: `ask`, `Client.ask`, `app.llm.ask`; a `*` is part of a name. */
  readonly function?: string;
  /** Of a variable, an attribute (`self.rows`) or a parameter; with `function`, of one in there. */
  readonly name?: string;
  readonly values: ToldValues;
}

/** Of several that mean the same thing the last holds. The program was made just now, and nobody else has seen it. */
export function assume(program: Program, assumptions: readonly Assumed[], uri: string): Program {
  if (assumptions.length === 0) return program;
  const entries = assumptions.map(compiled);
  const ofFile = entries.filter(({ assumed }) => assumed.function === undefined && assumed.name === undefined);
  const ofFunctions = entries.filter(({ assumed }) => assumed.function !== undefined && assumed.name === undefined);
  const ofNames = entries.filter(({ assumed }) => assumed.name !== undefined);
  const sized = new Set<string>();
  const size = (target: Sized, name: string, functions: readonly string[]) => {
    const meant = ofNames.filter(
      ({ isName, isFunction }) => isName(name) && (!isFunction || functions.some(isFunction)),
    );
    if (meant.length === 0) return;
    for (const { assumed } of meant) sized.add(assumed.id);
    (target as { size?: ToldBy<Range> | undefined }).size = merged(undefined, meant, target).datasetSize;
  };
  const waiting: Block[] = [{ statements: program.body, names: moduleOf(uri), functions: [] }];
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    for (const statement of block.statements) {
      for (const target of targetsOf(statement)) size(target, dotted(target), block.functions);
      const inner = insideOf(statement, block);
      waiting.push(...inner);
      if (statement.kind !== 'function-definition') continue;
      const path = [...block.names, statement.name].join('.');
      const meant = ofFunctions.filter(({ isFunction }) => isFunction?.(path));
      for (const { assumed } of meant) if (assumed.values.datasetSize) sized.add(assumed.id);
      write(statement, merged(statement.told, [...ofFile, ...meant], statement.nameSpan));
      for (const parameter of statement.function.parameters)
        size(parameter, parameter.name, inner[0]?.functions ?? []);
    }
  }
  write(program, merged(undefined, ofFile, { start: 0, end: 0 }));
  (program as { sized?: readonly string[] }).sized = [...sized];
  return program;
}

/** Statements with what they stand in: the dotted names to them, and the paths of the functions around them. */
interface Block {
  readonly statements: readonly Statement[];
  readonly names: readonly string[];
  readonly functions: readonly string[];
}

type Sized = Name | Attribute | Parameter;

interface Entry {
  readonly assumed: Assumed;
  readonly isFunction: ((path: string) => boolean) | undefined;
  readonly isName: (path: string) => boolean;
}

function compiled(assumed: Assumed): Entry {
  const { function: callee, name } = assumed;
  return {
    assumed,
    isFunction: callee === undefined ? undefined : compilePattern(`**.${callee}`),
    isName: name === undefined ? () => false : compilePattern(`**.${name}`),
  };
}

/** What is known already stays where it is as strong; the entries give way to those behind them. */
function merged(known: Told | undefined, entries: readonly Entry[], { start, end }: Span): Told {
  const told: Record<string, ToldBy<unknown>> = { ...known };
  for (const { assumed } of entries) {
    const from = assumed.function === undefined && assumed.name === undefined ? 'files' : 'names';
    for (const [key, value] of Object.entries(assumed.values)) {
      const before = told[key];
      const all = [...(before?.assumed ?? []), assumed.id];
      const holds = before && TELLERS.indexOf(before.from) > TELLERS.indexOf(from);
      told[key] = holds ? { ...before, assumed: all } : { start, end, value, by: assumed.by, from, assumed: all };
    }
  }
  return told as Told;
}

function write(on: Statement | Program, told: Told): void {
  if (Object.keys(told).length > 0) (on as { told?: Told }).told = told;
}

function insideOf(statement: Statement, { names, functions }: Block): readonly Block[] {
  const isNamed = statement.kind === 'class-definition' || statement.kind === 'function-definition';
  const own = isNamed ? [...names, statement.name] : names;
  const around = statement.kind === 'function-definition' ? [...functions, own.join('.')] : functions;
  return blocksOf(statement).map((statements) => ({ statements, names: own, functions: around }));
}

/** The names and attributes that a statement puts values into. */
function targetsOf(statement: Statement): readonly (Name | Attribute)[] {
  const targets: readonly (Expression | undefined)[] =
    statement.kind === 'assign'
      ? statement.targets
      : statement.kind === 'with'
        ? statement.items.map(({ target }) => target)
        : [];
  const plain = targets.flatMap((target) => (target?.kind === 'sequence' ? target.items : (target ?? [])));
  return plain.filter((target) => target.kind === 'name' || target.kind === 'attribute');
}

/** `self.rows`; of what is no chain of names, the last of them. */
function dotted(target: Expression): string {
  if (target.kind === 'name') return target.name;
  if (target.kind !== 'attribute') return '';
  const object = dotted(target.object);
  return object === '' ? target.name : `${object}.${target.name}`;
}

/** The folders and the name of a file, as an import would say them. */
function moduleOf(uri: string): readonly string[] {
  const parts = decodedUri(uri)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.(?:pyw?|ipynb)$/, '').replace(/[^\p{L}\p{N}_-]/gu, '_'));
  return parts.at(-1) === '__init__' ? parts.slice(0, -1) : parts;
}
