// In which order modules are read, so that each finds what it imports. Modules that import each other in a circle
// (strongly connected, after Tarjan, 1972) are read together.

/** A module and where its walk stands. */
interface Visit {
  readonly uri: string;
  readonly index: number;
  /** The earliest module on the way here that it leads back to. */
  lowest: number;
  readonly next: Iterator<string>;
}

/**
 * Everything a file imports, directly or not, the leaves first; the file itself only where something imports it back.
 * With `a` importing `b`, and `b` and `c` each other: `importOrder('a', linked)` is `[['b', 'c']]`.
 */
export function importOrder(uri: string, linked: (uri: string) => Iterable<string>): readonly (readonly string[])[] {
  const order: (readonly string[])[] = [];
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const way: Visit[] = [];

  const enter = (at: string) => {
    const index = visits.size;
    const visit = { uri: at, index, lowest: index, next: linked(at)[Symbol.iterator]() };
    visits.set(at, visit);
    open.push(at);
    isOpen.add(at);
    way.push(visit);
  };

  enter(uri);
  for (let at = way.at(-1); at !== undefined; at = way.at(-1)) {
    const { value, done } = at.next.next();
    if (!done) {
      const known = visits.get(value);
      if (known === undefined) enter(value);
      else if (isOpen.has(value)) at.lowest = Math.min(at.lowest, known.index);
      continue;
    }
    way.pop();
    const from = way.at(-1);
    if (from) from.lowest = Math.min(from.lowest, at.lowest);
    if (at.lowest < at.index) continue;
    const circle = open.splice(open.indexOf(at.uri));
    for (const member of circle) isOpen.delete(member);
    // The same wherever one came in: what a circle means must not depend on who asks first.
    if (at.uri !== uri || circle.length > 1) order.push(circle.sort());
  }
  return order;
}
