// Listens to the console of an extension host, prints the lines of the test suite (`ok`, `not ok`, `#`) and
// counts them. Everything else VS Code says stays in the log file.

const silenceMs = 120_000;

export class SuiteLog {
  #passed = 0;
  #failed = 0;
  #wasHeard = false;
  #lastHeard = Date.now();
  #watch;

  /** Takes one console line of the extension host or the page. */
  hear(text) {
    const [, kind] = /^(ok|not ok|#) /.exec(text) ?? [];
    if (kind === undefined) return;
    this.#lastHeard = Date.now();
    this.#wasHeard = true;
    if (kind === 'ok') this.#passed++;
    if (kind === 'not ok') this.#failed++;
    console.log(text);
  }

  /** A promise that rejects when the suite has said nothing for too long. */
  silence() {
    return new Promise((_, reject) => {
      this.#watch = setInterval(() => {
        if (Date.now() - this.#lastHeard > silenceMs)
          reject(new Error(`Nothing was heard for ${silenceMs / 1000} s.`));
      }, 500);
    });
  }

  /** The counts, given how the suite ended: an exit code or an Error. An ending that no line explains is a failure. */
  conclude(ending, logFile) {
    clearInterval(this.#watch);
    const wasHeard = this.#wasHeard;
    const isUnexplained =
      ending instanceof Error || (ending !== 0 && this.#failed === 0) || (ending === 0 && !wasHeard);
    if (isUnexplained) {
      const reason = ending instanceof Error ? ending.message : wasHeard ? `exit code ${ending}` : 'no test ran';
      console.log(`not ok - the suite ended early: ${reason} (log: ${logFile})`);
      this.#failed++;
    }
    return { passed: this.#passed, failed: this.#failed, wasHeard };
  }
}
