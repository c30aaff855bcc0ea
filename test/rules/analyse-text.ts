// The one door the page and case tests use: a text to its analysis, at default settings.

import { analyse } from '../../src/analyse';
import type { Analysis } from '../../src/analysis';
import { DEFAULT_SETTINGS } from '../../src/estimate/settings';
import { readDocument } from '../../src/source/read-document';
import { toNotebook } from './blocks';

/** Tokens as most English text has them; the real counter is tested elsewhere. */
const countTokens = (text: string) => Math.ceil(text.length / 4);

export function analyseText(text: string, language: 'python' | 'ipynb' = 'python'): Analysis {
  const isNotebook = language === 'ipynb';
  const read = readDocument({
    uri: isNotebook ? 'example.ipynb' : 'example.py',
    version: 1,
    content: { text: isNotebook ? toNotebook(text) : text },
  });
  if ('skipped' in read) throw new Error(`the example ${read.skipped}`);
  return analyse(read.document, { ...DEFAULT_SETTINGS, severities: {} }, countTokens);
}
