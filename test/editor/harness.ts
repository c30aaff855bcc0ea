// The smallest test runner that works in every extension host: it needs nothing but `console` and timers, so the
// same bundle runs on the desktop, in the served VS Code and in a web worker. Tests run one after the other.

export type Step = () => Promise<void> | void;

/** What the editor has open: one folder, or a workspace of several. */
export type Opened = 'folder' | 'several';

interface Test {
  readonly name: string;
  readonly opened: Opened;
  readonly run: Step;
  readonly timeoutMs: number;
}

const tests: Test[] = [];

/** Registers a test. It fails when `run` throws or takes longer than `timeoutMs`. */
export function test(name: string, run: Step, timeoutMs = 30_000): void {
  tests.push({ name, opened: 'folder', run, timeoutMs });
}

/** The same for a test that needs several folders open. */
export function testSeveral(name: string, run: Step, timeoutMs = 30_000): void {
  tests.push({ name, opened: 'several', run, timeoutMs });
}

/** Prints a remark among the test lines; a plain `console.log` only goes to the log file. */
export function note(text: string): void {
  console.log(`# ${text}`);
}

/** Runs the tests for what is open whose name contains `only`, prints a line for each, and throws when any failed. */
export async function runTests(opened: Opened, only = ''): Promise<void> {
  const failed: string[] = [];
  const wanted = tests.filter((one) => one.opened === opened && one.name.includes(only));
  if (wanted.length === 0) note(`no test of this name here (${opened})`);
  for (const { name, run, timeoutMs } of wanted) {
    const start = Date.now();
    try {
      await within(timeoutMs, run);
      console.log(`ok - ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      failed.push(name);
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      console.log(`not ok - ${name} (${Date.now() - start} ms)\n${reason.replace(/^/gm, '    ')}`);
    }
  }
  if (failed.length > 0) throw new Error(`Failed: ${failed.join('; ')}`);
}

async function within(timeoutMs: number, run: Step): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took longer than ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    await Promise.race([run(), late]);
  } finally {
    clearTimeout(timer);
  }
}
