// What editor tests say about what they see. VS Code answers in its own time, so most of them wait `until`
// something holds rather than look once.

/** Fails with `message` unless `condition` holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Fails unless both print as the same JSON. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2)];
  if (is !== should) throw new Error(`${what} is\n${is}\nbut should be\n${should}`);
}

/** Asks `look` again and again until it answers something truthy, and returns that; fails after `timeoutMs`. */
export async function until<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
