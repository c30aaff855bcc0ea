// The one door to parsing: a document of any language to a Program.

import type { Document } from '../source/document';
import type { Program } from './program';
import { parsePython } from './python';

/** Never throws. TypeScript and JavaScript are not read yet: their program is empty. */
export function parse(document: Document): Program {
  if (document.language === 'python') return parsePython(document);
  return { language: document.language, body: [], comments: [], annotations: [], damage: 0 };
}
