// What a scan meets in the wild: odd files, odd names, faults of the engine, readers and people who stop early.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltCli, buildCli } from './built-cli';
import { CHAT, DULL } from './samples';

let cli: BuiltCli;
let hostile: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
  hostile = await buildCli({ engine: 'test/cli/hostile-engine.ts' });
});
afterAll(() => {
  cli.dispose();
  hostile.dispose();
});

interface Named {
  readonly path: string;
}

async function scanJson(from: BuiltCli, cwd: string, ...words: readonly string[]) {
  const { code, out, err } = await from.run(['scan', '--format', 'json', ...words], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe.skipIf(process.platform === 'win32')('odd trees', () => {
  it('reads past pipes, sockets, links that lead nowhere or round, and folders named like scripts', async () => {
    const cwd = cli.folder({ 'ok.py': CHAT, 'folder.py/inner.py': CHAT });
    execFileSync('mkfifo', [join(cwd, 'pipe.py')]);
    symlinkSync('nowhere.py', join(cwd, 'dangling.py'));
    symlinkSync('round.py', join(cwd, 'round.py'));
    symlinkSync('.', join(cwd, 'again'));
    const server = createServer().listen(join(cwd, 'socket.py'));
    await new Promise((resolve) => server.once('listening', resolve));
    const { files, skipped } = await scanJson(cli, cwd);
    expect(files.map(({ path }: Named) => path)).toEqual(['folder.py/inner.py', 'ok.py']);
    expect(skipped).toEqual([]);
    for (const name of ['pipe.py', 'socket.py', 'dangling.py', 'round.py']) {
      const { code, out, err } = await cli.run(['scan', name], { cwd });
      expect({ code, out }, name).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^wattlint: .+\n$/);
    }
    server.close();
  });

  it('names files as they are, whatever their names hold', async () => {
    const names = [
      'a\nb.py',
      'a%20b.py',
      'a#b.py',
      'a?b.py',
      'a"b\\c.py',
      ' .py',
      '[x].py',
      '名前.py',
      '-f.py',
      'e\u0301.py',
    ];
    const cwd = cli.folder(Object.fromEntries(names.map((name) => [name, CHAT])));
    const { files } = await scanJson(cli, cwd);
    expect(files.map(({ path }: Named) => path).sort()).toEqual([...names].sort());
    expect((await scanJson(cli, cwd, '--', '-f.py')).files).toHaveLength(1);
    const { out } = await cli.run(['scan', '--format', 'sarif'], { cwd });
    const uris: readonly string[] = JSON.parse(out).runs[0].results.map(
      // biome-ignore lint/suspicious/noExplicitAny: a document read back from a process
      (result: any) => result.locations[0].physicalLocation.artifactLocation.uri,
    );
    expect([...new Set(uris.map(decodeURIComponent))].sort()).toEqual([...names].sort());
  });

  it('shows control characters to a terminal instead of sending them', async () => {
    const model = CHAT.replace('gpt-4o', 'gpt-4o\\x1b]0;x\\x07');
    const cwd = cli.folder({ 'a\u001b[2Jb\nc.py': model });
    const { out } = await cli.run(['scan'], { cwd });
    expect(out).toContain('a\\x1b[2Jb\\nc.py');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    const { err } = await cli.run(['scan', 'b\u001b[2J.py'], { cwd });
    expect(err).toContain('b\\x1b[2J.py');
  });

  it('lists a file whose name is no text as skipped', async () => {
    const cwd = cli.folder({ 'ok.py': CHAT });
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/caf`), Buffer.from([0xe9]), Buffer.from('.py')]), CHAT);
    const { files, skipped } = await scanJson(cli, cwd);
    expect(files.map(({ path }: Named) => path)).toEqual(['ok.py']);
    expect(skipped).toHaveLength(1);
  });

  it('does not wait for a settings file that is a pipe', async () => {
    const cwd = cli.folder({ 'ok.py': CHAT });
    execFileSync('mkfifo', [join(cwd, 'wattlint.json')]);
    expect(await cli.run(['scan'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'wattlint: wattlint.json: cannot be read: is no file\n',
    });
  });

  it('says so when the working folder is gone', () => {
    const cwd = cli.folder({});
    const command = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${cli.path}" scan`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).not.toContain('    at ');
  });
});

describe('faults of the engine cost one file', () => {
  it.each([
    ['eat', 'needs more memory than there is'],
    ['hang', 'takes longer than 3 s'],
    ['throw', 'a fault of the engine'],
    ['exit', 'its thread ended with code 3'],
    ['dig', 'Maximum call stack size exceeded'],
  ])('%s', { timeout: 60_000 }, async (wish, why) => {
    const good = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`f${n}.py`, n % 2 ? DULL : CHAT]));
    const cwd = hostile.folder({ ...good, 'bad.py': `# ${wish}\n${CHAT}` });
    const { files, skipped, summary } = await scanJson(hostile, cwd, '--time-limit', wish === 'hang' ? '3' : '60');
    expect(skipped).toEqual([{ path: 'bad.py', why }]);
    expect(files).toHaveLength(15);
    expect(summary.files).toBe(30);
  });

  it('in a file that comes by standard input as well', async () => {
    const words = ['scan', '-', '--format', 'json', '--time-limit', '1'];
    const { code, out } = await hostile.run(words, { input: '# hang\n', cwd: hostile.folder({}) });
    expect(code).toBe(0);
    expect(JSON.parse(out).skipped).toEqual([{ path: 'stdin.py', why: 'takes longer than 1 s' }]);
  });
});

describe.skipIf(process.platform === 'win32')('stopping early', () => {
  it('ends at once on Ctrl+C, and leaves no half a file', async () => {
    const cwd = hostile.folder({ 'bad.py': '# hang\n', 'report.json': 'before' });
    const words = [hostile.path, 'scan', '--format', 'json', '--output', 'report.json'];
    const child = spawn(process.execPath, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const start = performance.now();
    child.kill('SIGINT');
    const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    // A shell makes 130 of it.
    expect(signal).toBe('SIGINT');
    expect(performance.now() - start).toBeLessThan(1000);
    expect(said).toBe('');
    expect(readdirSync(cwd).sort()).toEqual(['bad.py', 'report.json']);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('before');
  });

  it('does not mind a reader that is gone before the first word', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`f${n}.py`, CHAT]));
    const cwd = cli.folder(many);
    for (const format of ['json', 'sarif', 'text']) {
      const command = `"${process.execPath}" "${cli.path}" scan --format ${format} | true; exit \${PIPESTATUS[0]}`;
      const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
      expect({ status, stderr }, format).toEqual({ status: 0, stderr: '' });
    }
  });

  it('writes whole files or none, and to devices as they are', async () => {
    const cwd = cli.folder({ 'x.py': CHAT });
    mkdirSync(join(cwd, 'taken'));
    expect((await cli.run(['scan', '--output', 'taken'], { cwd })).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['taken', 'x.py']);
    expect((await cli.run(['scan', '--output', '/dev/null'], { cwd })).code).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
    symlinkSync('target.json', join(cwd, 'link.json'));
    await cli.run(['scan', '--format', 'json', '--output', 'link.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'target.json'), 'utf8')).files).toHaveLength(1);
  });

  it.skipIf(!existsSync('/dev/full'))('says so when the disk is full', () => {
    const cwd = cli.folder({ 'x.py': CHAT });
    for (const words of ['--output /dev/full', '> /dev/full']) {
      const command = `"${process.execPath}" "${cli.path}" scan --format json ${words}`;
      const { status, stderr } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
      expect(status, words).toBe(2);
      expect(stderr).toMatch(/^wattlint: cannot write.*(ENOSPC|the disk is full)/);
      expect(stderr).not.toContain('    at ');
    }
  });
});
