import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Rule pages are imported as text, as esbuild's `text` loader does in the bundles.
  plugins: [
    {
      name: 'markdown-as-text',
      enforce: 'pre',
      transform: (code, id) => (id.endsWith('.md') ? `export default ${JSON.stringify(code)}` : undefined),
    },
  ],
  test: { include: ['test/**/*.test.ts'], exclude: ['test/editor/**', 'test/host/**'], testTimeout: 20000 },
});
