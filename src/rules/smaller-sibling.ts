// For each family of large models the smaller one of the same provider, with what speaks for it on small tasks.
// Only models that the providers list as current in November 2026. Every line names its evidence and date.

export interface Sibling {
  /** As the provider's API takes it. */
  readonly id: string;
  /** What speaks for it, short enough for a title. */
  readonly evidence: string;
  readonly source: string;
}

interface Family {
  readonly large: RegExp;
  readonly sibling: Sibling;
}

const GPT_4O_MINI: Sibling = {
  id: 'gpt-4o-mini',
  evidence: 'MMLU 82.0 against 88.7',
  source: 'OpenAI, GPT-4o mini announcement, 2024-07-18; GPT-4o announcement, 2024-05-13',
};
const GPT_41_MINI: Sibling = {
  id: 'gpt-4.1-mini',
  evidence: 'MMLU 87.5 against 90.2',
  source: 'OpenAI, GPT-4.1 announcement, 2025-04-14',
};
const GPT_5_MINI: Sibling = {
  id: 'gpt-5-mini',
  evidence: 'GPQA Diamond 82.3 against 85.7',
  source: 'OpenAI, GPT-5 announcement, 2025-08-07',
};
const GPT_54_MINI: Sibling = {
  id: 'gpt-5.4-mini',
  evidence: 'made for high-volume work',
  source: 'OpenAI, GPT-5.4 mini and nano announcement, 2026-03',
};
const GPT_56_LUNA: Sibling = {
  id: 'gpt-5.6-luna',
  evidence: "OpenAI's first choice for cost-sensitive work",
  source: 'OpenAI model pages, read 2026-11',
};
const HAIKU: Sibling = {
  id: 'claude-haiku-4-5',
  evidence: 'made for high-volume, cost-sensitive work',
  source: 'Anthropic, choosing a model, read 2026-11',
};
const FLASH_LITE: Sibling = {
  id: 'gemini-3.1-flash-lite',
  evidence: 'made for translation and classification at volume',
  source: 'Google DeepMind, Gemini 3.1 Flash-Lite model card, 2026-03',
};
const FLASH_LITE_25: Sibling = {
  id: 'gemini-2.5-flash-lite',
  evidence: 'made for classification and translation at volume',
  source: 'Google, Gemini 2.5 Flash-Lite announcement, 2025-06-17',
};

/** The id may carry a date (`-2024-08-06`, `-20250514`) or `-latest`. */
const DATED = String.raw`(?:-\d{4}-?\d{2}-?\d{2}|-latest|-preview|-\d{4})*$`;

const FAMILIES: readonly Family[] = [
  family('(chatgpt-4o|gpt-4o)', GPT_4O_MINI),
  family('gpt-4\\.1', GPT_41_MINI),
  family('gpt-4(-turbo|-32k)?', { ...GPT_41_MINI, evidence: 'MMLU 87.5 against 86.4' }),
  family('gpt-5(-chat|-pro)?', GPT_5_MINI),
  family('gpt-5\\.[12](-chat|-pro|-thinking)?', { ...GPT_5_MINI, evidence: 'GPQA Diamond 82.3; gpt-5 has 85.7' }),
  family('gpt-5\\.[345](-pro)?', GPT_54_MINI),
  family('gpt-(5\\.6|6|6\\.1)-(sol|terra|astra)', GPT_56_LUNA),
  family('(o1|o3)(-pro|-preview)?', { ...GPT_5_MINI, evidence: 'GPQA Diamond 82.3; o3 has 83.3' }),
  family('claude-(3-opus|3-[57]-sonnet|3-sonnet|(opus|sonnet|fable)-\\d([-.]\\d)?)', HAIKU),
  family('gemini-2\\.5-pro', FLASH_LITE_25),
  family('gemini-(3|3\\.1)-pro', FLASH_LITE),
  family('gemini-3\\.[5-9]-flash', FLASH_LITE),
];

/** The smaller sibling of a model id; undefined when it is small already, or nothing sure is known. */
export function smallerSibling(id: string): Sibling | undefined {
  return FAMILIES.find(({ large }) => large.test(id))?.sibling;
}

export const siblings: readonly Sibling[] = FAMILIES.map(({ sibling }) => sibling);

function family(pattern: string, sibling: Sibling): Family {
  return { large: new RegExp(`^${pattern}${DATED}`, 'i'), sibling };
}
