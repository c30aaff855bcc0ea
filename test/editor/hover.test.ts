// The estimate over a call: there on its name, not on its arguments.

import { equal, ok, until } from './expect';
import { test } from './harness';
import { openText } from './open';
import { findingsIn, hoverAt, LOOP } from './samples';

test('hovering a call tells its estimate, what multiplies it and what it rests on', async () => {
  const { document } = await openText('hover.py', LOOP);
  await until('diagnostics', () => findingsIn(document.uri).length > 0);
  const text = await hoverAt(document, 'completions.create');
  for (const part of ['gpt-4o', '1,200 times', 'Wh', 'CO2e', 'water', '$', 'range(1200)', 'output tokens'])
    ok(text.includes(part), `no "${part}" in the hover:\n${text}`);
});

test('hovering the prompt tells nothing', async () => {
  const { document } = await openText('hover-prompt.py', LOOP);
  await until('diagnostics', () => findingsIn(document.uri).length > 0);
  equal(await hoverAt(document, 'Is this ticket urgent'), '', 'hover');
});
