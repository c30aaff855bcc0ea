// Which peak numbers of 32 bits are multiplied at. Since Ampere, matrix units take them in TF32, eight times as fast as
// the plain units on an A100 (156 against 19.5 TFLOP/s), and frameworks differ in whether they let them.

import type { Precision } from '../../catalogue/hardware';
import type { DeviceHints } from '../../recognise/workload';

/**
 * On by default in TensorFlow since 2.4 (RFC 287, 2020-09-03), in JAX (issue 4873, 2020-11-11; issue 18934, 2023-12-12)
 * and in ONNX Runtime's CUDA provider.
 */
const IN_TF32 = /^(tensorflow|keras|tf[-_]|autokeras|scikeras|spektral|jax|flax|sonnet|dm[-_]|haiku|trax|onnx)/;

/** Engines and servers choose for themselves, mostly 16 bits; TF32 is what lies between. */
const ENGINES = /^(vllm|sglang|lmdeploy|tensorrt|infinity|ollama|xinference|openai|huggingface[-_]hub)/;

export const PYTORCH_FP32 =
  'PyTorch multiplies fp32 matrices without TF32 unless told to (since 1.12, 2022-06-28: torch.backends.cuda.matmul.allow_tf32)';

export const CUDNN_TF32 =
  'convolutions run in TF32 where the device has it (PyTorch: torch.backends.cudnn.allow_tf32)';

/** `isConvolution`: cuDNN runs it, for which PyTorch has TF32 on. */
export function matrixFormat(
  precision: Precision,
  library: string,
  hints: DeviceHints | undefined,
  isConvolution = false,
): Precision {
  if (precision !== 'fp32') return precision;
  return hints?.hasTf32 || isConvolution || IN_TF32.test(library) || ENGINES.test(library) ? 'tf32' : 'fp32';
}

export function isInTf32(library: string): boolean {
  return IN_TF32.test(library);
}
