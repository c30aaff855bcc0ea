// How a number came about, on a page of its own: a hover is too small for a sum of twenty lines. The page is text that
// is made when it is asked for, from what is known of the call then.

import * as vscode from 'vscode';
import type { Place } from '../base/span';
import type { Cost } from '../estimate/footprint';
import { describeCost } from '../report/markdown';
import { placeOf } from '../report/place';
import { subjectText } from '../report/words';
import type { Document } from '../source/document';
import { type DocumentOf, lineText, nameOf, shortName } from './place-names';

export const EXPLAIN_NUMBER = 'wattlint.explainNumber';

const SCHEME = 'wattlint-number';
const PREVIEW = 'vscode.markdown.preview.editor';

/** What is known of the file now; undefined where it is no longer known. */
export type CostsOf = (uri: string) => { readonly document: Document; readonly costs: readonly Cost[] } | undefined;

export function registerNumberPages(costsOf: CostsOf, documentOf: DocumentOf): vscode.Disposable {
  const found = (uri: string, start: number) => {
    const known = costsOf(uri);
    const cost = known?.costs.find(({ workload }) => workload.span.start === start);
    return (
      known && cost && { cost, where: `${shortName(uri)}, ${lineText(placeOf(known.document, cost.workload.span))}` }
    );
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent({ query }) {
        const [uri = '', start = 0] = JSON.parse(query) as [string?, number?];
        const told = found(uri, start);
        if (!told) return vscode.l10n.t('This call is no longer there.');
        const named = (place: Place) => nameOf({ ...place, uri: place.uri ?? uri }, documentOf);
        return `# ${told.where}\n\n${describeCost(told.cost, { nameOf: named })}\n`;
      },
    }),
    vscode.commands.registerCommand(EXPLAIN_NUMBER, async (asked: unknown) => {
      const [uri, start] = placeIn(asked);
      const told = found(uri, start);
      if (!told) return;
      const path = `/${subjectText(told.cost).replace(/[^\w.-]+/g, ' ')} ${told.where}.md`;
      const page = vscode.Uri.from({ scheme: SCHEME, path, query: JSON.stringify([uri, start]) });
      await vscode.commands.executeCommand('vscode.openWith', page, PREVIEW);
    }),
  );
}

/** A link that opens the page of a call, as Markdown. */
export function linkToNumber(text: string, uri: string, start: number): string {
  const argument = encodeURIComponent(JSON.stringify([{ uri, start }]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${text}](command:${EXPLAIN_NUMBER}?${argument})`;
}

/** A link's argument, or a tree item that stands for a workload. */
function placeIn(asked: unknown): readonly [uri: string, start: number] {
  if (typeof asked !== 'object' || asked === null) return ['', 0];
  if ('cost' in asked && 'analysis' in asked) {
    const { cost, analysis } = asked as { cost: Cost; analysis: { document: Document } };
    return [analysis.document.uri, cost.workload.span.start];
  }
  const { uri, start } = asked as { uri?: unknown; start?: unknown };
  return [typeof uri === 'string' ? uri : '', typeof start === 'number' ? start : 0];
}
