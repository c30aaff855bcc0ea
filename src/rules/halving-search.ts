// The edits that turn scikit-learn's GridSearchCV into HalvingGridSearchCV: the name where the search is made, and
// the import, which needs a line that switches the experimental class on. Only where the file uses the class once.

import type { Cost } from '../estimate/footprint';
import type { Arguments } from '../flow/values/value';
import type { Edit, RuleContext } from './rule';

const IMPORT = /^([ \t]*)from sklearn\.model_selection import (?:\([^)]*\)|[^\n]*)/m;
const SWITCH = 'from sklearn.experimental import enable_halving_search_cv  # noqa: F401';

export function useHalving(cost: Cost, { callOf, slice }: RuleContext): readonly Edit[] | undefined {
  if (!cost.workload.call.startsWith('sklearn.model_selection.GridSearchCV')) return undefined;
  const made = callOf(cost)?.receiver;
  if (made?.kind !== 'external' || !made.span || !made.arguments || !fits(made.arguments)) return undefined;

  const text = slice({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const found = IMPORT.exec(text);
  const uses = [...text.matchAll(/\bGridSearchCV\b/g)].map(({ index }) => index);
  const [imported, used] = uses;
  if (!found || imported === undefined || used === undefined || uses.length !== 2) return undefined;
  const isImported = found.index < imported && imported < found.index + found[0].length;
  if (!isImported || used < made.span.start || used >= made.span.end) return undefined;

  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const isSwitchedOn = text.includes('enable_halving_search_cv');
  const line = { start: found.index, end: found.index };
  return [
    ...(isSwitchedOn ? [] : [{ span: line, newText: `${found[1] ?? ''}${SWITCH}${newline}` }]),
    { span: { start: imported, end: imported }, newText: 'Halving' },
    { span: { start: used, end: used }, newText: 'Halving' },
  ];
}

/** It takes one metric only, and knows no `pre_dispatch`. */
function fits({ named, hasUnknownRest }: Arguments): boolean {
  const scoring = named.get('scoring');
  const isOneMetric = scoring === undefined || scoring.kind === 'constant';
  return isOneMetric && !hasUnknownRest && !named.has('pre_dispatch');
}
