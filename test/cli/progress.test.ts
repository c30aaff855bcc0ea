// The line that tells how far a scan is: on a terminal only, not too often, and gone at the end.

import { expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress';

function watched(isTTY: boolean) {
  const written: string[] = [];
  let now = 0;
  const screen = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  return { written, wait: (ms: number) => (now += ms), progress: new Progress(screen, () => now) };
}

it('tells on a terminal how many files are read, and takes it back', () => {
  const { written, wait, progress } = watched(true);
  progress.begin('Reading', 200);
  expect(written).toEqual([]);
  wait(1000);
  progress.step();
  progress.step();
  wait(1000);
  progress.step();
  expect(written).toEqual(['\rReading 1 of 200 files', '\rReading 3 of 200 files']);
  progress.clear();
  expect(written.at(-1)).toBe(`\r${' '.repeat(22)}\r`);
});

it('never breaks the line', () => {
  const { written, wait, progress } = watched(true);
  wait(1000);
  progress.begin('Counting what others run, wherever it stands:', 200);
  for (const text of written) expect(text.length).toBeLessThanOrEqual(40);
  expect(written).toHaveLength(1);
});

it.each([[undefined], [{ isTTY: false, write: () => expect.unreachable() }]])('is silent elsewhere', (screen) => {
  const progress = new Progress(screen, () => 5000);
  progress.begin('Reading', 10);
  progress.step();
  progress.clear();
});
