// Names of files and models come from anywhere, and a terminal obeys control characters: they are shown, not obeyed.

/** For a whole text: line ends and colours stay. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}\[[\d;]*m|\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu, (found) => {
    if (found === '\n' || (found.length > 1 && found.startsWith('\u001b'))) return found;
    return shown(found.slice(0, 1)) + found.slice(1);
  });
}

/** For a name inside a line. */
export function printableName(name: string): string {
  return name.replace(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu, shown);
}

function shown(character: string): string {
  if (character === '\n') return '\\n';
  const code = character.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
}
