// A rule's Markdown page for a terminal: headings stand out, code is indented, comments for machines and the test
// markers inside the examples are left out.

import type { Palette } from '../report/palette';

/** `# warn: call-in-loop "1000 times"` and its kin are expectations of the tests, not advice. */
const MARKER = /\s*(?:#|\/\/)\s*(?:warn|ok|times|uses|todo|fix)\b(?::.*)?$/;

export function renderPage(markdown: string, palette: Palette): string {
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.replace(/<!--.*?-->\n?/gs, '').split(/\r?\n/)) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push(`    ${line.replace(MARKER, '')}`.trimEnd());
    else lines.push(renderLine(line, palette));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function renderLine(line: string, palette: Palette): string {
  const heading = /^#+\s+(.*)$/.exec(line)?.[1];
  if (heading !== undefined) return palette.strong(heading);
  return line
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => palette.strong(text))
    .replace(/`([^`]+)`/g, (_, text: string) => palette.info(text));
}
