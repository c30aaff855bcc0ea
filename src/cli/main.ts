// The command line's one door: picks the command, writes what it comes to, and turns faults into exit code 2. The same
// bundle is what its worker threads run.

import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { nearest } from '../base/nearest';
import { page as helpPage, NAMES } from './help';
import { done, type Outcome, UsageError } from './outcome';
import { printableName } from './printable';
import { writeOut } from './write';

const COMMANDS: Readonly<Record<string, (words: readonly string[]) => Promise<Outcome>>> = {
  scan: async (words) => (await import('./scan')).scanCommand(words),
  explain: async (words) => (await import('./explain')).explainCommand(words),
  estimate: async (words) => (await import('./estimate')).estimateCommand(words),
};

export async function main(words: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name === '--help' || name === '-h') return done(helpPage());
    if (name === '--version' || name === '-V' || name === '-v') return done(`${version}\n`);
    if (name === 'help') return done(helpPage(rest[0] === undefined ? undefined : commandNamed(rest[0])));
    const command = COMMANDS[commandNamed(name)];
    if (command === undefined) throw new UsageError(unknownCommand(name));
    if (rest.includes('--help') || rest.includes('-h')) return done(helpPage(name));
    if (!hasWorkingFolder()) throw new UsageError('the working folder is gone');
    return await command(rest);
  } catch (error) {
    return { exitCode: 2, output: '', errors: faultText(error) };
  }
}

function faultText(error: unknown): string {
  return `wattlint: ${error instanceof UsageError ? error.message : `a fault in wattlint: ${stackOf(error)}`}\n`;
}

function hasWorkingFolder(): boolean {
  try {
    return process.cwd() !== '';
  } catch {
    return false;
  }
}

function commandNamed(name: string): string {
  if (!NAMES.includes(name)) throw new UsageError(unknownCommand(name));
  return name;
}

function unknownCommand(name: string): string {
  if (name.startsWith('-')) return `unknown option ${name}; the command comes first: ${NAMES.join(', ')}`;
  const meant = nearest(name, NAMES)[0];
  return `unknown command '${name}'; ${meant ? `did you mean '${meant}'? ` : ''}known are ${NAMES.join(', ')}`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A reader that stops early (`| head`) is no fault; the exit code still says what was found. */
async function run(): Promise<void> {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.exitCode = 2;
      if (stream === process.stdout) process.stderr.write(`wattlint: cannot write: ${error.message}\n`);
    });
  const { exitCode, output, errors } = await main(process.argv.slice(2));
  process.exitCode = exitCode;
  await writeOut(process.stderr, errors.split('\n').map(printableName).join('\n'));
  await writeOut(process.stdout, output);
}

if (isMainThread)
  run().catch((error: unknown) => {
    process.exitCode = 2;
    process.stderr.write(faultText(error));
  });
else void import('./thread').then(({ runThread }) => runThread());
