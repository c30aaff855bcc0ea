// The report page's style: the editor's theme where there is one, the system's colours where there is none.

export const STYLE = `
:root { color-scheme: light dark; }
:root:has(body.vscode-light, body.vscode-high-contrast-light) { color-scheme: light; }
:root:has(body.vscode-dark), :root:has(body.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
body {
  font: var(--vscode-font-size, 14px)/1.5 var(--vscode-font-family, system-ui, sans-serif);
  color: var(--vscode-foreground, CanvasText);
  background: var(--vscode-editor-background, Canvas);
  margin: 0;
}
main { max-width: 76rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5em; font-weight: 600; }
a { color: var(--vscode-textLink-foreground, LinkText); }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: 0.95em; }
.totals { display: grid; grid-template-columns: minmax(0, 5fr) repeat(3, minmax(0, 3fr)); gap: 1rem 2rem; margin: 1rem 0; }
@media (max-width: 50rem) { .totals { grid-template-columns: 1fr 1fr; } }
.whole { white-space: nowrap; }
.notice { border-left: 3px solid var(--vscode-editorInfo-foreground, #06c); padding-left: 0.75rem; }
dt { color: var(--vscode-descriptionForeground, GrayText); }
dd { margin: 0; font-size: 1.3em; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; margin: 2rem 0; }
caption { text-align: left; font-weight: 600; font-size: 1.15em; padding-bottom: 0.5rem; }
th, td {
  text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; font-weight: normal;
  border-bottom: 1px solid var(--vscode-widget-border, GrayText); overflow-wrap: break-word;
}
tbody th { min-width: 9rem; max-width: 24rem; }
thead th { color: var(--vscode-descriptionForeground, GrayText); }
td { font-variant-numeric: tabular-nums; }
summary { font-weight: 600; font-size: 1.15em; cursor: pointer; }
details { margin: 1rem 0; }
details details { margin: 0.5rem 0 0.5rem 1rem; }
details details summary { font-weight: normal; font-size: 1em; }
details details table { margin: 1rem 0; }
summary:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); }
svg { display: block; width: 6rem; height: 0.5rem; margin: 0.45rem 0 0.2rem; }
.track { fill: var(--vscode-descriptionForeground, GrayText); opacity: 0.25; }
.share { fill: var(--vscode-charts-green, #388a34); }
.error { color: var(--vscode-editorError-foreground, #c00); }
.warning { color: var(--vscode-editorWarning-foreground, #a60); }
.info, .hint { color: var(--vscode-editorInfo-foreground, #06c); }
footer { color: var(--vscode-descriptionForeground, GrayText); margin-top: 2rem; }
`;
