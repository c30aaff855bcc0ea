// A byte-pair tokenizer for literal prompts, made from an asset of merges (o200k_base, as current OpenAI models use
// it) that the hosts load only when a file with literal prompts is met: it is as large as everything else together.
// `scripts/build-tokenizer.mjs` writes the asset from the kept package gpt-tokenizer.

/** How o200k_base cuts text before merging; OpenAI tiktoken, o200k_base. */
const SPLIT =
  /[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?:'(?:[sS]|[dD]|[mM]|[tT]|[lL][lL]|[vV][eE]|[rR][eE]))?|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?:'(?:[sS]|[dD]|[mM]|[tT]|[lL][lL]|[vV][eE]|[rR][eE]))?|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+/gu;

/** Pieces longer than this are cut: merging is quadratic, and such pieces are data, not prose. */
const LONGEST_PIECE = 400;

/**
 * The asset: tokens in order of rank, each as one byte of length and its bytes. Counts as the model's own tokenizer
 * does, apart from pieces beyond 400 bytes.
 */
export function makeTokenizer(asset: Uint8Array): (text: string) => number {
  const ranks = readRanks(asset);
  const encoder = new TextEncoder();
  const counted = new Map<string, number>();
  const countPiece = (piece: string): number => {
    const known = counted.get(piece);
    if (known !== undefined) return known;
    const bytes = asBytes(encoder.encode(piece));
    let count = 0;
    for (let start = 0; start < bytes.length; start += LONGEST_PIECE) {
      count += countMerged(bytes.slice(start, start + LONGEST_PIECE), ranks);
    }
    if (counted.size > 20_000) counted.clear();
    counted.set(piece, count);
    return count;
  };
  return (text) => {
    let total = 0;
    for (const [piece] of text.matchAll(SPLIT)) total += countPiece(piece);
    return total;
  };
}

/** One character per byte, whatever the byte means. */
const DECODER = new TextDecoder('latin1');

function asBytes(bytes: Uint8Array): string {
  return DECODER.decode(bytes);
}

function readRanks(asset: Uint8Array): ReadonlyMap<string, number> {
  const text = asBytes(asset);
  const ranks = new Map<string, number>();
  let rank = 0;
  for (let at = 0; at < asset.length; rank++) {
    const length = asset[at] ?? 0;
    ranks.set(text.slice(at + 1, at + 1 + length), rank);
    at += 1 + length;
  }
  return ranks;
}

/** Merges the neighbouring pair of lowest rank until none is left; what remains are the tokens. */
function countMerged(bytes: string, ranks: ReadonlyMap<string, number>): number {
  if (bytes.length <= 1 || ranks.has(bytes)) return 1;
  const starts = Array.from({ length: bytes.length + 1 }, (_, at) => at);
  const rankAt = (index: number): number => {
    const start = starts[index];
    const end = starts[index + 2];
    return end === undefined
      ? Number.POSITIVE_INFINITY
      : (ranks.get(bytes.slice(start, end)) ?? Number.POSITIVE_INFINITY);
  };
  const pairs = starts.map((_, index) => rankAt(index));
  for (;;) {
    let lowest = Number.POSITIVE_INFINITY;
    let found = -1;
    for (let index = 0; index < pairs.length; index++) {
      const rank = pairs[index] ?? Number.POSITIVE_INFINITY;
      if (rank < lowest) {
        lowest = rank;
        found = index;
      }
    }
    if (found < 0) return starts.length - 1;
    starts.splice(found + 1, 1);
    pairs.splice(found + 1, 1);
    pairs[found] = rankAt(found);
    if (found > 0) pairs[found - 1] = rankAt(found - 1);
  }
}
