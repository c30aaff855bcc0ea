// What somebody may have meant: the known words closest to a mistyped one.

/** At most three, closest first; none when nothing is near; case is no difference. `nearest('formt', ['format'])`. */
export function nearest(mistyped: string, known: readonly string[]): readonly string[] {
  const word = mistyped.toLowerCase();
  const near = known
    .map((each) => ({ each, far: farness(word, each.toLowerCase()) }))
    .filter(({ each, far }) => far <= allowed(Math.max(each.length, word.length)));
  return near
    .sort((left, right) => left.far - right.far || (left.each < right.each ? -1 : 1))
    .slice(0, 3)
    .map(({ each }) => each);
}

/** Two slips in three letters make another word. */
function allowed(length: number): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length / 3));
}

function farness(word: string, known: string): number {
  return known.includes(word) && word.length > 2 ? 1 : distance(word, known);
}

/** Levenshtein: insertions, deletions and replacements. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
