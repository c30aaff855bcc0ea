// A person's word about a request, from the comment to the estimate.

import { describe, expect, test } from 'vitest';
import type { Cost } from '../../src/estimate/footprint';
import { sayTimes } from '../../src/estimate/times';
import { DEFAULTS, engine } from '../../src/project/engine';
import { describeCost } from '../../src/report/markdown';
import { subjectText } from '../../src/report/words';
import { readDocument } from '../../src/source/read-document';

function costOf(comment: string): Cost {
  const text = `from openai import OpenAI
client = OpenAI()
def ask(text):
    return client.chat.completions.create(model=MODEL, messages=text)${comment}
ask(input())
`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  if (!('document' in read)) throw new Error(read.skipped);
  const [cost] = engine()(read.document, DEFAULTS).costs;
  if (cost === undefined) throw new Error('nothing found');
  return cost;
}

const said = (cost: Cost, what: string) => cost.assumptions.find((each) => each.what === what);

describe('a comment on the line', () => {
  test('names the model', () => {
    expect(costOf('').workload.model).toBeUndefined();
    expect(costOf('  # wattlint: model=gpt-4o-mini').workload.model).toMatchObject({
      id: 'gpt-4o-mini',
      certainty: 'likely',
      from: 'told by the comment on line 4',
    });
  });

  test('is named by the hover, for the model and the tokens', () => {
    const hover = describeCost(costOf('  # wattlint: model=gpt-4o-mini, output-tokens=20'), { isBrief: true });
    expect(hover).toContain('- model gpt-4o-mini: told by the comment on line 4\n');
    expect(hover).toContain('- output tokens 20: told by the comment on line 4');
  });

  test('tells tokens that are sent and written', () => {
    const cost = costOf('  # wattlint: tokens=2000/300');
    expect(cost.tokens).toMatchObject({ input: { low: 2000, high: 2000 }, output: { low: 300, high: 300 } });
    expect(said(cost, 'output tokens')).toMatchObject({ from: 'code', source: 'told by the comment on line 4' });
  });

  test('leaves what it does not tell as it was', () => {
    const cost = costOf('  # wattlint: output-tokens=10..20');
    expect(cost.tokens).toMatchObject({ input: costOf('').tokens?.input, output: { low: 10, high: 20 } });
  });

  test.each(['tokens=lots', 'tokens=-5', 'model=', 'tokens=1/2/3'])('%s changes nothing', (pair) => {
    const { tokens, workload } = costOf(`  # wattlint: ${pair}`);
    expect(tokens).toEqual(costOf('').tokens);
    expect(workload.model).toBeUndefined();
  });
});

test('the innermost word holds', () => {
  const text = `from openai import OpenAI
# wattlint: model=gpt-4o, tokens=100
def ask(text):
    return OpenAI().chat.completions.create(model=text, messages=text)  # wattlint: model=gpt-4o-mini
ask("x")
`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  const cost = 'document' in read ? engine()(read.document, DEFAULTS).costs[0] : undefined;
  expect(cost?.workload.model?.id).toBe('gpt-4o-mini');
  expect(cost?.tokens?.input.best).toBe(100);
});

test('the hover names the option or the variable that a default can be changed by', () => {
  const text = `import argparse, os
from openai import OpenAI
parser = argparse.ArgumentParser()
parser.add_argument("--max-tokens", type=int, default=50)
parser.add_argument("--n-samples", type=int, default=20)
args = parser.parse_args()
for i in range(args.n_samples):
    OpenAI().chat.completions.create(model="ft:" + os.getenv("MODEL", "gpt-4o"), messages=f"{i}", max_tokens=args.max_tokens)
`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  const cost = 'document' in read ? engine()(read.document, DEFAULTS).costs[0] : undefined;
  const hover = cost ? describeCost(cost, { isBrief: true }) : '';
  expect(hover).toContain('- `range(args.n_samples)` (default of `--n-samples`): × 20');
  expect(hover).toContain('- model ft:gpt-4o: default of `$MODEL`');
  expect(hover).toContain('- output limit 50 tokens: default of `--max-tokens`');
  expect(cost?.assumptions).toContainEqual(expect.objectContaining({ what: 'model', source: 'default of $MODEL' }));
});

test('what a person told is repeated as they told it, and who knows how long answers are is told no limit', () => {
  const analysis = (comment: string) => {
    const text = `from openai import OpenAI
for row in load():  # wattlint: times=5000
    OpenAI().chat.completions.create(model="gpt-4o", messages=row)${comment}
`;
    const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
    if (!('document' in read)) throw new Error(read.skipped);
    return engine()(read.document, DEFAULTS);
  };
  const [cost] = analysis('').costs;
  expect(cost && sayTimes(cost)).toBe('5,000 times');
  const rules = (comment: string) => analysis(comment).findings.map(({ rule }) => rule);
  expect(rules('')).toContain('no-output-limit');
  expect(rules('  # wattlint: tokens=2000')).toContain('no-output-limit');
  expect(rules('  # wattlint: tokens=2000/300')).not.toContain('no-output-limit');
});

test('a client learns nothing: a fine-tuning is told by what it tunes', () => {
  const text = `import replicate
replicate.Client(api_token="x").trainings.create(version="meta/llama-2-7b:1f", input={}, destination="me/mine")
replicate.trainings.create(version=chosen(), input={}, destination="me/mine")
`;
  const read = readDocument({ uri: '/a.py', version: 0, content: { text } });
  const costs = 'document' in read ? engine()(read.document, DEFAULTS).costs : [];
  expect(costs.map(subjectText)).toEqual(['meta/llama-2-7b:1f', 'replicate (model not known)']);
  const [, unknown] = costs;
  expect(unknown?.assumptions.map(({ source }) => source).join()).not.toMatch(/derived from the price/);
});
