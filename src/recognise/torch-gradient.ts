// Which calls of PyTorch and what stands on it compute gradients and apply them.

/** `loss.backward()`, `accelerator.backward(loss)`, `scaler.scale(loss).backward()`, `engine.backward(loss)`. */
export function isTorchGradient(path: string): boolean {
  return /\.(backward|manual_backward)$/.test(path) && !/^(<function|autograd|mxnet)/.test(path);
}
