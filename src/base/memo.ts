// Answers kept by key, for pure functions that a file asks the same few things over and over. Bounded: a thousand
// different files in one long session may not fill the memory.

/** `const square = memoised((n: number) => n * n, String)`; `square(3)` is worked out once. */
export function memoised<Input extends readonly unknown[], Output>(
  make: (...input: Input) => Output,
  keyOf: (...input: Input) => string,
  most = 500,
): (...input: Input) => Output {
  const known = new Map<string, Output>();
  return (...input) => {
    const key = keyOf(...input);
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Output;
    const made = make(...input);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
