// Weights on the user's own disk: which part of a path is the model's name. `./Qwen2-0.5B-DPO/checkpoint-100` is called
// after its folder, `~/models/mistral-7b.Q4_K_M.gguf` after its file.

/** The name within a path; any other id as it is. Undefined where the path names no more than a run: `./out/final`. */
export function nameInPath(id: string): string | undefined {
  if (!/[/\\]/.test(id)) return id;
  const path = id.replace(/\\/g, '/').replace(/\/+$/, '');
  const parts = path.replace(HOME, '').split('/');
  if (!IS_PATH.test(id) && !IS_RUN.test(parts.at(-1) ?? '')) return id;
  const name = parts.findLast((part) => part !== '' && !IS_RUN.test(part));
  if (name === undefined || /^(\.{1,2}|~|[a-z]:)$/i.test(name)) return undefined;
  // As the hub's cache writes it: `models--meta-llama--Llama-2-7b-hf`.
  return name
    .replace(/^models--/, '')
    .replace(/--/g, '/')
    .replace(FILE, '');
}

const IS_PATH = /^(\.{1,2}[\\/]|[\\/~]|[a-z]:[\\/]|file:)/i;
/** Whose folder it is names no model: `/home/bert/runs/run-3`. */
const HOME = /^([a-z]:)?\/(home|users)\/[^/]+/i;
const FILE = /\.(gguf|ggml|safetensors|bin|pth?|ckpt|onnx|h5|keras|tar|zip)$/i;
/** What a training, a cache or a save calls its own, whatever the model. */
const IS_RUN =
  /^((global_?)?(checkpoints?|ckpts?|steps?|epochs?|iters?|runs?|versions?)([-_=]?v?\d+)?|snapshots?|blobs|refs|[0-9a-f]{32,64}|(pytorch_|adapter_|tf_)?model(-\d+-of-\d+)?\.\w+|models?|weights|final(_?(model|checkpoint))?|best(_?(model|checkpoint))?|last|latest|merged|adapters?|lora|outputs?|results|saved?(_model)?|hf)$/i;
