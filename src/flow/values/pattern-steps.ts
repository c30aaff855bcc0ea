// How long a regular expression may take on a text, told before it is tried. Engines that go back try one way after
// another, and two repeats that may share a stretch of text have as many ways as there are places to part it.

/** What stands in a pattern: a letter, or a repeat. */
interface Part {
  readonly letters: ReadonlySet<string>;
  readonly isLoop: boolean;
  /** False where a match may do without it. */
  readonly isCertain: boolean;
}

interface Group {
  /** Its first part. */
  readonly from: number;
  /** It holds ways to choose from, or looks without reading. */
  isLoose: boolean;
  choices: number;
}

const TOKEN = /^(?:\(\?(?:P?<\w+>|<?[=!]|:)|\[\^?\\?.(?:\\.|[^\]\\])*\]|\\.|.)/su;
const REPEAT = /^(?:[*+?]|\{\d*,?\d*\})\??/;
const EMPTY = /^(?:\\[bBAZ]|[\^$])$/;
const BACK = /^\\[1-9k]/;

/** At most so many steps, in orders of magnitude; undefined for a pattern of which that is not told. */
export function stepsOf(pattern: string, length: number): number | undefined {
  // A search begins everywhere.
  const parts: Part[] = [{ letters: new Set(PROBES), isLoop: true, isCertain: false }];
  const groups: Group[] = [{ from: 1, isLoose: false, choices: 1 }];
  let ways = 1;
  for (let rest = pattern; rest !== ''; ) {
    const [token = ''] = TOKEN.exec(rest) ?? [];
    const group = groups.at(-1);
    if (token === '' || !group || BACK.test(token)) return undefined;
    rest = rest.slice(token.length);
    if (EMPTY.test(token)) continue;
    if (token === '|') {
      group.isLoose = true;
      group.choices++;
      continue;
    }
    if (token.startsWith('(')) {
      groups.push({ from: parts.length, isLoose: /^\(\?<?[=!]/.test(token), choices: 1 });
      continue;
    }
    if (token === ')') {
      groups.pop();
      ways *= group.choices;
    } else parts.push({ letters: lettersOf(token), isLoop: false, isCertain: true });
    const [repeat = ''] = REPEAT.exec(rest) ?? [];
    rest = rest.slice(repeat.length);
    const isLoose = token === ')' && group.isLoose;
    const repeated = parts.splice(token === ')' ? group.from : parts.length - 1);
    const isOnce = repeat === '' || repeat.startsWith('?');
    // What is repeated has to be told from its beginning on, else each turn has its ways again.
    if (!isOnce && (isLoose || repeated.some(({ isLoop, isCertain }) => isLoop || !isCertain))) return undefined;
    if (repeat.startsWith('?')) ways *= 2;
    const isCertain = !isLoose && !/^(?:[?*]|\{0?,|\{0\})/.test(repeat);
    if (isLong(repeat)) parts.push({ letters: union(repeated), isLoop: true, isCertain });
    else parts.push(...repeated.map((part) => (isCertain ? part : { ...part, isCertain })));
  }
  if (groups.length !== 1) return undefined;
  const { isLoose = false, choices = 1 } = groups[0] ?? {};
  return ways * choices * Math.max(1, length) ** longestChain(isLoose ? parts.map(possible) : parts);
}

/** No end, or an end far off. */
function isLong(repeat: string): boolean {
  return /^[*+]|,|\d\d/.test(repeat);
}

function possible(part: Part): Part {
  return { ...part, isCertain: false };
}

function union(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ letters }) => [...letters]));
}

/** How many repeats, one behind the other, may share one stretch of text. */
function longestChain(parts: readonly Part[]): number {
  const chains: number[] = [];
  for (const [to, part] of parts.entries()) {
    const before = parts.slice(0, to).map((_, from) => (mayShare(parts, from, to) ? (chains[from] ?? 0) : 0));
    chains.push(part.isLoop ? 1 + Math.max(0, ...before) : 0);
  }
  return Math.max(...chains);
}

function mayShare(parts: readonly Part[], from: number, to: number): boolean {
  const [one, other] = [parts[from], parts[to]];
  if (!one?.isLoop || !other?.isLoop) return false;
  const both = [...one.letters].filter((letter) => other.letters.has(letter));
  const between = parts.slice(from + 1, to).filter(({ isCertain }) => isCertain);
  return both.length > 0 && between.every(({ letters }) => both.some((letter) => letters.has(letter)));
}

/** One of each kind: all of ASCII, and letters, digits, blanks and signs beyond. */
const PROBES: readonly string[] = [
  ...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)),
  ...'éß中٣—😀',
];

function lettersOf(token: string): ReadonlySet<string> {
  try {
    const test = new RegExp(`^${token}$`, 'isu');
    return new Set(PROBES.filter((letter) => test.test(letter)));
  } catch {
    return new Set(PROBES);
  }
}
