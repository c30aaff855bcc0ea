// The other commands as processes: help, version, explain, estimate.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { renderPage } from '../../src/cli/render-page';
import { PLAIN } from '../../src/report/palette';
import { ALL } from '../../src/rules/all';
import { type BuiltCli, buildCli } from './built-cli';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

describe('help', () => {
  it.each([[[]], [['--help']], [['help']], [['scan', '--help']], [['help', 'estimate']], [['explain', '-h']]])(
    '%j prints a page that fits a terminal',
    async (words) => {
      const { code, out, err } = await cli.run(words);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('Usage: wattlint');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(84);
    },
  );

  it('prints the version', async () => {
    expect((await cli.run(['--version'])).out).toBe(`${version}\n`);
  });

  it.each([[['scna']], [['help', 'scna']], [['constructor']]])('%j is no command', async (words) => {
    const { code, out, err } = await cli.run(words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words.includes('scna') ? /did you mean 'scan'\?/ : /known are scan, explain, estimate/);
  });
});

const ASK = `from openai import OpenAI
client = OpenAI()

def ask(text):
    return client.chat.completions.create(model="gpt-4o", messages=[{"role": "user", "content": text}])
`;

describe('explain', () => {
  it.each(ALL.map(({ id }) => id))('%s is readable in a terminal', (id) => {
    const page = renderPage(readFileSync(`src/rules/${id}.md`, 'utf8'), PLAIN);
    expect(page).not.toMatch(/```|<!--|(#|\/\/) (warn|ok|times|uses|todo|fix)\b/);
    expect(page).toContain('Why it costs');
  });

  it.each([70, 118])('is broken anew at %d columns, code aside', (width) => {
    for (const { id } of ALL) {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      const [said, whole] = [renderPage(page, PLAIN, width), renderPage(page, PLAIN)];
      for (const line of said.split('\n').filter((each) => !each.startsWith('    '))) {
        expect(line.length, line).toBeLessThanOrEqual(width);
        expect(line).not.toContain('**');
      }
      expect(said.split(/\s+/)).toEqual(whole.split(/\s+/));
    }
  });

  it('prints the page of a rule', async () => {
    const { code, out } = await cli.run(['explain', 'grid-size']);
    expect(code).toBe(0);
    expect(out).toContain('Why it costs');
  });

  it('lists all rules without one', async () => {
    const { out } = await cli.run(['explain']);
    for (const { id } of ALL) expect(out).toContain(id);
  });

  it('shows no program twice', () => {
    for (const { id } of ALL) {
      const page = readFileSync(`docs/rules/${id}.md`, 'utf8');
      const programs = [...page.matchAll(/^```\w+\n(.*?)^```/gms)].map(([, program]) => program);
      expect(new Set(programs).size, id).toBe(programs.length);
    }
  });

  it('follows the numbers of a line back to code, catalogue and source', async () => {
    const cwd = cli.folder({ 'a/ask.py': ASK, 'a/run.py': 'from ask import ask\nfor i in range(7):\n    ask(i)\n' });
    const { code, out, err } = await cli.run(['explain', 'a/ask.py:5'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('a/ask.py:5:12\ngpt-4o, chat completion\n');
    expect(out).toMatch(/\n {2}energy +[\d.]+ m?Wh = [\d.]+ m?Wh \(machines\) × 1.2 \(PUE\)\n/);
    expect(out).toMatch(/\n {2}PUE +1\.2 \(1\.1–1\.3\), from the catalogue \[(\d)\]\n.*\n {2}\[\1\] provider PUE/s);
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(100);
    expect(out).not.toContain('× 7 times');
    // As often as those run it that are read along.
    expect((await cli.run(['explain', 'a/ask.py:5', 'a'], { cwd })).out).toMatch(/× 7, a\/run\.py:2:10\n/);
  });

  it('names the line that says so, in whichever file it stands', async () => {
    const asked = ASK.replace('OpenAI\n', 'OpenAI\nfrom sizes import LIMIT\n').replace(
      'messages=',
      'max_tokens=LIMIT, messages=',
    );
    const cwd = cli.folder({ 'sizes.py': 'LIMIT = 70\n', 'ask.py': asked });
    const { out } = await cli.run(['explain', 'ask.py:6'], { cwd });
    expect(out).toMatch(/\n {2}output limit +70 tokens, from the code, sizes\.py:1:9\n/);
    const json = JSON.parse((await cli.run(['scan', '--format', 'json'], { cwd })).out);
    const told = json.files[0].workloads[0].assumptions.find(({ what }: { what: string }) => what === 'output limit');
    expect(told).toMatchObject({ from: 'code', path: 'sizes.py', span: { startLine: 1, startColumn: 9 } });
  });

  it.each([
    [['a.py:1'], 'no AI work at a.py:1; 1 workload there: line 5'],
    [['b.py:3'], "there is no file 'b.py'"],
    [['c.py:1'], 'c.py holds no AI work that Wattlint sees'],
  ])('%j is told what is wrong', async (words, message) => {
    const cwd = cli.folder({ 'a.py': ASK, 'c.py': 'print(1)\n' });
    expect(await cli.run(['explain', ...words], { cwd })).toEqual({
      code: 2,
      out: '',
      err: `wattlint: ${message}\n`,
    });
  });

  it('suggests the closest rule', async () => {
    const { code, err } = await cli.run(['explain', 'grid-sise']);
    expect(code).toBe(2);
    expect(err).toContain('did you mean grid-size?');
  });
});

describe('estimate', () => {
  it.each([
    [['--batch', '4', '--batch=5'], /--batch is given twice/],
    [['--batch', ''], /--batch needs a value/],
    [['--region', ''], /--region needs a value/],
    [['--devices', '1.5'], /devices is a whole number of at least 1/],
  ])('refuses %j', async (words, message) => {
    const { code, out, err } = await cli.run(['estimate', 'inference', '--model', 'Qwen/Qwen3-14B', ...words]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  const QWEN = [
    '--model',
    'Qwen/Qwen3-14B',
    '--hardware',
    'h100',
    '--devices',
    '1',
    '--batch',
    '64',
    '--precision',
    'bf16',
  ];
  const words = ['estimate', 'inference', ...QWEN, '--input-tokens', '500', '--output-tokens', '800'];

  it('prints one footprint with time and assumptions', async () => {
    const { code, out } = await cli.run([...words, '--boundary', 'accelerator', '--format', 'json']);
    const { footprint, assumptions, seconds, acceleratorHours } = JSON.parse(out);
    expect(code).toBe(0);
    expect(footprint.energyWh.best).toBeGreaterThan(0.001);
    expect(footprint.energyWh.best).toBeLessThan(1);
    expect(seconds.best).toBeGreaterThan(0);
    expect(acceleratorHours.best).toBeGreaterThan(0);
    expect(assumptions.length).toBeGreaterThan(3);
  });

  it('prints text as well', async () => {
    const { out } = await cli.run(words);
    expect(out).toMatch(/^Energy +[\d.]+ /);
    // Sixty-four share the machine; alone on it, its time is the time.
    expect(out).toMatch(/^Accelerator time +[\d.]+ m?s/m);
    const alone = words.with(words.indexOf('--batch') + 1, '1');
    expect((await cli.run(alone)).out).not.toContain('Accelerator time');
  });

  it('takes the training example of the contract', async () => {
    const training = ['--parameters', '8e9', '--tokens', '15e12', '--hardware', 'h100', '--devices', '16000'];
    const { out } = await cli.run([
      'estimate',
      'training',
      ...training,
      '--boundary',
      'accelerator',
      '--format',
      'json',
    ]);
    const { footprint } = JSON.parse(out);
    expect(footprint.energyWh.best).toBeGreaterThan(1e8);
    expect(footprint.energyWh.best).toBeLessThan(3e9);
  });

  it('reads rows in order; a row that cannot be estimated says why', async () => {
    const rows = [
      {
        model: 'Qwen/Qwen3-14B',
        outputTokens: 800,
        hardware: 'h100',
        devices: 1,
        batch: 64,
        precision: 'bf16',
        boundary: 'accelerator',
      },
      { model: 'Qwen/Qwen3-14B', hardware: 'abacus' },
      3,
    ];
    const cwd = cli.folder({ 'rows.json': JSON.stringify(rows) });
    const { code, out } = await cli.run(['estimate', 'inference', '--from', 'rows.json', '--format', 'json'], {
      cwd,
    });
    const results = JSON.parse(out);
    expect(code).toBe(0);
    expect(results).toHaveLength(3);
    expect(results[0].footprint.energyWh.best).toBeGreaterThan(0);
    expect(results[1].error).toContain('abacus');
    expect(results[2].error).toBe('a row must be an object');
  });
});
