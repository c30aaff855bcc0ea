// Notebooks that marimo keeps as scripts: their cells are one program, in the order in which they need each other.

import { expect, test } from 'vitest';
import { say } from '../recognise/say';

const NOTEBOOK = `import marimo
app = marimo.App(width="medium")

@app.cell
def _(client, rows):
    for row in rows:
        client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": row}])
    return

@app.cell(hide_code=True)
def _(mo):
    mo.md("Text")
    return

@app.cell
def _():
    import marimo as mo
    from openai import OpenAI
    client = OpenAI()
    rows = ["a", "b", "c"]
    return client, mo, rows

if __name__ == "__main__":
    app.run()
`;

test('what a cell takes is what another returns, wherever that stands', () => {
  expect(say(NOTEBOOK)).toEqual(['7 llm-chat openai gpt-4o x3']);
});

test('cells that need each other stay as they stand, and a script that only looks like one is none', () => {
  const circle = NOTEBOOK.replace('def _():', 'def _(circle):').replace('    return\n', '    return circle,\n');
  expect(say(circle)).toHaveLength(1);
  const other = NOTEBOOK.replaceAll('marimo', 'zed');
  expect(say(other)).toEqual(['7 llm-chat openai gpt-4o x0..1..Infinity']);
});

test('a long row of cells that stands the wrong way round', () => {
  const cells = Array.from({ length: 700 }, (_, at) =>
    at === 0
      ? '@app.cell\ndef _():\n    from openai import OpenAI\n    x0 = OpenAI()\n    return x0,\n'
      : `@app.cell\ndef _(x${at - 1}):\n    x${at} = x${at - 1}\n    return x${at},\n`,
  ).reverse();
  const last = '@app.cell\ndef _(x699):\n    x699.responses.create(model="gpt-4o", input="hi")\n    return\n';
  const text = `import marimo\napp = marimo.App()\n${last}${cells.join('')}`;
  expect(say(text)).toEqual(['5 llm-chat openai gpt-4o x1']);
});
