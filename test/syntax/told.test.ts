import { expect, test } from 'vitest';
import { readTold } from '../../src/syntax/told';

const point = (n: number) => ({ low: n, best: n, high: n });
const say = (text: string, isOwnLine = false) =>
  readTold({ text, isOwnLine }).map(({ key, values }) => [key, 'fault' in values ? values.fault : values]);

test.each([
  [' wattlint: times=5000', [['times', { times: point(5000) }]]],
  [' WattLint:  Times = 5,000 of them', [['times', { times: point(5000) }]]],
  [
    ' wattlint: times=5k, tokens=60_000 model=gpt-4o-mini; because of the queue',
    [
      ['times', { times: point(5000) }],
      ['tokens', { inputTokens: point(60000) }],
      ['model', { model: 'gpt-4o-mini' }],
    ],
  ],
  [' wattlint: tokens=2000/300', [['tokens', { inputTokens: point(2000), outputTokens: point(300) }]]],
  [' wattlint: tokens=500..2k', [['tokens', { inputTokens: { low: 500, best: 1000, high: 2000 } }]]],
  [' wattlint: model="meta/llama 3"', [['model', { model: 'meta/llama 3' }]]],
  [' wattlint: dataset_size=1e6', [['dataset-size', { datasetSize: point(1e6) }]]],
  [' wattlint: datasetSize=2.5M', [['dataset-size', { datasetSize: point(2.5e6) }]]],
  [' wattlint: times=100 .. 10000 a day', [['times', { times: { low: 100, best: 1000, high: 10000 } }]]],
  [' wattlint: times=1..2..9', [['times', { times: { low: 1, best: 2, high: 9 } }]]],
  [' wattlint: times=0..10', [['times', { times: { low: 0, best: 5, high: 10 } }]]],
  [' wattlint: times=0', [['times', { times: point(0) }]]],
  [' noqa: E501  # wattlint: times=3  # noqa', [['times', { times: point(3) }]]],
  [' wattlint: tiems=5', [['tiems', 'unknown-key']]],
  [' wattlint: times=', [['times', 'no-value']]],
  [' wattlint: model=', [['model', 'no-value']]],
  [' wattlint: ignore[no-output-limit] short', []],
  [' write "wattlint: times=5" here', []],
  [' see `# wattlint: times=5`', []],
  [' wattlint: times are hard to tell', []],
  [' my-wattlint: times=5', []],
])('%s', (text, told) => {
  expect(say(text)).toEqual(told);
});

test.each([
  [
    '500..100',
    '-5',
    'many',
    '0.5',
    '1e400',
    '1e16',
    '9'.repeat(400),
    '٥٠',
    '１２',
    '1..',
    '..5',
    '1..2..3..4',
    '5/3',
  ],
  ['NaN', 'Infinity', '0x10', '5kk', '1__0', '$n', '5..many'],
])('no counts', (...written) => {
  for (const each of written)
    expect([each, say(` wattlint: times=${each}`)]).toEqual([each, [['times', 'bad-number']]]);
});

test('code that was commented out keeps its comments', () => {
  expect(say(' ask(x)  # wattlint: times=5', true)).toEqual([]);
  expect(say(' the queue  # wattlint: times=5', true)).toHaveLength(1);
});

test('long comments are read in time', () => {
  for (const text of [
    ' wattlint: '.repeat(5000),
    ` wattlint: ${'times=1..'.repeat(5000)}`,
    ` wattlint: ${'a='.repeat(9000)}`,
  ]) {
    const start = Date.now();
    say(text);
    expect(Date.now() - start).toBeLessThan(500);
  }
});

test('where own compute runs, and what it costs', () => {
  const [region, hardware, pue, wue, grid, hour, kwh] = readTold({
    text: ' wattlint: region=eu-central-1 hardware=h100*8, pue=1.1 wue=0 grid=30 usd-per-hour=2.1 usd_per_kwh=0.3',
    isOwnLine: false,
  }).map(({ values }) => values);
  expect([region, hardware]).toEqual([{ region: 'eu-central-1' }, { hardware: 'h100*8' }]);
  expect([pue, wue, grid]).toEqual([{ pue: 1.1 }, { wue: 0 }, { grid: 30 }]);
  expect([hour, kwh]).toEqual([{ usdPerHour: 2.1 }, { usdPerKwh: 0.3 }]);
});

test.each(['pue=0.9', 'pue=1,1', 'wue=-1', 'grid=clean', 'usd-per-hour=1e9999', 'usd-per-kwh=$2', 'grid=1..2'])(
  'no amount: %s',
  (written) => {
    expect(say(` wattlint: ${written}`)).toEqual([[written.split('=')[0], 'bad-number']]);
  },
);
