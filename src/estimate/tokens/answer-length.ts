// How long an answer the prompt asks for, where its words say so: `yes or no`, `in at most eight words`, `two
// sentences`, `classify`. Only literal text is read; the words found are quoted, so that a reader can judge.

import { type Range, range } from '../../base/range';

export interface Asked {
  readonly tokens: Range;
  /** The words that say so: `at most eight words`. */
  readonly words: string;
}

/** English words have 1.3 tokens on average with today's tokenizers (OpenAI's help pages: 100 tokens are 75 words). */
const PER_WORD = 1.33;

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  hundred: 100,
};
const NUMBER = `(\\d{1,5}|${Object.keys(NUMBERS).join('|')})`;
const SPAN = `(?:\\d{1,5}\\s*(?:-|–|to)\\s*)?${NUMBER}`;
const AT_MOST =
  '(?:at most|no more than|not more than|up to|under|below|fewer than|less than|within|maximum(?: of)?|max\\.?|limit(?:ed)? to)';

interface Rule {
  readonly words: RegExp;
  readonly tokens: (count: number) => Range;
}

/** A unit of so many tokens, of which there are `count`. */
function each(low: number, best: number, high: number): (count: number) => Range {
  return (count) => range(low * count, best * count, high * count);
}

/** The first that is found holds: what names a number before what names a kind of text. */
const RULES: readonly Rule[] = [
  {
    words: new RegExp(
      `(?:${AT_MOST}\\s+)${SPAN}[\\s-]+words?\\b|${SPAN}[\\s-]+words? (?:or (?:fewer|less)|max(?:imum)?|at most)`,
      'i',
    ),
    tokens: each(0.3 * PER_WORD, 0.75 * PER_WORD, 1.2 * PER_WORD),
  },
  {
    words:
      /\b(?:one|single)[\s-]word\b|\b(?:yes or no|yes\/no|true or false|true\/false)\b|\b(?:only|just) (?:with )?(?:a|the) (?:single )?(?:digit|number|integer|letter|label|category|class|score|rating|word|name|id)\b/i,
    tokens: () => range(1, 4, 40),
  },
  {
    words: new RegExp(`\\b(?:about|around|approximately|roughly|exactly|in)?\\s*${SPAN}[\\s-]+words?\\b`, 'i'),
    tokens: each(0.6 * PER_WORD, PER_WORD, 1.6 * PER_WORD),
  },
  {
    words: new RegExp(`(?:${AT_MOST}\\s+)?${SPAN}(?:\\s+\\w+)?[\\s-]+sentences?\\b`, 'i'),
    tokens: each(12, 26, 50),
  },
  {
    words: new RegExp(
      `${SPAN}(?:\\s+(?:short|key|concise|brief|main))?\\s+(?:bullet(?: point)?s?|points|items|lines)\\b`,
      'i',
    ),
    tokens: each(8, 25, 60),
  },
  {
    words: new RegExp(`${SPAN}(?:\\s+(?:short|brief|long|concise))?[\\s-]+paragraphs?\\b`, 'i'),
    tokens: each(50, 110, 220),
  },
  {
    words: /\b(?:haiku|headline|tagline|slogan|tweet)\b|\b(?:a|the) (?:short )?title\b/i,
    tokens: () => range(5, 20, 80),
  },
  {
    words:
      /\b(?:classify|categori[sz]e|sentiment|(?:detect|identify) the language|which (?:category|class|label|language))\b/i,
    tokens: () => range(1, 10, 150),
  },
  { words: /\bsummar(?:y|i[sz]e)\b/i, tokens: () => range(40, 180, 600) },
  {
    words: /\b(?:essay|article|blog post|report|short story|chapter|cover letter)\b/i,
    tokens: () => range(250, 800, 2500),
  },
];

/** What asks for a length stands at the beginning or at the end of a long prompt. */
const LOOKED_AT = 6000;

/** `Answer yes or no: is …` is 1 to 40 tokens; undefined where no words tell. */
export function askedLength(prompt: string): Asked | undefined {
  const text = prompt.length <= 2 * LOOKED_AT ? prompt : `${prompt.slice(0, LOOKED_AT)}\n${prompt.slice(-LOOKED_AT)}`;
  for (const { words, tokens } of RULES) {
    const found = words.exec(text);
    if (!found) continue;
    const count = numberOf(found.slice(1).find((group) => group !== undefined));
    if (count > 0) return { tokens: tokens(count), words: found[0].trim() };
  }
  return undefined;
}

function numberOf(written: string | undefined): number {
  if (written === undefined) return 1;
  return NUMBERS[written.toLowerCase()] ?? Number(written);
}
