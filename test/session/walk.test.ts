// Which files a walk finds: the one exclude list, as every face obeys it.

import { describe, expect, it } from 'vitest';
import type { Excludes } from '../../src/session/exclude';
import { walk } from '../../src/session/walk';
import { memoryWorkspace } from './memory-workspace';

async function found(
  files: Readonly<Record<string, string>>,
  { root = '/p', exclude = [] as readonly Excludes[], unreadable = [] as readonly string[] } = {},
) {
  const uris: string[] = [];
  const complaints: string[] = [];
  const onUnreadable = (uri: string, why: string) => complaints.push(`${uri}: ${why}`);
  for await (const uri of walk(memoryWorkspace(files, { unreadable }), root, { exclude, onUnreadable }))
    uris.push(uri);
  return { uris, complaints };
}

describe('walk', () => {
  it('finds scripts and notebooks in name order, and nothing else', async () => {
    const { uris } = await found({ '/p/b.py': '', '/p/a.ipynb': '', '/p/c.txt': '', '/p/a/z.PY': '', '/q/x.py': '' });
    expect(uris).toEqual(['/p/a/z.PY', '/p/a.ipynb', '/p/b.py']);
  });

  it('leaves out what nobody wrote by hand', async () => {
    const folders = ['node_modules', '.venv', 'venv', 'lib/site-packages', 'build', 'dist', '__pycache__', '.git'];
    const files = Object.fromEntries(folders.map((folder) => [`/p/${folder}/x.py`, '']));
    expect((await found({ ...files, '/p/x.py': '' })).uris).toEqual(['/p/x.py']);
  });

  it('obeys .gitignore at every level, the nearer one deciding', async () => {
    const files = {
      '/p/.gitignore': 'data/\n*.gen.py\n/only_here.py',
      '/p/data/x.py': '',
      '/p/a.gen.py': '',
      '/p/only_here.py': '',
      '/p/sub/only_here.py': '',
      '/p/sub/.gitignore': '!b.gen.py\nc.py',
      '/p/sub/b.gen.py': '',
      '/p/sub/c.py': '',
      '/p/c.py': '',
    };
    expect((await found(files)).uris).toEqual(['/p/c.py', '/p/sub/b.gen.py', '/p/sub/only_here.py']);
  });

  it('obeys .gitignore above the root up to the repository, unless the root itself is left out', async () => {
    const files = {
      '/p/.git/HEAD': '',
      '/p/.gitignore': 'tmp/\nx.py',
      '/p/sub/x.py': '',
      '/p/sub/y.py': '',
      '/p/tmp/x.py': '',
    };
    expect((await found(files, { root: '/p/sub' })).uris).toEqual(['/p/sub/y.py']);
    expect((await found(files, { root: '/p/tmp' })).uris).toEqual(['/p/tmp/x.py']);
  });

  it('gives the settings the last word, relative to their own folder', async () => {
    const files = { '/p/.gitignore': '!a.py', '/p/a.py': '', '/p/src/a.py': '', '/p/src/b.py': '' };
    const exclude = [{ folder: '/p/', patterns: ['/src/a.py', '/a.py'] }];
    expect((await found(files, { exclude })).uris).toEqual(['/p/src/b.py']);
    expect((await found(files, { exclude, root: '/p/src' })).uris).toEqual(['/p/src/b.py']);
  });

  it('walks a folder that was named though it would be left out inside another', async () => {
    expect((await found({ '/p/build/x.py': '', '/p/build/build/y.py': '' }, { root: '/p/build' })).uris).toEqual([
      '/p/build/x.py',
    ]);
  });

  it('reports a folder that cannot be read and goes on', async () => {
    const { uris, complaints } = await found({ '/p/a/x.py': '', '/p/b/y.py': '' }, { unreadable: ['/p/a'] });
    expect(uris).toEqual(['/p/b/y.py']);
    expect(complaints).toEqual(['/p/a: permission denied']);
  });

  it('reads a folder asked for by name, though it is left out below another', async () => {
    const files = {
      '/p/.gitignore': 'env/',
      '/p/env/lib/site-packages/sdk/a.py': '',
      '/p/env/lib/site-packages/sdk/build/b.py': '',
      '/p/old/c.py': '',
      '/p/old/node_modules/d.py': '',
    };
    const exclude = [{ folder: '/p/', patterns: ['old/'] }];
    expect((await found(files, { exclude })).uris).toEqual([]);
    const asked = async (root: string) => (await found(files, { root, exclude })).uris;
    expect(await asked('/p/env/lib/site-packages')).toEqual(['/p/env/lib/site-packages/sdk/a.py']);
    expect(await asked('/p/old')).toEqual(['/p/old/c.py']);
  });

  it('stands any line that an ignore file may hold', async () => {
    const lines = ['[z-a]', '\\', '!', '[', '/', '[]', '(?<', 'a\0b', 'x'.repeat(100_000), '+(a)', '(a+)+$'];
    for (const line of lines)
      expect((await found({ '/p/.gitignore': line, '/p/x.py': '' })).uris, line.slice(0, 20)).toEqual(['/p/x.py']);
  });
});
