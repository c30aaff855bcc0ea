// A short name for a finding that survives edits elsewhere in the file: rule, the text of its line without blanks,
// and which of several alike it is. Code hosts match alerts across commits by it. FNV-1a, 2 x 32 bits; no secret.

/** 16 hexadecimal digits for any text. */
export function fingerprint(text: string): string {
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
