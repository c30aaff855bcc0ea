// Every text of the editor's face has its translation, and no translation has lost its text.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

function textsInCode(): string[] {
  const files = readdirSync('src/vscode').map((name) => readFileSync(`src/vscode/${name}`, 'utf8'));
  const found = files.flatMap((code) =>
    [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text ?? ''),
  );
  return [...new Set(found)].sort();
}

test('the bundle of texts is the one in the code', () => {
  expect(Object.keys(read('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual(textsInCode());
});

test('translations keep the holes', () => {
  const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
  for (const [text, translated] of Object.entries(read('l10n/bundle.l10n.zh-cn.json')))
    expect(holes(translated), text).toEqual(holes(text));
});

test('the manifest asks for no text that is not there, in either language', () => {
  const asked = [...readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
  const english = Object.keys(read('package.nls.json')).sort();
  expect([...new Set(asked)].sort()).toEqual(english);
  expect(Object.keys(read('package.nls.zh-cn.json')).sort()).toEqual(english);
});
