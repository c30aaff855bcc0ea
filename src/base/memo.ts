// Answers kept by key, for pure functions that a file asks the same few things over and over. Bounded: a thousand
// different files in one long session may not fill the memory.

/** Of pure functions of an object and one thing more: kept as long as the object is. */
export function keptWith<Owner extends object, Key, Output extends object>(
  make: (owner: Owner, key: Key) => Output,
): (owner: Owner, key: Key) => Output {
  const known = new WeakMap<Owner, Map<Key, Output>>();
  return (owner, key) => {
    const own = known.get(owner) ?? new Map<Key, Output>();
    const found = own.get(key);
    if (found !== undefined) return found;
    const made = make(owner, key);
    known.set(owner, own.set(key, made));
    return made;
  };
}

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
