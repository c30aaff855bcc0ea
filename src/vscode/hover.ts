// The estimate of a call, over the call itself: its name up to the parenthesis, or the model it names. The arguments
// are left alone, where other hovers have more to say. What a finding says is in its diagnostic, not repeated here.

import * as vscode from 'vscode';
import { type Span, touches } from '../base/span';
import type { Cost } from '../estimate/footprint';
import { describeCost } from '../report/markdown';
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
      const contents = here.map(({ cost }) => new vscode.MarkdownString(describeCost(cost)));
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
  const head = headOf(workload.span, workload.call, text);
  return workload.model?.span ? [head, workload.model.span] : [head];
}

/** `client.chat.completions.create` of the whole call; the first line of what is no plain call. */
function headOf({ start, end }: Span, call: string, text: string): Span {
  const whole = text.slice(start, end);
  const name = /\w+$/.exec(call)?.[0] ?? '';
  const named = name === '' ? -1 : whole.search(new RegExp(`\\b${name}\\s*\\(`));
  if (named >= 0) return { start, end: start + named + name.length };
  const firstLine = whole.search(/[\r\n]/);
  return { start, end: firstLine < 0 ? end : start + firstLine };
}
