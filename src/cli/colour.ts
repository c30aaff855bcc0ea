// Whether to colour: flags first, then NO_COLOR and FORCE_COLOR (no-color.org), then whether a terminal reads.

import { ANSI, type Palette, PLAIN } from '../report/palette';

export interface ColourWish {
  readonly isForced: boolean;
  readonly isForbidden: boolean;
}

export function paletteFor({ isForced, isForbidden }: ColourWish): Palette {
  if (isForbidden) return PLAIN;
  if (isForced) return ANSI;
  if (isSaid(process.env.NO_COLOR) || process.env.TERM === 'dumb') return PLAIN;
  if (isSaid(process.env.FORCE_COLOR) && process.env.FORCE_COLOR !== '0') return ANSI;
  return process.stdout.isTTY ? ANSI : PLAIN;
}

function isSaid(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}
