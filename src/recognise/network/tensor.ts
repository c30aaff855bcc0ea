// How many numbers a tensor holds that the program makes: by its sizes, or by the numbers written out.

import type { Value } from '../../flow/values/value';
import { productOf, type Size, size, times } from './size';

/** `torch.zeros(1, 64, 512)`, `torch.randn((3, 4))`; through what only rescales it. */
export function tensorSize(value: Value | undefined): Size | undefined {
  const made = value?.kind === 'sequence' ? value.library : value;
  if (made?.kind !== 'external') return undefined;
  const { path, arguments: given, origin } = made;
  if (
    /\.(clone|float|half|to|normal_|uniform_|zero_|fill_|requires_grad_|mul_|div_)\(\)$/.test(path) &&
    origin?.kind === 'external'
  )
    return tensorSize(origin.origin);
  if (given === undefined) return undefined;
  if (/^torch\.(zeros|ones|empty|rand|randn|Tensor|FloatTensor|full|tensor)\(\)$/.test(path)) {
    const sizes = given.named.get('size') ?? given.positional[0];
    if (/[tT]ensor\(\)$/.test(path) && (sizes?.kind === 'sequence' || path.startsWith('torch.tensor')))
      return sizes?.kind === 'constant' ? size(1) : lengths(sizes);
    if (sizes?.kind === 'sequence' || path.startsWith('torch.full')) return productOf(sizes);
    const parts = given.positional.map(productOf);
    return parts.every((part) => part !== undefined) && parts.length > 0 ? times(...(parts as Size[])) : undefined;
  }
  if (/^torch\.(zeros_like|ones_like|randn_like|rand_like|empty_like|eye)\(\)$/.test(path))
    return path.includes('eye') ? square(given.positional) : tensorSize(given.positional[0]);
  return undefined;
}

function square([rows, columns]: readonly Value[]): Size | undefined {
  const [height, width] = [productOf(rows), productOf(columns ?? rows)];
  return height && width && times(height, width);
}

/** The numbers written out in a list of lists. */
function lengths(value: Value | undefined): Size | undefined {
  if (value?.kind !== 'sequence' || !value.isLengthKnown) return undefined;
  const inner = value.items?.[0] ?? value.element;
  const each = inner.kind === 'sequence' ? lengths(inner) : size(1);
  return each && times({ value: value.length, certainty: 'exact' }, each);
}
