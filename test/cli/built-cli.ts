// The command line as people get it: bundled once per test file, run in a process of its own in a folder of its own.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface BuiltCli {
  /** A fresh folder with these files. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): string;
  run(words: readonly string[], options?: RunOptions): Promise<Ran>;
  readonly path: string;
  dispose(): void;
}

/** With an `engine` of a test's own in the place of ours, to see how a scan stands what ours must never do. */
export async function buildCli({ engine }: { readonly engine?: string } = {}): Promise<BuiltCli> {
  const home = mkdtempSync(join(tmpdir(), 'wattlint-cli-'));
  const path = join(home, 'cli.js');
  await build({
    entryPoints: ['src/cli/main.ts'],
    outfile: path,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    loader: { '.md': 'text' },
    logLevel: 'error',
    plugins: engine === undefined ? [] : [standIn(resolve(engine))],
  });
  return {
    path,
    folder(files) {
      const folder = mkdtempSync(join(home, 'case-'));
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return folder;
    },
    run: (words, options) => run(path, words, options),
    dispose: () => rmSync(home, { recursive: true, force: true }),
  };
}

function standIn(path: string): Plugin {
  return { name: 'engine', setup: ({ onResolve }) => onResolve({ filter: /\/project\/engine$/ }, () => ({ path })) };
}

function run(path: string, words: readonly string[], { input = '', env, cwd }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [path, ...words], { cwd, env: { PATH, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
