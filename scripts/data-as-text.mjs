// An esbuild plugin: the catalogues go into a bundle as one text each, read with JSON.parse when their module is
// evaluated. An engine skips over a text when it loads a program, but has to read through an object that is written out.

import { readFileSync } from 'node:fs';

export const dataAsText = {
  name: 'data-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => {
      const text = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};
