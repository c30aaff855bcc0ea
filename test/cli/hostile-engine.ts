// An engine that does what ours must never do, asked for by the first line of a file.

import { analyse } from '../../src/analyse';
import type { Analysis, Settings } from '../../src/analysis';
import { countByCharacters } from '../../src/estimate/tokens/tokens';
import type { Document } from '../../src/source/document';

export function engine() {
  return (document: Document, settings: Settings): Analysis => {
    const [wish] = document.text.split('\n');
    if (wish === '# eat') eat();
    if (wish === '# hang') for (;;);
    if (wish === '# throw') throw new Error('a fault of the engine');
    if (wish === '# exit') process.exit(3);
    if (wish === '# dig') dig(0);
    return analyse(document, settings, countByCharacters);
  };
}

function eat(): never {
  const eaten: unknown[] = [];
  for (;;) eaten.push(new Array(1_000_000).fill(0.5));
}

function dig(depth: number): number {
  return dig(depth + 1) + 1;
}
