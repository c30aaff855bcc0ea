// Imports bind names to library paths: `from openai import OpenAI as O` makes `O` the external `openai.OpenAI`.

import type { Import } from '../syntax/program';
import { external } from './construct';
import type { Walk } from './walk';

export function runImport(walk: Walk, statement: Import): void {
  const module = '.'.repeat(statement.level) + statement.module;
  if (statement.level === 0) walk.packages.add(firstSegment(statement.module));
  if (statement.names === undefined) {
    if (statement.alias !== undefined) walk.scope.assign(statement.alias, external(module));
    else walk.scope.assign(firstSegment(module), external(firstSegment(module)));
    return;
  }
  for (const { name, alias } of statement.names) {
    if (name === '*') walk.stars.push(module);
    else walk.scope.assign(alias, external(`${module}${module.endsWith('.') ? '' : '.'}${name}`));
  }
}

function firstSegment(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}
