// Settings files: what is read, and what is said about broken ones.

import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import settingsSchema from '../../data/schema/wattlint.schema.json';
import type { Settings } from '../../src/analysis';
import { readSettingsFile } from '../../src/project/settings-file';
import { findSettings, settingsOf } from '../../src/session/settings';
import { memoryWorkspace } from './memory-workspace';

const DEFAULTS: Settings = {
  region: 'WORLD',
  hardware: 'a100',
  pue: 1.2,
  wue: 0.36,
  boundary: 'datacentre',
  severities: {},
};

describe('readSettingsFile', () => {
  it('reads every key from JSON', () => {
    const said = {
      $schema: 'x',
      region: 'FR',
      hardware: 'h100*8',
      pue: 1.1,
      wue: 0,
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
    const text = '{\n  "region": "FR",\n  "pue": 0.5,\n  "regoin": "DE",\n  "severities": { "x": "loud" }\n}';
    const { settings, problems } = readSettingsFile({ name: 'wattlint.json', text });
    expect(settings).toEqual({ region: 'FR' });
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5]);
    expect(problems[0]?.message).toContain('at least 1');
    expect(problems[1]?.message).toContain('unknown setting `regoin`');
  });

  it.each([
    ['wattlint.json', '{\n  "region": "FR",\n}', 3],
    ['wattlint.json', '', 1],
    ['wattlint.json', '{\n"a": ', 2],
    ['pyproject.toml', '[tool.wattlint]\nregion = ', 2],
    ['pyproject.toml', '[tool.wattlint\n', 1],
  ])('says where %s is broken: %j', (name, text, line) => {
    const { settings, problems } = readSettingsFile({ name, text });
    expect(settings).toEqual({});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.line).toBe(line);
  });

  it.each(['[]', '3', 'null', '"x"'])('refuses a file that is no table: %s', (text) => {
    expect(readSettingsFile({ name: 'wattlint.json', text }).problems).toHaveLength(1);
  });
});

describe('wattlint.schema.json', () => {
  it('knows the same keys as the reader, and refuses the same values', () => {
    const { $schema: _, ...properties } = settingsSchema.properties;
    const { problems } = readSettingsFile({ name: 'wattlint.json', text: '{"x": 1}' });
    const known = problems[0]?.message.split('known are ')[1]?.split(', ') ?? [];
    expect([...known].sort()).toEqual(Object.keys(properties).sort());
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
    [{ severities: { a: 'loud' } }, false],
    [{ failOn: 'off' }, false],
    [{ stakes: { hint: { energyWh: 1, costUsd: 1 } } }, false],
  ];
});

describe('findSettings', () => {
  it('takes the nearest file upwards, wattlint.json before pyproject.toml, up to the repository', async () => {
    const files = {
      '/wattlint.json': '{"region":"US"}',
      '/r/.git/HEAD': '',
      '/r/pyproject.toml': '[tool.wattlint]\nregion = "DE"',
      '/r/a/wattlint.json': '{"region":"FR"}',
      '/r/a/pyproject.toml': '[tool.wattlint]\nregion = "IT"',
      '/r/a/b/pyproject.toml': '[project]',
      '/s/.git/HEAD': '',
    };
    const workspace = memoryWorkspace(files);
    expect((await findSettings(workspace, '/r/a/b'))?.uri).toBe('/r/a/wattlint.json');
    expect((await findSettings(workspace, '/r'))?.settings.region).toBe('DE');
    expect(await findSettings(workspace, '/s')).toBeUndefined();
  });

  it('makes a problem of a file that is no text', async () => {
    const workspace = memoryWorkspace({ '/r/wattlint.json': new Uint8Array([0xff, 0xfe, 0x80]) });
    expect((await findSettings(workspace, '/r'))?.problems).toHaveLength(1);
  });
});

describe('settingsOf', () => {
  it('lays later over earlier and joins severities', () => {
    const file = { region: 'FR', severities: { a: 'off' }, exclude: ['x'], failOn: 'error' } as const;
    const settings = settingsOf(DEFAULTS, file, { pue: 1.5, severities: { b: 'hint' } });
    expect(settings).toEqual({ ...DEFAULTS, region: 'FR', pue: 1.5, severities: { a: 'off', b: 'hint' } });
  });
});
