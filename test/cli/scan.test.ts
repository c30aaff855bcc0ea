// `wattlint scan` as a process: what it prints, where, and with which exit code.

import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import scanSchema from '../../data/schema/scan.schema.json';
import { type BuiltCli, buildCli } from './built-cli';
import { CHAT, DULL, NOTEBOOK, SWEEP } from './samples';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

const FILES = { 'app/chat.py': CHAT, 'dull.py': DULL, 'notes.ipynb': NOTEBOOK, 'tune.py': SWEEP };

const ACROSS = {
  'main.py': 'from llm import ask\nfor i in range(40):\n    ask(i)\n',
  'llm.py':
    'from openai import OpenAI\n\nclient = OpenAI()\n\n\ndef ask(text):\n' +
    '    return client.responses.create(model="gpt-4o", input=text, max_output_tokens=5)\n',
  'test_llm.py': 'from llm import ask\nask("x")\n',
};

async function scanJson(cwd: string, ...words: readonly string[]) {
  const { code, out, err } = await cli.run(['scan', ...words, '--format', 'json'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('scan --format json', () => {
  it('is valid by its schema, adds up and is sorted by energy', async () => {
    const result = await scanJson(cli.folder(FILES));
    const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(scanSchema);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);

    const energies = result.files.map(
      (file: { footprint: { energyWh: { best: number } } }) => file.footprint.energyWh.best,
    );
    expect(energies).toEqual([...energies].sort((left: number, right: number) => right - left));
    const sum = energies.reduce((all: number, each: number) => all + each, 0);
    expect(result.footprint.energyWh.best).toBeCloseTo(sum, 9);
    expect(result.summary).toMatchObject({ files: 4, analysed: 3, workloads: 3 });
    expect(result.byBasis.run.energyWh.best).toBeCloseTo(sum, 9);
    expect(result.schemaVersion).toBe(1);
  });

  it('tells the sum behind each number when it is asked for, and by the schema', async () => {
    const folder = cli.folder(FILES);
    const workloads = (result: { files: { workloads: { derivation?: { what: string; value: number }[] }[] }[] }) =>
      result.files.flatMap((file) => file.workloads);
    for (const { derivation } of workloads(await scanJson(folder))) expect(derivation).toBeUndefined();

    const result = await scanJson(folder, '--derivation');
    const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(scanSchema);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    for (const { derivation } of workloads(result)) expect(derivation?.map(({ what }) => what)).toContain('energy');
  });

  it('tells what a file runs of others, counted once, each place with the file it lies in', async () => {
    const folder = cli.folder(ACROSS);
    const validate = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true }).compile(scanSchema);
    const result = await scanJson(folder);
    expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
    // biome-ignore lint/suspicious/noExplicitAny: a document read back from a process
    const file = (path: string) => result.files.find((each: any) => each.path === path);
    const [work] = file('llm.py').workloads;
    expect(work.times).toMatchObject({ low: 40, best: 40, high: 40, certainty: 'exact' });
    expect(work.timesBecause).toMatchObject([
      { kind: 'loop', path: 'main.py', span: { startLine: 2, endLine: 2 }, count: { best: 40 } },
      { kind: 'call', path: 'main.py', span: { startLine: 3 } },
    ]);
    expect(file('main.py').workloads).toEqual([]);
    expect(file('main.py').via).toMatchObject([
      {
        path: 'llm.py',
        workload: work.id,
        model: 'gpt-4o',
        basis: 'run',
        times: { best: 40 },
        span: work.span,
        calls: [{ startLine: 3 }],
      },
    ]);
    expect(file('test_llm.py').via).toMatchObject([{ path: 'llm.py', workload: null, times: { best: 1 } }]);
    expect(result.footprint.energyWh.best).toBe(work.footprint.energyWh.best);
    // What a file scanned alone runs of others is counted there as well.
    const alone = await scanJson(folder, 'main.py');
    expect(alone.files.map(({ path }: { path: string }) => path)).toEqual(['llm.py', 'main.py']);
    expect(alone.files[0].workloads[0].times).toMatchObject({ best: 40 });
  });

  it('names workloads by their place, and findings point at them', async () => {
    const { files } = await scanJson(cli.folder(FILES));
    const byPath = new Map(files.map((file: { path: string }) => [file.path, file]));
    // biome-ignore lint/suspicious/noExplicitAny: a document read back from a process
    const chat = byPath.get('app/chat.py') as any;
    expect(chat.workloads[0]).toMatchObject({
      id: 'app/chat.py#5:5',
      kind: 'llm-chat',
      library: 'openai',
      model: 'gpt-4o',
      basis: 'run',
      times: { low: 2000, best: 2000, high: 2000, certainty: 'exact' },
      span: { cell: null, startLine: 5, startColumn: 5, endLine: 8, endColumn: 6 },
    });
    expect(chat.findings.length).toBeGreaterThan(0);
    for (const finding of chat.findings) expect(finding.workloads).toEqual(['app/chat.py#5:5']);
    // biome-ignore lint/suspicious/noExplicitAny: a document read back from a process
    const notes = byPath.get('notes.ipynb') as any;
    expect(notes).toMatchObject({ notebook: true, language: 'python' });
    expect(notes.workloads[0]).toMatchObject({ id: 'notes.ipynb#2:3:5', span: { cell: 2, startLine: 3 } });
  });

  it('says the same twice', async () => {
    const folder = cli.folder(FILES);
    const strip = (result: { summary: { seconds: number } }) => ({
      ...result,
      summary: { ...result.summary, seconds: 0 },
    });
    expect(strip(await scanJson(folder))).toEqual(strip(await scanJson(folder)));
  });

  it('writes an end without bound as null', async () => {
    const open = CHAT.replace('range(2000)', 'open("x")');
    const { files } = await scanJson(cli.folder({ 'a.py': open }));
    expect(files[0].workloads[0].times).toMatchObject({ low: 0, best: 1, high: null });
    expect(files[0].workloads[0].per).toEqual([expect.stringContaining('item of')]);
  });

  it('lists what it could not read under skipped and goes on', async () => {
    const folder = cli.folder({
      'binary.py': new Uint8Array([0x69, 0, 1, 2, 0xff]),
      'cut.ipynb': NOTEBOOK.slice(0, 200),
      'empty.py': '',
      'empty.ipynb': '',
      'large.py': `x = 1\n${'#'.repeat(2_000_001)}`,
      'latin.py': new Uint8Array([...Buffer.from(`# caf`), 0xe9, ...Buffer.from(`\n${CHAT}`)]),
      'list.ipynb': '[1, 2]',
      'ok.py': CHAT,
    });
    symlinkSync(folder, join(folder, 'loop'));
    const { files, skipped } = await scanJson(folder);
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['latin.py', 'ok.py']);
    expect(skipped.map(({ path }: { path: string }) => path)).toEqual([
      'binary.py',
      'cut.ipynb',
      'large.py',
      'list.ipynb',
    ]);
    expect(skipped[2].why).toBe('larger than 2 MB');
    for (const { why } of skipped) expect(why).not.toBe('');
  });

  it.skipIf(process.getuid?.() === 0)('skips a folder it may not enter', async () => {
    const folder = cli.folder({ 'closed/a.py': CHAT, 'b.py': CHAT });
    chmodSync(join(folder, 'closed'), 0o000);
    const { files, skipped } = await scanJson(folder);
    chmodSync(join(folder, 'closed'), 0o755);
    expect(files).toHaveLength(1);
    expect(skipped).toHaveLength(1);
  });

  it('reads a named file whatever the excludes say, and half-written code as far as it goes', async () => {
    const folder = cli.folder({ 'venv/a.py': CHAT, 'weird näme (1).py': `${CHAT}def broken(:\n  x = [1,\n` });
    expect((await scanJson(folder)).files).toHaveLength(1);
    expect((await scanJson(folder, 'venv/a.py')).files[0].path).toBe('venv/a.py');
    const [weird] = (await scanJson(folder, 'weird näme (1).py')).files;
    expect(weird.damage).toBeGreaterThan(0);
    expect(weird.workloads).toHaveLength(1);
  });

  it('leaves out --exclude and settings excludes', async () => {
    const folder = cli.folder({ ...FILES, 'wattlint.json': '{"exclude": ["app/"]}' });
    const { files } = await scanJson(folder, '--exclude', 'tune.py');
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['notes.ipynb']);
    expect((await scanJson(folder, '--no-config')).files).toHaveLength(3);
  });

  it('takes flags over the settings file over the defaults', async () => {
    const folder = cli.folder({ ...FILES, 'pyproject.toml': '[tool.wattlint]\nregion = "FR"\npue = 1.4\n' });
    expect((await scanJson(folder, '--pue', '1.1')).settings).toMatchObject({ region: 'FR', pue: 1.1 });
  });

  it('reads standard input under a name', async () => {
    const words = ['scan', '-', '--stdin-filename', 'src/x.py', '--format', 'json'];
    const { out } = await cli.run(words, { input: CHAT, cwd: cli.folder({}) });
    expect(JSON.parse(out).files[0].path).toBe('src/x.py');
  });
});

describe('many files', () => {
  it('reads them in threads, with the same result in the same order', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 310 }, (_, n) => [`d${n % 7}/f${n}.py`, n % 2 ? DULL : CHAT]),
    );
    const folder = cli.folder({ ...many, 'cut.ipynb': '{' });
    const whole = await scanJson(folder);
    expect(whole.summary).toMatchObject({ files: 310, analysed: 155, workloads: 155 });
    expect(whole.skipped.map(({ path }: { path: string }) => path)).toEqual(['cut.ipynb']);
    const paths = whole.files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual([...paths].sort());
    const [alone] = (await scanJson(folder, 'd0/f0.py')).files;
    expect(whole.files[0]).toEqual(alone);
  });
});

describe('exit codes', () => {
  it('is 0 without --fail-on, 1 when a finding reaches it', async () => {
    const cwd = cli.folder(FILES);
    expect((await cli.run(['scan'], { cwd })).code).toBe(0);
    expect((await cli.run(['scan', '--fail-on', 'hint'], { cwd })).code).toBe(1);
    expect((await cli.run(['scan', '--fail-on', 'error'], { cwd })).code).toBe(0);
    expect((await cli.run(['scan', '--fail-on', 'never'], { cwd })).code).toBe(0);
    const failing = cli.folder({ ...FILES, 'wattlint.json': '{"failOn": "hint"}' });
    expect((await cli.run(['scan'], { cwd: failing })).code).toBe(1);
    expect((await cli.run(['scan', '--fail-on', 'never'], { cwd: failing })).code).toBe(0);
  });

  it.each([
    [['scan', 'nowhere']],
    [['scan', '--formt', 'json']],
    [['scan', '--format', 'yaml']],
    [['scan', '--derivation']],
    [['scan', '--derivation', '--format', 'sarif']],
    [['scan', '--fail-on', 'loud']],
    [['scan', '--pue', 'much']],
    [['scan', '--output', 'no/such/folder/x.json']],
    [['scna']],
    [['explain', 'no-such-rule']],
    [['estimate']],
    [['estimate', 'inferense']],
    [['estimate', 'inference', '--model', 'gpt-4o', '--hardware', 'abacus']],
    [['estimate', 'inference', '--from', 'nowhere.json']],
  ])('is 2 for %j, with a message on standard error only', async (words) => {
    const { code, out, err } = await cli.run(words, { cwd: cli.folder(FILES) });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^wattlint: .+\n$/);
    expect(err).not.toContain('    at ');
  });

  it.each([
    [['scan', '--region'], '--region needs a value (see `wattlint scan --help`)'],
    [['scan', '--quiet=1'], '--quiet takes no value (see `wattlint scan --help`)'],
    [
      ['estimate', 'audio', '--seconds', '-5'],
      /^--seconds needs a value; one that starts with a dash is written --seconds=-1 /,
    ],
    [['scan', '--region', 'FRX'], 'unknown region "FRX"; did you mean FRA or FRO?'],
    [['scan', '--hardware', 'abacus'], /^unknown hardware "abacus"; known are a100, /],
    [
      ['estimate', 'inference', '--from', 'nowhere.json'],
      'cannot read rows from nowhere.json: there is no such file or folder',
    ],
    [['scan', '--output', '.'], 'cannot write .: it is a folder'],
    [['--verson'], 'unknown option --verson; the command comes first: scan, explain, estimate'],
  ])('%j is told in plain words', async (words, message) => {
    const { code, err } = await cli.run(words, { cwd: cli.folder(FILES) });
    expect(code).toBe(2);
    const [line = '', ...more] = err.replace(/^wattlint: /, '').split('\n');
    if (typeof message === 'string') expect(line).toBe(message);
    else expect(line).toMatch(message);
    expect(more).toEqual(['']);
  });

  it.each([
    ['{\n  "failOn": "warning",\n}', /^wattlint: wattlint\.json:2:22: not valid JSON/],
    ['{"region": "FRX"}', /^wattlint: wattlint\.json:1:2: `region`: unknown region "FRX"; did you mean/],
    ['{"failOn": "loud"}', /^wattlint: wattlint\.json:1:2: `failOn` must be one of/],
    ['{"severities": {"grid-sise": "off"}, "pue": 0}', /1:17: .*grid-size\?\nwattlint: wattlint\.json:1:38: `pue`/],
  ])('is 2 for a settings file that cannot count: %s', async (file, message) => {
    const cwd = cli.folder({ ...FILES, 'wattlint.json': file });
    for (const words of [['scan'], ['estimate', 'inference', '--model', 'gpt-4o']]) {
      const { code, out, err } = await cli.run(words, { cwd });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
      expect(err).not.toContain('    at ');
    }
    expect((await cli.run(['scan', '--no-config'], { cwd })).code).toBe(0);
  });

  it('goes on with an unknown setting, and says what was meant', async () => {
    const cwd = cli.folder({ ...FILES, 'wattlint.json': '{"regoin": "FR"}' });
    const { code, err } = await cli.run(['scan'], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'wattlint: wattlint.json:1:2: unknown setting `regoin`; did you mean region?\n',
    });
  });

  it('is 2 for a broken file further down, and nothing to a project file that is not about us', async () => {
    const cwd = cli.folder({ ...FILES, 'app/wattlint.json': '{' });
    expect((await cli.run(['scan'], { cwd })).err).toMatch(/^wattlint: app\/wattlint\.json:1:2: not valid JSON/);
    const other = cli.folder({ ...FILES, 'app/pyproject.toml': '[broken' });
    expect(await cli.run(['scan', '--quiet'], { cwd: other })).toMatchObject({ code: 0, err: '' });
  });
});

describe('assumptions', () => {
  const assumed = (...assumptions: object[]) => JSON.stringify({ assumptions }, undefined, 1);
  const files = {
    'llm.py': `from openai import OpenAI
def ask(text):
    return OpenAI().responses.create(model=text, input=text)
`,
    'main.py': 'from llm import ask\nfor row in load():\n    ask(row)\n',
    'wattlint.json': assumed({ function: 'ask', times: 40, model: 'gpt-4o-mini' }, { function: 'asks', times: 2 }),
  };

  it('count, say where they are from, and are told when they tell nothing to a whole workspace', async () => {
    const cwd = cli.folder(files);
    const { out, err } = await cli.run(['scan', '--format', 'json'], { cwd });
    const [file] = JSON.parse(out).files;
    expect(file.workloads).toMatchObject([
      {
        model: 'gpt-4o-mini',
        modelFrom: 'told in wattlint.json:3',
        times: { best: 40, certainty: 'likely' },
        timesBecause: expect.arrayContaining([expect.objectContaining({ text: 'told in wattlint.json:3' })]),
        assumptions: expect.arrayContaining([
          { what: 'model', value: 'gpt-4o-mini', from: 'setting', source: 'told in wattlint.json:3' },
        ]),
      },
    ]);
    const unheard = 'No function "asks" leads to a call that spends compute, so this assumption tells nothing';
    expect(err).toBe(`wattlint: wattlint.json:8:3: ${unheard}\n`);
    expect((await cli.run(['scan', 'llm.py'], { cwd })).err).toBe('');
    expect((await cli.run(['scan'], { cwd })).out).toContain('40 times: told in wattlint.json:3');
  });
});

describe('settings files further down', () => {
  const french = {
    ...FILES,
    'app/wattlint.json': '{"region": "FR", "severities": {"*": "off"}, "exclude": ["old/"]}',
  };

  it('count for what lies below them, their excludes as well', async () => {
    const cwd = cli.folder({ ...french, 'app/old/x.py': CHAT, 'app/new/x.py': CHAT, 'other.py': CHAT });
    const { files } = await scanJson(cwd);
    // biome-ignore lint/suspicious/noExplicitAny: a document read back from a process
    const found = (path: string): any => files.find((file: { path: string }) => file.path === path);
    expect(found('app/old/x.py')).toBeUndefined();
    expect(found('app/new/x.py').findings).toEqual([]);
    expect(found('other.py').findings).not.toEqual([]);
    expect((await scanJson(cwd, 'app/old/x.py')).files).toHaveLength(1);
  });

  it('count in threads as well', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 310 }, (_, n) => [`${n % 2 ? 'app' : 'lib'}/f${n}.py`, CHAT]),
    );
    const { files } = await scanJson(cli.folder({ ...many, 'app/wattlint.json': french['app/wattlint.json'] }));
    for (const { path, findings } of files) expect(findings.length > 0, path).toBe(path.startsWith('lib/'));
  });
});

describe('scan text', () => {
  it('tells the biggest first, then the sum and what it rests on', async () => {
    const { out } = await cli.run(['scan'], { cwd: cli.folder(FILES) });
    expect(out).toMatch(/app\/chat\.py:5:5 +(warning|info|hint) +[a-z-]+ +\S/);
    expect(out.indexOf('app/chat.py')).toBeLessThan(out.indexOf('tune.py'));
    expect(out).toMatch(/Total +[\d.]+ k?Wh/);
    expect(out).toMatch(/Rests on region WORLD/);
    expect(out).not.toContain('\u001b');
  });

  it('colours when asked, and never with NO_COLOR', async () => {
    const cwd = cli.folder(FILES);
    expect((await cli.run(['scan', '--color'], { cwd })).out).toContain('\u001b[1m');
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect((await cli.run(['scan'], { cwd, env })).out).not.toContain('\u001b');
  });

  it('says so when there is nothing', async () => {
    const { code, out } = await cli.run(['scan'], { cwd: cli.folder({ 'a.py': DULL }) });
    expect({ code, out }).toEqual({
      code: 0,
      out: 'Total    no AI work was found\nFound    0 workloads in 0 of 1 file, 0 findings\n',
    });
    const empty = await cli.run(['scan'], { cwd: cli.folder({}) });
    expect(empty).toEqual({ code: 0, err: '', out: 'Total    no Python script or notebook was found\n' });
  });

  it('says what it wrote to a file', async () => {
    const cwd = cli.folder(FILES);
    const { code, out, err } = await cli.run(['scan', '--output', 'report.json', '--format', 'json'], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^wattlint: wrote report\.json: \d+ workloads?, \d+ findings?.*, as json\n$/);
  });

  it('writes to a file and keeps quiet', async () => {
    const cwd = cli.folder(FILES);
    const { code, out, err } = await cli.run(['scan', '--output', 'report.txt', '--quiet'], { cwd });
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toContain('Total');
  });

  it.skipIf(process.platform === 'win32')('does not mind a reader that stops early', () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`f${n}.py`, CHAT]));
    const cwd = cli.folder(many);
    const command = `"${process.execPath}" "${cli.path}" scan --format json | head -1; exit \${PIPESTATUS[0]}`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\{"schemaVersion":1,.*"files":\[\n$/);
  });
});

describe('work in other files, as text', () => {
  it('is counted where it stands, and told where it is called', async () => {
    const { out } = await cli.run(['scan'], { cwd: cli.folder(ACROSS) });
    expect(out).toMatch(/^llm\.py .*\n {2}7:12 .*40 times: range\(40\) in main\.py/m);
    expect(out).toMatch(/^main\.py {2}counted in other files\n {2}3:5 .*gpt-4o, 40 times; counted at llm\.py:7:12$/m);
    expect(out).toMatch(/^test_llm\.py .*\n {2}2:1 .*not counted at llm\.py:7:12: only tests run it$/m);
    expect(out).toContain('1 workload in 1 of 3 files');
  });
});
