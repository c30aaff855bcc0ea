// Opens a page of the served or static VS Code in Chromium. VS Code calls two functions on the page when a
// test module runs in it: `codeAutomationLog` (its console and the extension host's) and `codeAutomationExit`.

import { ensureChromium } from './chromium.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Opens `url`. `onLog(type, text)` hears the consoles; `exited` resolves to the exit code of the test module,
 * or rejects when the page crashes. `close()` ends the browser.
 */
export async function openPage(url, { headed = false, onLog = () => {}, size = { width: 1400, height: 900 } } = {}) {
  // Not imported at the top: this package is installed on demand.
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath: await ensureChromium(), headless: !headed, args: flags });
  try {
    const context = await browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const exited = new Promise((resolve, reject) => {
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
      page.on('crash', () => reject(new Error('The page crashed.')));
      page.on('close', () => reject(new Error('The page was closed before the tests ended.')));
    });
    exited.catch(() => {}); // Nobody has to wait for it.
    await page.exposeFunction('codeAutomationLog', (type, args) => onLog(type, readArguments(args)));
    page.on('pageerror', (error) => onLog('pageerror', error.message));
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    return { page, exited, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

// The extension host's lines arrive as console calls with `%c` style directives; only the words are kept.
function readArguments(args) {
  const [first, ...rest] = Array.isArray(args) ? args : [args];
  const styles = typeof first === 'string' ? (first.match(/%c/g) ?? []).length : 0;
  const words = [typeof first === 'string' ? first.replaceAll('%c', '') : first, ...rest.slice(styles)];
  return words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ');
}
