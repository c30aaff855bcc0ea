// An esbuild plugin: the catalogues go into a bundle as one text each, read with JSON.parse when their module is
// evaluated. An engine skips over a text when it loads a program, but has to read through an object that is written out.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pack } from './keys-once.mjs';

const UNPACKER = JSON.stringify(fileURLToPath(new URL('keys-once.mjs', import.meta.url)));

export const dataAsText = {
  name: 'data-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(pack(JSON.parse(readFileSync(path, 'utf8'))));
      const contents = `import { unpack } from ${UNPACKER};export default unpack(JSON.parse(${JSON.stringify(text)}));`;
      return { contents, loader: 'js' };
    });
  },
};
