// A module as its importers see it: walked once from top to bottom under its own name, so that what stands behind
// `if __name__ == "__main__"` is off. Functions are not walked here: each importer does that with its own arguments.

import type { Program } from '../../syntax/program';
import { settle } from '../loops/lazy';
import { startWalk } from '../start-walk';
import type { Walk } from '../walk';
import type { ModuleSummary, Surroundings } from './module';

export interface ModuleOptions {
  /** Any stable name of the file. */
  readonly file: string;
  /** Dotted: `app.llm`. */
  readonly name: string;
  readonly program: Program;
  /** The program's own stretch of numbers. */
  readonly range: ModuleSummary['range'];
  readonly surroundings: Surroundings;
}

/** A module before its first statement. Modules that import each other are handed this while it is being filled. */
export interface ModuleWalk {
  readonly summary: ModuleSummary;
  /** Walks it; never throws on what people write. */
  readonly finish: () => void;
}

export function summarise({ file, name, program, range, surroundings }: ModuleOptions): ModuleWalk {
  const walk = startWalk(program, name, surroundings);
  const { scope, ledger, trace, packages, attributes, instances, imported, definitions } = walk;
  const changes: ModuleSummary['changes'] = [];
  const summary: ModuleSummary = {
    file,
    name,
    range,
    scope,
    ledger,
    trace,
    packages,
    attributes,
    instances,
    imported,
    definitions,
    changes,
  };
  return { summary, finish: () => finish(walk, program, changes) };
}

function finish(walk: Walk, program: Program, changes: ModuleSummary['changes']): void {
  try {
    walk.execute(program.body);
    settle(walk);
  } finally {
    for (const module of walk.imported) changes.push(...module.ledger.takeBack());
    walk.ledger.open();
  }
}
