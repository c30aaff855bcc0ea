// How far a scan is, on one line of a terminal that is gone when the scan is. Nothing where nobody watches, and nothing
// where it is over before somebody could wonder.

interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const AFTER_MS = 400;
const EVERY_MS = 100;

export class Progress {
  readonly #screen: Screen | undefined;
  readonly #now: () => number;
  readonly #started: number;
  #shown = 0;
  #told = 0;
  #what = '';
  #done = 0;
  #all = 0;

  /** Undefined: keeps quiet. */
  constructor(screen: Screen | undefined, now: () => number = () => performance.now()) {
    this.#screen = screen?.isTTY === true ? screen : undefined;
    this.#now = now;
    this.#started = now();
  }

  begin(what: string, all: number): void {
    this.#what = what;
    this.#done = 0;
    this.#all = all;
    this.#show();
  }

  step(): void {
    this.#done += 1;
    this.#show();
  }

  /** Leaves the line as it was found. */
  clear(): void {
    if (this.#shown > 0) this.#screen?.write(`\r${' '.repeat(this.#shown)}\r`);
    this.#shown = 0;
  }

  #show(): void {
    const now = this.#now();
    if (!this.#screen || this.#all === 0 || now - this.#started < AFTER_MS || now - this.#told < EVERY_MS) return;
    this.#told = now;
    // A line that wraps cannot be taken back.
    const most = (this.#screen.columns ?? 80) - 1;
    const line = `${this.#what} ${this.#done} of ${this.#all} files`.slice(0, most);
    this.#screen.write(`\r${line.padEnd(this.#shown)}`);
    this.#shown = Math.max(this.#shown, line.length);
  }
}
