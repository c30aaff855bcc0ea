// The real tokenizer in the editor: asked for by the first literal prompt, read in the background, and announced when
// it is there. Until then the documented approximation counts, so no keystroke waits for it.

import * as vscode from 'vscode';
import { makeTokenizer } from '../catalogue/tokenizer';
import { type CountTokens, countByCharacters } from '../estimate/tokens/tokens';

/** `onLoaded` is called once, when counts made so far are worth making again. */
export function backgroundTokenizer(
  extensionUri: vscode.Uri,
  log: vscode.LogOutputChannel,
  onLoaded: () => void,
): CountTokens {
  let count = countByCharacters;
  let isAsked = false;
  const load = async () => {
    try {
      count = makeTokenizer(
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'tokenizer.bin')),
      );
      onLoaded();
    } catch (error) {
      log.warn(`The tokenizer could not be read; tokens are counted by characters. ${String(error)}`);
    }
  };
  return (text) => {
    if (!isAsked) {
      isAsked = true;
      void load();
    }
    return count(text);
  };
}
