// `wattlint explain RULE`: the rule's page, made readable in a terminal. The same page is behind the link of every
// diagnostic in the editor. `wattlint explain FILE:LINE`: how the numbers of the work there came about.

import { nearest } from '../base/nearest';
import { ALL } from '../rules/all';
import { pageOf } from '../rules/pages';
import { isSet, readArguments } from './arguments';
import { paletteFor } from './colour';
import { askedPlace, explainPlace } from './explain-place';
import { done, type Outcome, UsageError } from './outcome';
import { renderPage } from './render-page';

/** What the command line takes; the help page lists each. */
export const EXPLAIN_OPTIONS = {
  region: { type: 'string' },
  hardware: { type: 'string' },
  pue: { type: 'string' },
  wue: { type: 'string' },
  boundary: { type: 'string' },
  'no-config': { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
} as const;

export async function explainCommand(words: readonly string[]): Promise<Outcome> {
  const read = readArguments('explain', words, EXPLAIN_OPTIONS);
  const palette = paletteFor({ isForced: isSet(read, 'color'), isForbidden: isSet(read, 'no-color') });
  const [id, ...more] = read.positionals;
  if (id === undefined) return done(listOfRules());
  const page = pageOf(id);
  const place = page === undefined ? askedPlace(id) : undefined;
  if (place) return explainPlace(place, more, read, palette);
  if (more.length > 0) throw new UsageError('explain takes one rule at a time');
  if (page === undefined) throw new UsageError(unknownRule(id));
  return done(renderPage(page, palette, process.stdout.isTTY ? process.stdout.columns : undefined));
}

function listOfRules(): string {
  const widest = Math.max(...ALL.map(({ id }) => id.length));
  const lines = ALL.map(({ id, summary }) => `${id.padEnd(widest)}  ${summary}`);
  return `${lines.join('\n')}\n`;
}

function unknownRule(id: string): string {
  if (/[./\\:#]/.test(id)) return `there is no file '${id.replace(/[:#][\d:#]*$/, '')}'`;
  const ids = ALL.map((rule) => rule.id);
  const near = nearest(id, ids);
  const meant = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `known are ${ids.join(', ')}`;
  return `there is no rule '${id}'; ${meant}`;
}
