// What the names of Ollama's library stand for: `deepseek-r1` alone is its 8 B distillation, `llama3` the 8 B model,
// all in 4 bits. data/ollama.json says where each is from; a name with a size (`llama3:70b`) is read like any other id.

import data from '../../data/ollama.json';
import { findModel, type ModelMatch, modelOfSize } from './models';
import { once } from './once';

/** `deepseek-r1`, `deepseek-r1:latest`, `ollama/deepseek-r1`; undefined for names that are not listed. */
export function findInOllama(id: string): ModelMatch | undefined {
  return index().get(bareName(id));
}

/** Runs on Ollama's servers, whoever asks for it: `gpt-oss:120b-cloud`, `kimi-k3:cloud`. */
export function isOllamaCloud(id: string): boolean {
  return /[:-]cloud$/.test(id.toLowerCase());
}

/** How the weights of a name are packed: as its tag says, else in 4 bits; a name with a maker (`Qwen/…`) is not Ollama's. */
export function packingInOllama(id: string): 'int4' | 'int8' | 'fp16' | undefined {
  const name = bareName(id);
  if (name.includes('/')) return undefined;
  if (/q8_0$/.test(name)) return 'int8';
  return /fp?16$/.test(name) ? 'fp16' : (data.precision as 'int4');
}

function bareName(id: string): string {
  return id
    .toLowerCase()
    .replace(/^ollama(_chat|-chat)?\//, '')
    .replace(/:latest$/, '');
}

const index = once((): ReadonlyMap<string, ModelMatch> => {
  const entries = data.names.map((row): readonly [string, ModelMatch] | undefined => {
    const { text, date } = data.sources[row.source as keyof typeof data.sources];
    const source = `\`ollama pull ${row.name}\` gives ${'is' in row ? row.is : 'this size'}: ${text} (${date})`;
    if ('parameters' in row && row.parameters !== undefined)
      return [
        row.name,
        { model: modelOfSize(row.name, row.parameters, row.parameters, source), how: 'size', spread: 1.05 },
      ];
    const found = row.model === undefined ? undefined : findModel(row.model);
    return found && [row.name, { model: { ...found.model, source }, how: 'listed', spread: 1 }];
  });
  return new Map(entries.filter((entry) => entry !== undefined));
});
