// How sure a statement is. `exact`: the code says so. `likely`: a default or a usual reading.
// `guess`: something the code does not tell was filled in, and the text says what.

export type Certainty = 'exact' | 'likely' | 'guess';

const ORDER: readonly Certainty[] = ['exact', 'likely', 'guess'];

/** The least sure of several, e.g. `weakest('exact', 'guess') === 'guess'`; of none, `exact`. */
export function weakest(...certainties: readonly Certainty[]): Certainty {
  let index = 0;
  for (const certainty of certainties) index = Math.max(index, ORDER.indexOf(certainty));
  return ORDER[index] ?? 'guess';
}
