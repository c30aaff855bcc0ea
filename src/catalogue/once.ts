// Worked out on first use and kept: catalogues are plain data that never change, and starting up must not pay for
// indexes that a session may never ask.

export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
