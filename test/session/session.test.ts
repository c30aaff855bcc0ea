// What a session remembers: versions, closed files, settings, and who is told.

import { describe, expect, it } from 'vitest';
import type { Analysis, Settings } from '../../src/analysis';
import { ZERO } from '../../src/base/range';
import { scan } from '../../src/session/scan';
import { inSlices } from '../../src/session/schedule';
import { Session } from '../../src/session/session';
import type { Document } from '../../src/source/document';
import { memoryWorkspace } from './memory-workspace';

const SETTINGS: Settings = {
  region: 'WORLD',
  hardware: 'a100',
  pue: 1.2,
  wue: 0.36,
  boundary: 'datacentre',
  severities: {},
};

function documentOf(uri: string, version: number, text = ''): Document {
  return { uri, version, text, original: text, language: 'python', cells: undefined, magics: [], damage: 0 };
}

/** Stands in for the engine: damaged, and so worth keeping, when the text says so. */
function counting() {
  const asked: string[] = [];
  const analyse = (document: Document, settings: Settings): Analysis => {
    asked.push(`${document.uri}@${document.version} ${settings.region}`);
    if (document.text.includes('crash')) throw new Error('crash');
    return {
      document,
      costs: [],
      via: [],
      behind: [],
      findings: [],
      assumed: [],
      faults: [],
      damage: document.text.includes('damage') ? 1 : 0,
      isCutShort: false,
      isParsed: document.text !== '',
      total: {
        energyWh: ZERO,
        carbonG: { operational: ZERO, embodied: ZERO },
        waterMl: { onSite: ZERO, offSite: ZERO },
        costUsd: ZERO,
        certainty: 'exact',
      },
    };
  };
  return { asked, session: new Session({ analyse, settings: SETTINGS }) };
}

describe('Session', () => {
  it('analyses a version once and ignores older ones', () => {
    const { asked, session } = counting();
    session.update(documentOf('a', 2));
    session.update(documentOf('a', 2));
    expect(session.update(documentOf('a', 1)).document.version).toBe(2);
    expect(asked).toEqual(['a@2 WORLD']);
  });

  it('accepts a version that starts again after a close', () => {
    const { session } = counting();
    session.update(documentOf('a', 9, 'damage'));
    session.close('a');
    expect(session.get('a')?.document.version).toBe(9);
    expect(session.update(documentOf('a', 1)).document.version).toBe(1);
  });

  it('keeps a file from disk only when there is something to tell, and never over an open one', () => {
    const { session } = counting();
    session.visit(documentOf('a', 0, 'dull'));
    expect(session.get('a')).toBeUndefined();
    session.visit(documentOf('a', 0, 'damage'));
    expect(session.get('a')?.damage).toBe(1);
    session.visit(documentOf('a', 0, 'dull'));
    expect(session.get('a')).toBeUndefined();
    session.update(documentOf('a', 5, 'open'));
    expect(session.visit(documentOf('a', 0, 'damage')).document.text).toBe('open');
  });

  it('tells listeners once per change, until they stop', () => {
    const { session } = counting();
    const told: string[] = [];
    const stop = session.onDidChange((uris) => told.push(uris.join()));
    session.update(documentOf('a', 1));
    session.update(documentOf('a', 1));
    session.forget('a');
    session.forget('a');
    stop();
    session.update(documentOf('a', 1));
    expect(told).toEqual(['a', 'a']);
  });

  it('asks everything again under new settings, each when it is read', () => {
    const { asked, session } = counting();
    session.update(documentOf('a', 1));
    session.update(documentOf('b', 1));
    session.setSettings({ ...SETTINGS, region: 'FR' });
    session.get('a');
    session.get('a');
    expect(asked).toEqual(['a@1 WORLD', 'b@1 WORLD', 'a@1 FR']);
    expect([...session.analyses()]).toHaveLength(2);
    expect(asked).toHaveLength(4);
  });
});

describe('inSlices', () => {
  it('pauses between slices, reports progress and stops when told', async () => {
    const controller = new AbortController();
    const progress: number[] = [];
    const pauses: number[] = [];
    const pause = async () => void pauses.push(1);
    const options = {
      sliceMs: 0,
      pause,
      onProgress: (done: number) => progress.push(done),
      signal: controller.signal,
    };
    const isComplete = await inSlices([1, 2, 3, 4], (item) => void (item === 3 && controller.abort()), options);
    expect(isComplete).toBe(false);
    expect(pauses).toHaveLength(3);
    expect(progress).toEqual([1, 2, 3]);
  });
});

describe('scan', () => {
  const big = `#${'x'.repeat(2_000_001)}`;

  it('reads all files, skips with a reason what it cannot read, and goes on', async () => {
    const { session } = counting();
    const notebook = '{"cells": [';
    const files = {
      '/p/a.py': 'x = 1',
      '/p/big.py': big,
      '/p/cut.ipynb': notebook,
      '/p/crash.py': 'crash',
      '/p/e.py': '',
    };
    const workspace = memoryWorkspace(files, { home: '/p' });
    const result = await scan(session, workspace, [{ kind: 'folder', uri: '/p' }], { exclude: [] });
    expect(result.files).toBe(2);
    expect(result.analyses.map(({ document }) => document.uri)).toEqual(['/p/a.py']);
    expect(result.skipped.map(({ path }) => path)).toEqual(['big.py', 'crash.py', 'cut.ipynb']);
    expect(result.skipped[0]?.why).toBe('larger than 2 MB');
  });

  it('reads a file once though it is named twice, and a named file though it is excluded', async () => {
    const { asked, session } = counting();
    const workspace = memoryWorkspace({ '/p/venv/a.py': 'x', '/p/b.py': 'x' });
    const targets = [
      { kind: 'file', uri: '/p/venv/a.py' },
      { kind: 'folder', uri: '/p' },
      { kind: 'file', uri: '/p/b.py' },
    ] as const;
    await scan(session, workspace, targets, { exclude: [] });
    expect(asked).toEqual(['/p/venv/a.py@0 WORLD', '/p/b.py@0 WORLD']);
  });

  it('takes what is open in an editor instead of what is on disk', async () => {
    const { session } = counting();
    session.update(documentOf('/p/a.py', 7, 'typed'));
    const workspace = memoryWorkspace({ '/p/a.py': 'saved' });
    const result = await scan(session, workspace, [{ kind: 'folder', uri: '/p' }], { exclude: [] });
    expect(result.analyses[0]?.document.text).toBe('typed');
  });

  it('has a few files on their way while one is analysed, and keeps their order', async () => {
    const { asked, session } = counting();
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`/p/f${n + 10}.py`, 'x']));
    const workspace = memoryWorkspace(files);
    let reading = 0;
    let most = 0;
    const read = async (uri: string) => {
      most = Math.max(most, ++reading);
      await new Promise((resolve) => setTimeout(resolve, uri.charCodeAt(5) % 3));
      reading -= 1;
      return workspace.read(uri);
    };
    const targets = [{ kind: 'folder', uri: '/p' }] as const;
    const result = await scan(session, { ...workspace, read }, targets, { exclude: [] });
    expect(result.files).toBe(30);
    expect(asked).toEqual(Object.keys(files).map((uri) => `${uri}@0 WORLD`));
    expect(most).toBeGreaterThan(4);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('can be cancelled', async () => {
    const { session } = counting();
    const controller = new AbortController();
    controller.abort();
    const workspace = memoryWorkspace({ '/p/a.py': 'x' });
    const options = { exclude: [], signal: controller.signal };
    const result = await scan(session, workspace, [{ kind: 'folder', uri: '/p' }], options);
    expect(result).toMatchObject({ isComplete: false, files: 0 });
  });
});
