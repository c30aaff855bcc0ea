// The question that every file of a workspace is asked first.

import { expect, test } from 'vitest';
import { buildExpression, isOfInterest, LONGEST_EXPRESSION } from '../../src/recognise/prefilter';

test('is short enough to be fast', () => {
  expect(buildExpression().source.length).toBeLessThan(LONGEST_EXPRESSION);
});

test.each([
  'import torch as t',
  'from a import b, openai',
  '  from transformers import pipeline',
  'import_module("anthropic")',
  'requests.post("https://api.openai.com/v1")',
])('%s is worth a look', (text) => {
  expect(isOfInterest(text, 'python')).toBe(true);
});

test.each(['import os, sys', 'torch = 3', '# from the start', 'from collections import deque'])(
  '%s is not',
  (text) => {
    expect(isOfInterest(text, 'python')).toBe(false);
  },
);

test('fitting is a sign where data is fitted, not a panel or a window', () => {
  expect(isOfInterest('import zed\nzed.Forest().fit(X_train, y_train)\n', 'python')).toBe(true);
  expect(isOfInterest('import zed\nzed.Forest().fit(self.rows)\n', 'python')).toBe(true);
  expect(isOfInterest('from rich.panel import Panel\nPanel.fit(text, title="x")\nUserAgent()\n', 'python')).toBe(
    false,
  );
});
