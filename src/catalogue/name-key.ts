// One spelling for the many ways to write a model's name, without who serves it.

import { withoutProvider } from './provider-prefix';

/** Lower case, one kind of dash, a dash between a word and its number: `Llama3.1:8B` is `llama-3-1-8b`. */
export function nameKey(id: string): string {
  return withoutProvider(id.toLowerCase())
    .replace(/(^|[^a-z])(?!(?:fp|bf|int|nf)\d)([a-z]{2,})(\d)/g, '$1$2-$3')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
