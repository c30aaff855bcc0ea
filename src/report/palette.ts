// Colour for terminals as an argument: writers name a meaning, the palette decides how it looks, or that it does not.

export type Paint = (text: string) => string;

export interface Palette {
  readonly strong: Paint;
  readonly dim: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly hint: Paint;
}

const asIs: Paint = (text) => text;

export const PLAIN: Palette = { strong: asIs, dim: asIs, error: asIs, warning: asIs, info: asIs, hint: asIs };

/** The sixteen colours that every terminal has, so that the person's own theme holds. */
export const ANSI: Palette = {
  strong: paint(1, 22),
  dim: paint(2, 22),
  error: paint(31, 39),
  warning: paint(33, 39),
  info: paint(34, 39),
  hint: paint(36, 39),
};

function paint(on: number, off: number): Paint {
  return (text) => (text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`);
}
