// A rule's Markdown page for a terminal: headings stand out, code is indented, comments for machines and the test
// markers inside the examples are left out.

import type { Palette } from '../report/palette';
import { hanging, TIED, wrapped } from '../report/wrap';

/** `# warn: call-in-loop "1000 times"` and its kin are expectations of the tests, not advice. */
const MARKER = /\s*(?:#|\/\/)\s*(?:warn|ok|times|uses|todo|fix)\b(?::.*)?$/;

/** As the pages are written. */
const WIDEST = 118;

/** Paragraphs are broken anew where the terminal is narrower than the page; code is left as it is. */
export function renderPage(markdown: string, palette: Palette, width = WIDEST): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) lines.push(...brokenAnew(paragraph.join(' '), palette, Math.min(width, WIDEST)));
    paragraph = [];
  };
  let isCode = false;
  for (const line of markdown.replace(/<!--.*?-->\n?/gs, '').split(/\r?\n/)) {
    const isInItem = (paragraph[0]?.startsWith(ITEM) ?? false) && /^ {2}\S/.test(line);
    if (!isCode && (isInItem || PROSE.test(line))) {
      paragraph.push(line.trimStart());
      continue;
    }
    endParagraph();
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) lines.push(`    ${line.replace(MARKER, '')}`.trimEnd());
    else if (line.startsWith(ITEM)) paragraph.push(line);
    else lines.push(renderLine(line, palette));
  }
  endParagraph();
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** Neither heading nor code nor item nor table nor blank. */
const PROSE = /^(?!```)[^#\s|-]/;

/** How an item of a list begins; its other lines are indented by as much. */
const ITEM = '- ';

function brokenAnew(text: string, palette: Palette, width: number): readonly string[] {
  const marked = tied(text);
  const broken = marked.startsWith(ITEM)
    ? hanging('-', 1, ITEM.length, marked.slice(ITEM.length), width, ' ')
    : wrapped(marked, width);
  return broken.map((line) => renderMarks(line, palette));
}

/** What is marked stays on one line, or its marks would be parted; what is too long for that goes without. */
function tied(text: string): string {
  return withoutLinks(text).replace(/`[^`]+`|\*\*[^*]+\*\*/g, (marked) =>
    marked.length > LONGEST_MARKED ? marked.replace(/^(`|\*\*)(.*)\1$/, '$2') : marked.replaceAll(' ', TIED),
  );
}

const LONGEST_MARKED = 50;

function renderLine(line: string, palette: Palette): string {
  const heading = /^#+\s+(.*)$/.exec(line)?.[1];
  return heading === undefined ? renderMarks(line, palette) : palette.strong(heading);
}

function renderMarks(line: string, palette: Palette): string {
  return withoutLinks(line)
    .replace(/\*\*([^*]+)\*\*/g, (_, text: string) => palette.strong(text))
    .replace(/`([^`]+)`/g, (_, text: string) => palette.info(text));
}

function withoutLinks(text: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}
