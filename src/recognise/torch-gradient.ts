// Which calls of PyTorch and what stands on it compute gradients and apply them.

/**
 * `loss.backward()`, `accelerator.backward(loss)`, `scaler.scale(loss).backward()`, `engine.backward(loss)`; DeepSpeed's
 * pipelines take the whole step in one call.
 */
export function isTorchGradient(path: string): boolean {
  // Asked of every call there is; most end otherwise.
  if (!path.endsWith('backward')) return isWholeStep(path);
  return /\.(backward|manual_backward)$/.test(path) && !/^(<function|autograd|mxnet)/.test(path);
}

/** `loss_scaler(loss, optimizer, parameters=…)` of timm. */
const SCALER = /^timm\.utils\.(\w+\.)*(Native|Apex)Scaler\(\)$/;

/** A gradient and the step that follows it. */
export function isWholeStep(path: string): boolean {
  return path === 'deepspeed.initialize()[].train_batch' || SCALER.test(path);
}
