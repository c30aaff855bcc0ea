// Bytes to text: byte order marks, UTF-8, and the encoding a Python file names in its first two lines (PEP 263).

export type Decoded = { readonly text: string } | { readonly failure: string };

/** The text without its byte order mark, or why it is none. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes.subarray(2));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes.subarray(3));
  if (bytes.includes(0)) return { failure: 'is binary: it holds zero bytes' };
  const strict = tryDecode(declaredEncoding(bytes), bytes) ?? tryDecode('utf-8', bytes);
  if (strict !== undefined) return { text: strict };
  // Python would refuse the file; its calls can still be read, whatever its comments are written in.
  return { text: new TextDecoder('windows-1252').decode(bytes) };
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes) };
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not that encoding, or no encoding this platform knows.
    return undefined;
  }
}

const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** `# -*- coding: latin-1 -*-` in line one or two; UTF-8 without it. */
function declaredEncoding(bytes: Uint8Array): string {
  let head = '';
  for (let i = 0; i < Math.min(bytes.length, 400); i++) head += String.fromCharCode(bytes[i] ?? 0);
  const [first = '', second = ''] = head.split(/\r\n|\r|\n/, 2);
  const isFirstComment = /^[ \t\f]*(?:#|$)/.test(first);
  const name = (COOKIE.exec(first) ?? (isFirstComment ? COOKIE.exec(second) : null))?.[1];
  return name === undefined ? 'utf-8' : normalised(name);
}

/** Python's names for encodings as the web knows them. */
function normalised(name: string): string {
  const plain = name.toLowerCase().replaceAll('_', '-');
  if (/^utf-?8(-|$)/.test(plain)) return 'utf-8';
  if (/^(latin-?1|iso-?8859-?1|l1)(-|$)/.test(plain)) return 'iso-8859-1';
  if (/^cp(\d+)$/.test(plain)) return plain.replace('cp', 'windows-');
  if (/^(us-)?ascii$/.test(plain)) return 'utf-8';
  return plain;
}
