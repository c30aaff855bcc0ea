// Text from the code inside Markdown: it can neither format nor link.

export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$]/g, '\\$&');
}

/** On one line, for a cell of a table. */
export function cell(text: string): string {
  return escaped(text).replace(/\s+/g, ' ');
}

export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${text.replace(/\s+/g, ' ')}${fence}`;
}

/** Our own phrases put names from the code between backticks; these stay code, all else is escaped. */
export function withCode(text: string): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part.replace(/\s+/g, ' ') : escaped(part)))
    .join('');
}
