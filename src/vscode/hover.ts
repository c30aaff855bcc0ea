// The estimate of a call, over the call itself: its name up to the parenthesis, or the model it names. The arguments
// are left alone, where other hovers have more to say. What a finding says is in its diagnostic, not repeated here. A
// call that leads to work in another file tells what it spends there.

import * as vscode from 'vscode';
import { type Span, touches } from '../base/span';
import { isUse } from '../callers';
import type { Cost } from '../estimate/footprint';
import { derivationMarkdown } from '../report/derivation-markdown';
import { describeVia } from '../report/describe-via';
import { type Describing, describeCost } from '../report/markdown';
import { calleeOf, callHead } from './call-head';
import { PYTHON } from './editor-document';
import type { EditorWorkspace, Open } from './editor-workspace';
import { EXPLAIN_NUMBER, linkToNumber } from './number-pages';
import { type DocumentOf, GO_TO_PLACE, linkHere, linkTo } from './place-names';

export function registerHover(workspace: EditorWorkspace, documentOf: DocumentOf): vscode.Disposable {
  return vscode.languages.registerHoverProvider(PYTHON, {
    provideHover(document, position) {
      const open = workspace.current(document);
      const offset = open?.places.offsetOf(document.uri, position);
      if (!open || offset === undefined) return undefined;
      const here = [...costsAt(open, offset), ...viaAt(open, offset)]
        .sort((left, right) => left.span.end - left.span.start - (right.span.end - right.span.start))
        .slice(0, MOST);
      const [first] = here;
      if (!first) return undefined;
      const range = open.places.locationOf(first.span)?.range;
      const contents = here.map((told) => folded(told, open.document.uri, documentOf));
      return range ? new vscode.Hover(contents, range) : new vscode.Hover(contents);
    },
  });
}

/** The innermost, should calls stand in one another or one lead to several. */
const MOST = 2;

type NameOf = NonNullable<Describing['nameOf']>;

interface Told {
  readonly span: Span;
  readonly cost: Cost;
  /** Of the file that the work stands in. */
  readonly uri: string;
  readonly describe: (options: {
    readonly isBrief: boolean;
    readonly nameOf: NameOf;
    /** The file of the hover's own included. */
    readonly nameAnywhere: NameOf;
  }) => string;
}

function costsAt({ analysis }: Open, offset: number): readonly Told[] {
  return analysis.costs.flatMap((cost): Told[] => {
    const span = spansOf(cost, analysis.document.text).find((each) => touches(each, offset));
    return span
      ? [
          {
            span,
            cost,
            uri: analysis.document.uri,
            describe: (options) => describeCost(cost, { ...options, nameOf: options.nameAnywhere }),
          },
        ]
      : [];
  });
}

/** A call that leads to work in another file; the largest first. */
function viaAt({ analysis, document }: Open, offset: number): readonly Told[] {
  return analysis.via
    .filter(({ span }) => touches(calleeOf(span, document.text), offset))
    .sort((left, right) => right.cost.footprint.energyWh.best - left.cost.footprint.energyWh.best)
    .map((via) => ({
      span: calleeOf(via.span, document.text),
      cost: via.cost,
      uri: via.uri,
      describe: (options) => describeVia(via, { ...options, isCounted: isUse(document.uri, via.uri) }),
    }));
}

function spansOf({ workload }: Cost, text: string): readonly Span[] {
  const head = callHead(workload, text);
  return workload.model?.span ? [head, workload.model.span] : [head];
}

function namesIn(here: string, documentOf: DocumentOf): NameOf {
  return ({ uri, ...span }) => (uri === undefined || uri === here ? undefined : linkTo({ uri, ...span }, documentOf));
}

/** How the numbers came about is one click away: it is long, and asked for once. */
function folded({ cost, uri, describe }: Told, here: string, documentOf: DocumentOf): vscode.MarkdownString {
  const nameOf = namesIn(here, documentOf);
  const nameAnywhere: NameOf = (place) => nameOf(place) ?? linkHere({ ...place, uri: here }, documentOf);
  const brief = describe({ isBrief: true, nameOf, nameAnywhere });
  const summary = vscode.l10n.t('How this number came about');
  const page = linkToNumber(vscode.l10n.t('On a page of its own'), uri, cost.workload.span.start);
  const derived = derivationMarkdown(cost, (place) => nameAnywhere({ ...place, uri: place.uri ?? uri }));
  const fold = `\n\n<details><summary>${summary}</summary>\n\n${page}\n\n${derived}\n\n</details>`;
  const markdown = new vscode.MarkdownString(brief + fold);
  // Text from the code is escaped by the writer, so the only tags are these, and the only links those to places.
  markdown.supportHtml = true;
  markdown.isTrusted = { enabledCommands: [GO_TO_PLACE, EXPLAIN_NUMBER] };
  return markdown;
}
