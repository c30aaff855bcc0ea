// The estimate of a call, over the call itself: its name up to the parenthesis, or the model it names. The arguments
// are left alone, where other hovers have more to say. What a finding says is in its diagnostic, not repeated here.

import * as vscode from 'vscode';
import { type Span, touches } from '../base/span';
import type { Cost } from '../estimate/footprint';
import { describeCost } from '../report/markdown';
import { callHead } from './call-head';
import { PYTHON } from './editor-document';
import type { EditorWorkspace, Open } from './editor-workspace';

export function registerHover(workspace: EditorWorkspace): vscode.Disposable {
  return vscode.languages.registerHoverProvider(PYTHON, {
    provideHover(document, position) {
      const open = workspace.current(document);
      const offset = open?.places.offsetOf(document.uri, position);
      if (!open || offset === undefined) return undefined;
      const here = costsAt(open, offset);
      const [first] = here;
      if (!first) return undefined;
      const contents = here.map(({ cost }) => folded(cost));
      const range = open.places.locationOf(first.span)?.range;
      return range ? new vscode.Hover(contents, range) : new vscode.Hover(contents);
    },
  });
}

/** The innermost first, should calls stand in one another. */
function costsAt({ analysis }: Open, offset: number): readonly { readonly cost: Cost; readonly span: Span }[] {
  return analysis.costs
    .flatMap((cost) => {
      const span = spansOf(cost, analysis.document.text).find((each) => touches(each, offset));
      return span ? [{ cost, span }] : [];
    })
    .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start))
    .slice(0, 2);
}

function spansOf({ workload }: Cost, text: string): readonly Span[] {
  const head = callHead(workload, text);
  return workload.model?.span ? [head, workload.model.span] : [head];
}

/** What the numbers rest on is one click away: it is long, and asked for once. */
function folded(cost: Cost): vscode.MarkdownString {
  const brief = describeCost(cost, { isBrief: true });
  const table = describeCost(cost).slice(brief.length).trim();
  const summary = vscode.l10n.t('What the numbers rest on');
  const fold = table === '' ? '' : `\n\n<details><summary>${summary}</summary>\n\n${table}\n\n</details>`;
  const markdown = new vscode.MarkdownString(brief + fold);
  // Text from the code is escaped by the writer, so the only tags are these.
  markdown.supportHtml = true;
  return markdown;
}
