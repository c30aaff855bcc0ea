// Who imports what, read backwards: the files that may change when one does.

/** The files among `all` that import one of `uris`, directly or not; none of these themselves. */
export function importersOf(
  uris: Iterable<string>,
  importedBy: (uri: string) => Iterable<string>,
  all: Iterable<string>,
): readonly string[] {
  const importers = new Map<string, string[]>();
  for (const file of all) {
    for (const module of new Set(importedBy(file))) {
      const known = importers.get(module);
      if (known) known.push(file);
      else importers.set(module, [file]);
    }
  }
  const asked = new Set(uris);
  const seen = new Set(asked);
  for (const uri of seen) for (const importer of importers.get(uri) ?? []) seen.add(importer);
  return [...seen].filter((uri) => !asked.has(uri));
}
