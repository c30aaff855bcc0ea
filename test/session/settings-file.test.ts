// Settings files: what is read, and what is said about broken ones.

import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import settingsSchema from '../../data/schema/wattlint.schema.json';
import type { Settings } from '../../src/analysis';
import { KNOWN_NAMES } from '../../src/project/known-names';
import { readSettingsFile as readFile, SETTING_NAMES } from '../../src/project/settings-file';
import { settingsOf } from '../../src/session/settings';
import { excludesOf, SettingsFiles } from '../../src/session/settings-files';
import { memoryWorkspace } from './memory-workspace';

const DEFAULTS: Settings = {
  region: 'WORLD',
  hardware: 'a100',
  pue: 1.2,
  wue: 0.36,
  boundary: 'datacentre',
  severities: {},
};

const names = () => KNOWN_NAMES;
const readSettingsFile = (file: { name: string; text: string }) => readFile({ ...file, names });
const problemsIn = (text: string, name = 'wattlint.json') => readSettingsFile({ name, text }).problems;

it('laid over the defaults, says which were written down', () => {
  const laid = (text: string) => settingsOf(DEFAULTS, readSettingsFile({ name: 'wattlint.json', text }).settings);
  expect(laid('{"pue": 1.2, "severities": {}}').said).toEqual(['pue']);
  expect(laid('{}').said).toBeUndefined();
  expect(problemsIn('{"grid": 1e300}')).toHaveLength(1);
});

describe('readSettingsFile', () => {
  it('reads every key from JSON', () => {
    const said = {
      $schema: 'x',
      region: 'FR',
      hardware: 'h100*8',
      pue: 1.1,
      wue: 0,
      grid: 30,
      usdPerHour: 2.1,
      usdPerKwh: 0.3,
      boundary: 'node',
      severities: { 'call-in-loop': 'off' },
      select: ['call'],
      ignore: [],
      exclude: ['legacy/'],
      failOn: 'warning',
    };
    const { settings, problems } = readSettingsFile({ name: 'wattlint.json', text: JSON.stringify(said) });
    const { $schema: _, ...rest } = said;
    expect(settings).toEqual(rest);
    expect(problems).toEqual([]);
  });

  it('reads [tool.wattlint] from pyproject.toml, and nothing from one without it', () => {
    const text =
      '[project]\nname = "x"\n\n[tool.wattlint]\nregion = "DE"\n[tool.wattlint.severities]\n"grid-size" = "error"\n';
    const read = readSettingsFile({ name: 'pyproject.toml', text });
    expect(read.settings).toEqual({ region: 'DE', severities: { 'grid-size': 'error' } });
    expect(readSettingsFile({ name: 'pyproject.toml', text: '[project]\nname = "x"' }).isPresent).toBe(false);
  });

  it('keeps what is right and names the line of what is wrong', () => {
    const text =
      '{\n  "region": "FR",\n  "pue": 0.5,\n  "regoin": "DE",\n  "severities": { "grid-size": "loud", "*": "hint" }\n}';
    const { settings, problems } = readSettingsFile({ name: 'wattlint.json', text });
    expect(settings).toEqual({ region: 'FR', severities: { '*': 'hint' } });
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 3],
      [4, 3],
      [5, 19],
    ]);
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning', 'error']);
    expect(problems[0]?.message).toContain('at least 1');
    expect(problems[1]?.message).toBe('unknown setting `regoin`; did you mean region?');
    expect(problems[2]?.message).toContain('"loud" is no severity');
  });

  it.each([
    ['{"region": "FRX"}', 'unknown region "FRX"; did you mean'],
    ['{"region": "us-est-1"}', 'did you mean us-east-1'],
    ['{"hardware": "h10*8"}', 'unknown hardware "h10*8"; did you mean a10 or h100'],
    ['{"severities": {"call-in-lop": "off"}}', 'no such rule: "call-in-lop"; did you mean call-in-loop?'],
    ['{"select": ["traning"]}', 'did you mean training'],
    ['{"ignore": ["grid-size", "nothing-like-it"]}', 'no such rule: "nothing-like-it"'],
  ])('checks names as the flags do: %s', (text, message) => {
    const [problem, ...more] = problemsIn(text);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ severity: 'error', line: 1 });
    expect(problem?.message).toContain(message);
  });

  it('leaves a mistyped rule out of a list, and an empty rest as if nothing were said', () => {
    const read = (text: string) => readSettingsFile({ name: 'wattlint.json', text }).settings;
    expect(read('{"ignore": ["grid-size", "grid-sise"]}')).toEqual({ ignore: ['grid-size'] });
    expect(read('{"select": ["grid-sise"]}')).toEqual({});
    expect(read('{"select": []}')).toEqual({ select: [] });
  });

  it('finds the place in a project file, and asks nothing of one that does not mention it', () => {
    const text =
      '[project]\nregion = 1\n\n[tool.wattlint]\npue = 1.1\n  region = "FRX"\nseverities = { sweeep = "off" }\n';
    expect(problemsIn(text, 'pyproject.toml').map(({ line, column }) => [line, column])).toEqual([
      [6, 3],
      [7, 16],
    ]);
    expect(readSettingsFile({ name: 'pyproject.toml', text: '[project\nbroken' }).isPresent).toBe(false);
  });

  it.each([
    ['wattlint.json', '{\n  "region": "FR",\n}', 2, 17, 'no comma after the last one'],
    ['wattlint.json', '', 1, 1, 'it ends too early'],
    ['wattlint.json', '{\n"a": ', 2, 6, 'it ends too early'],
    ['wattlint.json', '{\n  "pue": 1.1\n  "wue": 0\n}', 3, 3, 'a comma is missing'],
    ['wattlint.json', '{ // why\n}', 1, 3, 'JSON knows no comments'],
    ['wattlint.json', "{ 'pue': 1 }", 1, 3, 'double quotes'],
    ['wattlint.json', '{"region": FR}', 1, 12, '`FR` is no value'],
    ['wattlint.json', '{"region": "FR}\n', 1, 12, 'the closing quote is missing'],
    ['wattlint.json', '\uFEFF{"pue": 1} x', 1, 13, 'nothing may follow the end'],
    ['wattlint.json', '['.repeat(100_000), 1, 102, 'nested too deeply'],
    ['pyproject.toml', '[tool.wattlint]\nregion = ', 2, 10, 'not valid TOML'],
    ['pyproject.toml', '[tool.wattlint\n', 1, 15, 'not valid TOML'],
  ])('says where %s is broken: %j', (name, text, line, column, message) => {
    const { settings, problems, isBroken } = readSettingsFile({ name, text });
    expect(settings).toEqual({});
    expect(isBroken).toBe(true);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, severity: 'error' });
    if (name === 'wattlint.json') expect(problems[0]?.column).toBe(column);
    expect(problems[0]?.message).toContain(message);
  });

  it.each(['[]', '3', 'null', '"x"'])('refuses a file that is no table: %s', (text) => {
    expect(readSettingsFile({ name: 'wattlint.json', text }).problems).toHaveLength(1);
  });
});

describe('assumptions', () => {
  const read = (text: string, name = 'wattlint.json') =>
    readFile({ name, text, names, home: { file: `sub/${name}`, folder: '/r/sub/' } });

  it('keep what is right, with its place, and leave out whole what is wrong in anything', () => {
    const { settings, problems } = read(`{
  "assumptions": [
    { "function": "ask", "times": "1000..4000" },
    { "path": "a.py", "functoin": "ask", "model": "gpt-4o" },
    { "function": "ask", "times": "lots" },
    { "path": "a.py", "times": 5 }, { "name": "rows", "datasetSize": "2k" }
  ]
}`);
    expect(settings.assumptions).toMatchObject([
      {
        id: 'sub/wattlint.json:3:5',
        by: 'told in sub/wattlint.json:3',
        folder: '/r/sub/',
        function: 'ask',
        values: { times: { low: 1000, best: 2000, high: 4000 } },
      },
      { id: 'sub/wattlint.json:6:37', name: 'rows', values: { datasetSize: { best: 2000 } } },
    ]);
    expect(problems.map(({ line, column, severity, message }) => [line, column, severity, message])).toEqual([
      [4, 23, 'error', '`assumptions`: unknown `functoin`; did you mean function?'],
      [5, 26, 'error', '`assumptions`: "lots" is no count; write times as 5000, "5k" or "100..500"'],
      [6, 23, 'error', '`assumptions`: times is told of a function; a path does not say what runs so often'],
    ]);
  });

  it('refuse places and prices that cannot be', () => {
    const { settings, problems } = read(`{
  "assumptions": [
    { "function": "train", "hardware": "h100*8", "usdPerHour": 2.1, "region": "us-east-1" },
    { "function": "train", "region": "FRX" },
    { "function": "train", "hardware": "h1000" },
    { "function": "train", "pue": 0.5 },
    { "function": "train", "grid": "clean" }
  ]
}`);
    expect(settings.assumptions).toMatchObject([{ values: { hardware: 'h100*8', usdPerHour: 2.1 } }]);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [4, '`assumptions`: unknown region "FRX"; did you mean FRA or FRO?'],
      [5, expect.stringMatching(/^`assumptions`: unknown hardware "h1000"/)],
      [6, '`assumptions`: pue must be a number of at least 1'],
      [7, '`assumptions`: grid must be a number of at least 0'],
    ]);
  });

  it.each([
    [
      '[tool.wattlint]\npue = 1.1\n\n[[tool.wattlint.assumptions]]\nfunction = "ask"\ntimes = 5\n\n[[tool.wattlint.assumptions]]\nname = "rows"\nmodel = "x"\n',
      4,
      9,
    ],
    [
      '[tool.wattlint]\nassumptions = [\n  { function = "ask", times = 5 },\n  { name = "rows", model = "x" },\n]\n',
      3,
      4,
    ],
  ])('say the same in a project file', (text, line, wrongLine) => {
    const { settings, problems } = read(text, 'pyproject.toml');
    expect(settings.assumptions).toMatchObject([{ by: `told in sub/pyproject.toml:${line}`, function: 'ask', line }]);
    expect(problems).toMatchObject([{ line: wrongLine }]);
  });
});

describe('wattlint.schema.json', () => {
  it('knows the same keys as the reader, and refuses the same values', () => {
    const { $schema: _, ...properties } = settingsSchema.properties;
    expect([...SETTING_NAMES].sort()).toEqual(Object.keys(properties).sort());
    const validate = new Ajv({ allowUnionTypes: true }).compile(settingsSchema);
    for (const [said, isRight] of CASES) {
      expect(validate(said), JSON.stringify(said)).toBe(isRight);
      const read = readSettingsFile({ name: 'wattlint.json', text: JSON.stringify(said) });
      expect(read.problems.length === 0, JSON.stringify(said)).toBe(isRight);
    }
  });

  const CASES: readonly (readonly [object, boolean])[] = [
    [{ region: 'FR', pue: 1, wue: 0, boundary: 'node' }, true],
    [{ severities: { '*': 'off' }, select: [], failOn: 'never' }, true],
    [{ region: '' }, false],
    [{ pue: 0.9 }, false],
    [{ boundary: 'rack' }, false],
    [{ exclude: 'x' }, false],
    [{ severities: { 'grid-size': 'loud' } }, false],
    [{ failOn: 'off' }, false],
    [{ stakes: { hint: { energyWh: 1, costUsd: 1 } } }, false],
    [{ assumptions: [] }, true],
    [{ assumptions: {} }, false],
    [{ assumptions: ['ask'] }, false],
    [{ assumptions: [{ function: 'Client.ask_*', times: 5000, tokens: '2000/300', model: 'gpt-4o' }] }, true],
    [{ assumptions: [{ function: 'é', times: '1_000..5k' }] }, true],
    [{ assumptions: [{ path: 'a/**', inputTokens: '1..2..3', outputTokens: 5 }] }, true],
    [{ assumptions: [{ name: 'self.rows', path: '/a.py', function: 'f', datasetSize: '60k' }] }, true],
    [{ assumptions: [{ function: 'load', datasetSize: 60 }] }, true],
    [{ assumptions: [{ times: 5000 }] }, false],
    [{ assumptions: [{ function: 'ask' }] }, false],
    [{ assumptions: [{ function: 'ask()', times: 1 }] }, false],
    [{ assumptions: [{ function: 'ask', times: 'often' }] }, false],
    [{ assumptions: [{ function: 'ask', times: -1 }] }, false],
    [{ assumptions: [{ function: 'ask', times: '1/2' }] }, false],
    [{ assumptions: [{ function: 'ask', tokens: '1/2/3' }] }, false],
    [{ assumptions: [{ function: 'ask', times: true }] }, false],
    [{ assumptions: [{ function: 'ask', model: '' }] }, false],
    [{ assumptions: [{ function: 'ask', model: 4 }] }, false],
    [{ assumptions: [{ function: 'ask', time: 5 }] }, false],
    [{ assumptions: [{ path: 'a.py', times: 5 }] }, false],
    [{ assumptions: [{ path: 'a.py', datasetSize: 5 }] }, false],
    [{ assumptions: [{ name: 'rows', model: 'gpt-4o' }] }, false],
    [{ assumptions: [{ name: 'rows', datasetSize: 5, model: 'gpt-4o' }] }, false],
  ];
});

describe('SettingsFiles', () => {
  const files = {
    '/wattlint.json': '{"region":"US"}',
    '/r/.git/HEAD': '',
    '/r/pyproject.toml': '[tool.wattlint]\nregion = "DE"\nexclude = ["old/"]',
    '/r/a/wattlint.json': '{"region":"FR", "exclude": ["new/"]}',
    '/r/a/pyproject.toml': '[tool.wattlint]\nregion = "IT"',
    '/r/a/b/pyproject.toml': '[project]',
    '/s/.git/HEAD': '',
  };

  it('takes the nearest file upwards, wattlint.json before pyproject.toml, up to the repository', async () => {
    const settings = new SettingsFiles(memoryWorkspace(files), names);
    expect((await settings.find('/r/a/b'))?.uri).toBe('/r/a/wattlint.json');
    expect((await settings.find('/r'))?.settings.region).toBe('DE');
    expect(await settings.find('/s')).toBeUndefined();
    expect(await settings.find('/no/such/folder')).toBeUndefined();
  });

  it('joins what the files leave out, the nearest deciding', async () => {
    const workspace = memoryWorkspace(files);
    const found = await new SettingsFiles(workspace, names).find('/r/a/b');
    expect(excludesOf(found, workspace)).toEqual([
      { folder: '/r/a/', patterns: ['new/'] },
      { folder: '/r/', patterns: ['old/'] },
    ]);
  });

  it('makes a problem of a file that is no text', async () => {
    const settings = new SettingsFiles(
      memoryWorkspace({ '/r/wattlint.json': new Uint8Array([0xff, 0xfe, 0x80]) }),
      names,
    );
    expect((await settings.find('/r'))?.problems).toHaveLength(1);
  });

  it('keeps what a file said while it is broken, and forgets what is gone', async () => {
    const disk: Record<string, string> = { '/r/wattlint.json': '{"region":"FR"}', '/r/x.py': '' };
    const settings = new SettingsFiles(memoryWorkspace(disk), names);
    await settings.find('/r');
    disk['/r/wattlint.json'] = '{"region":';
    await settings.refresh();
    expect(settings.found('/r')).toMatchObject({ isBroken: true, settings: { region: 'FR' } });
    delete disk['/r/wattlint.json'];
    await settings.refresh();
    expect(settings.found('/r')).toBeUndefined();
    expect(settings.isKnown('/r')).toBe(true);
  });

  it('knows a folder that was being asked for while everything was read again', async () => {
    const disk: Record<string, string> = {
      '/r/x.py': '',
      '/r/a/wattlint.json': '{"region":"FR"}',
      '/r/a/b/x.py': '',
    };
    const settings = new SettingsFiles(memoryWorkspace(disk), names);
    await settings.find('/r');
    const finding = settings.find('/r/a/b');
    const reading = settings.refresh();
    expect((await finding)?.settings.region).toBe('FR');
    expect(settings.found('/r/a/b')?.settings.region).toBe('FR');
    await reading;
    expect(settings.found('/r/a/b')?.settings.region).toBe('FR');
  });
});

describe('settingsOf', () => {
  it('lays later over earlier and joins severities', () => {
    const file = { region: 'FR', severities: { a: 'off' }, exclude: ['x'], failOn: 'error' } as const;
    const settings = settingsOf(DEFAULTS, file, { pue: 1.5, severities: { b: 'hint' } });
    expect(settings).toEqual({
      ...DEFAULTS,
      region: 'FR',
      pue: 1.5,
      said: ['region', 'pue'],
      severities: { a: 'off', b: 'hint' },
    });
  });
});
