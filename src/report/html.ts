// Pieces of the report page: tables, links to places, text that cannot be taken for markup.

import type { Span } from '../base/span';
import { type Place, placeOf, shownPlace } from './place';
import type { ReportedFile } from './report';

export interface Linking {
  /** Where a place leads, or a whole file without one; text without a link when undefined. */
  readonly linkTo?: ((path: string, place: Place | undefined) => string | undefined) | undefined;
}

/** The first `ready` cells of a row are HTML already; the rest is text. Nothing at all without rows. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  ready: number,
): string {
  if (rows.length === 0) return '';
  const head = heads.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const html = index < ready ? cell : escaped(cell);
      return index === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table>`;
}

export function placeLink({ path, analysis }: ReportedFile, span: Span, options: Linking): string {
  const place = placeOf(analysis.document, span);
  return link(path, place, `${path}:${shownPlace(place)}`, options);
}

export function link(path: string, place: Place | undefined, text: string, { linkTo }: Linking): string {
  const href = linkTo?.(path, place);
  // Long paths may break behind a slash, and nowhere else.
  const shown = escaped(text).replace(/[/:](?=.)/g, '$&<wbr>');
  return href === undefined ? shown : `<a href="${escaped(href)}">${shown}</a>`;
}

/** In a narrow column the range goes to a line of its own, whole: `(9–` above `1,700)` reads as two numbers. */
export function unbrokenRange(text: string): string {
  return text
    .split(/(\([^()]*\))/)
    .map((part, index) => (index % 2 === 1 ? whole(part) : escaped(part)))
    .join('');
}

/** Never broken between lines. */
export function whole(text: string): string {
  return `<span class="whole">${escaped(text)}</span>`;
}

/** Names from the code stand between backticks in our sentences. */
export function withCode(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
