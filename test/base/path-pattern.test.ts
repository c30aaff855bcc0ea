// Globs over qualified paths: what each wildcard may and may not swallow.

import { describe, expect, it } from 'vitest';
import { compilePattern, indexPatterns } from '../../src/base/path-pattern';

describe('compilePattern', () => {
  const cases: readonly [pattern: string, yes: readonly string[], no: readonly string[]][] = [
    [
      'openai.{OpenAI,AsyncOpenAI}().chat',
      ['openai.OpenAI().chat', 'openai.AsyncOpenAI().chat'],
      ['openai.OpenAI.chat'],
    ],
    [
      'openai.OpenAI().**.create',
      ['openai.OpenAI().create', 'openai.OpenAI().a().b[].create'],
      ['openai.OpenAI().created'],
    ],
    ['**.backward', ['backward', '?.backward', 'a.b().backward'], ['?.backwards', '?.backward.x']],
    ['sklearn.*.SVC', ['sklearn.svm.SVC'], ['sklearn.SVC', 'sklearn.svm().SVC', 'sklearn.a.b.SVC']],
    [
      'transformers.AutoModel*.from_pretrained',
      ['transformers.AutoModel.from_pretrained'],
      ['transformers.AutoModel().from_pretrained'],
    ],
    ['openai.{OpenAI(),}.chat', ['openai.OpenAI().chat', 'openai.chat'], ['openai..chat']],
    ['|.invoke', ['|.invoke'], ['||.invoke']],
    ['a.**', ['a', 'a.b', 'a.b().c'], ['ab']],
  ];
  for (const [pattern, yes, no] of cases) {
    it(pattern, () => {
      const matches = compilePattern(pattern);
      const index = indexPatterns([[pattern, 1]]);
      for (const path of yes) expect([path, matches(path), index.find(path)]).toEqual([path, true, [1]]);
      for (const path of no) expect([path, matches(path), index.find(path)]).toEqual([path, false, []]);
    });
  }

  it('keeps the order in which patterns were given', () => {
    const index = indexPatterns([
      ['a.b', 1],
      ['**.b', 2],
      ['a.*', 3],
    ]);
    expect(index.find('a.b')).toEqual([1, 2, 3]);
  });
});
