// Rule pages are imported as text: esbuild's `text` loader, and a plugin in the tests.

declare module '*.md' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: this is how bundlers hand over a file's text
  export default text;
}
