// Files that the result points into and that it does not hold: read once more, so that places in them have lines.

import type { Analysis } from '../analysis';
import { pointedInto, type Source } from '../report/elsewhere';
import type { Workspace } from '../session/workspace';
import { readDocument } from '../source/read-document';

/** By URI; one that cannot be read any more is left out. */
export async function readPointedInto(
  workspace: Workspace,
  analyses: readonly Analysis[],
): Promise<ReadonlyMap<string, Source>> {
  // A text that nothing of its own points into did not travel.
  const held = new Set(analyses.flatMap(({ document }) => (document.text === '' ? [] : document.uri)));
  const wanted = analyses.flatMap(({ costs, via }) => [
    ...pointedInto([...costs, ...via.map(({ cost }) => cost)]),
    ...via.map(({ uri }) => uri),
  ]);
  const sources = new Map<string, Source>();
  for (const uri of new Set(wanted)) {
    if (held.has(uri)) continue;
    const bytes = await workspace.read(uri).catch(() => undefined);
    const read = bytes && readDocument({ uri, version: 0, content: { bytes } });
    if (read && 'document' in read)
      sources.set(uri, { path: workspace.pathOf(uri), document: read.document, costs: [] });
  }
  return sources;
}
