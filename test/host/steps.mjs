// Steps of a scenario that is played on a page, one after the other, printed and counted like the editor suite.
// `afterFailure` may take a picture and tidy up; the next steps are tried all the same.

import { stripVTControlCharacters } from 'node:util';

/** Returns `{ step, finish }`: `step(name, run)` plays one; `finish()` prints `N passed, N failed` and sets the exit code. */
export function playSteps(afterFailure = async () => {}) {
  const counts = { passed: 0, failed: 0 };
  const step = async (name, run) => {
    const start = Date.now();
    try {
      await run();
      counts.passed++;
      console.log(`ok - ${name} (${Date.now() - start} ms)`);
    } catch (error) {
      counts.failed++;
      console.log(`not ok - ${name} (${Date.now() - start} ms)\n${brief(error).replace(/^/gm, '    ')}`);
      await tidyUp(afterFailure, `failed-${name.replace(/\W+/g, '-').toLowerCase()}`);
    }
  };
  const finish = () => {
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    process.exitCode = counts.failed === 0 ? 0 : 1;
  };
  return { step, finish };
}

// The browser library adds its whole log of attempts, in colours; the first lines say what was missing.
function brief(error) {
  return stripVTControlCharacters(error.message).trim().split('\n').slice(0, 4).join('\n');
}

async function tidyUp(afterFailure, picture) {
  try {
    await afterFailure(picture);
  } catch {
    // The page may be what failed.
  }
}
