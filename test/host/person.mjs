// Drives a served VS Code the way a person does: mouse, keys, and what is on the screen. Nothing here asks the
// extension anything; what these functions return was read off the page.

import { readFileSync } from 'node:fs';
import { installDriver, installHost } from './install.mjs';
import { screenshotPath } from './log-path.mjs';
import { findText, readLines } from './page-lines.mjs';
import { startServedHost } from './served-host.mjs';

/**
 * Opens VS Code `host` on the folder `workspace` with the extension folders `extensions` (as in development) or
 * the installed ones of `extensionsFolder`, and waits until the files are shown.
 */
export async function sitDown({ host = '1.139', headed = false, size, ...options }) {
  await installHost(host);
  await installDriver();
  const served = await startServedHost(host, options);
  try {
    const { page, close } = await served.openPage({ headed, size });
    const person = new Person(page, async () => {
      await close();
      await served.close();
    });
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
    await person.clearNotifications();
    return person;
  } catch (error) {
    await served.close();
    throw error;
  }
}

export class Person {
  #leave;

  constructor(page, leave) {
    this.page = page;
    this.#leave = leave;
  }

  /** Ends the browser and the server. */
  close() {
    return this.#leave();
  }

  /** Dismisses toasts and dialogs that hide what a test looks at. */
  async clearNotifications() {
    const dialog = this.page
      .locator('.monaco-dialog-box .dialog-buttons a, .monaco-dialog-box .dialog-buttons button')
      .first();
    if (await dialog.isVisible()) await dialog.click();
    if (await this.page.locator('.notification-toast').first().isVisible())
      await this.runCommand('Notifications: Clear All Notifications');
  }

  /** Presses keys, as in `Control+s`. */
  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Runs a command by the title shown in the command palette. */
  async runCommand(title) {
    await this.press('F1');
    await this.#pick(`>${title}`, title);
  }

  /** Opens a file of the workspace through quick open; `name` may be a part of its path. */
  async openFile(name) {
    await this.press('Control+p');
    await this.#pick(name, name.split('/').at(-1));
    await this.page
      .locator(`.tab.active[data-resource-name="${name.split('/').at(-1)}"]`)
      .first()
      .waitFor({ timeout: 15_000 });
  }

  async #pick(typed, shown) {
    const box = this.page.locator('.quick-input-widget:visible');
    await box.locator('input').first().fill(typed);
    const row = box.locator('.monaco-list-row', { hasText: shown }).first();
    // A row appears before the list is done; a list that still moves would swallow the click.
    await row.waitFor({ timeout: 15_000 });
    await this.page.waitForTimeout(150);
    await row.click();
  }

  /** Saves the file in front, which is `path` on the disk, and returns what is written there in the end. */
  async save(path) {
    const before = readFileSync(path, 'utf8');
    await this.press('Control+s');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached', timeout: 10_000 });
    // The tab is clean before the server has written.
    for (let turn = 0; turn < 50 && readFileSync(path, 'utf8') === before; turn++)
      await this.page.waitForTimeout(200);
    return readFileSync(path, 'utf8');
  }

  /** Waits for squiggles in the editor in front; how many are on the screen. */
  async squiggles({ severity = '', timeout = 20_000 } = {}) {
    const kinds = severity === '' ? ['error', 'warning', 'info', 'hint'] : [severity];
    const marks = this.page.locator(kinds.map((kind) => `.view-overlays .squiggly-${kind}`).join(', '));
    await marks.first().waitFor({ state: 'attached', timeout });
    return marks.count();
  }

  /** Whether a squiggle is under a line: its number, or `{ cell, line }` in a notebook. */
  async isMarked(at) {
    const place = await this.#lineAt(at);
    const boxes = await this.page
      .locator('[class*="squiggly-"]')
      .evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().top));
    return boxes.some((top) => top >= place.top - 2 && top < place.bottom);
  }

  /** Rests the mouse on `text` in a line (its number, or `{ cell, line }`), and returns what the hover that appears says. */
  async hover(place, text) {
    const { x, y } = await this.#find(place, text);
    await this.page.mouse.move(x - 40, y + 60);
    await this.page.mouse.move(x, y, { steps: 4 });
    const hover = this.page.locator('.monaco-hover:not(.hidden):visible .monaco-hover-content').first();
    await hover.waitFor({ timeout: 10_000 });
    // The parts of a hover (marker, then providers) arrive one after the other.
    await this.page
      .locator('.monaco-hover:visible .hover-row.markdown-hover, .monaco-hover:visible .marker.hover-contents')
      .first()
      .waitFor({ timeout: 10_000 });
    await this.page.waitForTimeout(500);
    return (await hover.allInnerTexts()).join('\n');
  }

  /** Puts the cursor on `text` in a line. */
  async click(place, text) {
    const { x, y } = await this.#find(place, text);
    await this.page.mouse.click(x, y);
  }

  /** Puts the cursor on `text` in a line, opens the lightbulb there and returns the titles it offers. */
  async fixes(place, text) {
    await this.click(place, text);
    // The lightbulb asks the extension when it opens; before the first answer it may offer nothing.
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.press('Control+.');
      const rows = this.page.locator('.action-widget .monaco-list-row.action');
      await rows
        .first()
        .waitFor({ timeout: 3000 })
        .catch(() => {});
      if ((await rows.count()) > 0) return (await rows.allInnerTexts()).map((title) => title.trim());
      await this.press('Escape');
      await this.page.waitForTimeout(500);
    }
    return [];
  }

  /** Chooses a fix, by a part of its title, from the lightbulb's open list, and waits until it has changed the file. */
  async chooseFix(title) {
    const row = this.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
    // VS Code 1.100 covers the list until the mouse moves over it, so that a list opening under it is not clicked.
    await row.hover({ force: true });
    await row.click();
    await row.waitFor({ state: 'detached', timeout: 10_000 });
    // The edit comes after the list has closed; a save before it would find nothing to write.
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'attached', timeout: 10_000 });
  }

  /** Opens a view container by its name in the activity bar (Explorer, Wattlint). */
  async openContainer(name) {
    const tab = this.page.locator(`.activitybar .action-item:has(a[aria-label^="${name}"])`).first();
    await tab.waitFor({ timeout: 15_000 });
    const isOpen = await tab.evaluate((item) => item.classList.contains('checked'));
    if (!isOpen) await tab.click();
  }

  /** The rows of the trees in the side bar: `{ label, description, level, isOpen }`, from top to bottom. */
  async treeRows({ timeout = 15_000 } = {}) {
    const rows = this.page.locator('.sidebar .monaco-list-row[role="treeitem"]');
    await rows.first().waitFor({ timeout });
    return rows.evaluateAll((elements) =>
      elements
        .map((row) => ({
          label: row.querySelector('.label-name')?.textContent ?? row.textContent,
          description: row.querySelector('.label-description')?.textContent ?? '',
          level: Number(row.getAttribute('aria-level')),
          isOpen: row.getAttribute('aria-expanded') === 'true',
          top: row.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ top, ...row }) => row),
    );
  }

  /** Clicks the tree row that holds `text`; with `below`, the first such row under the one that holds that. */
  async clickRow(text, { below } = {}) {
    const list = this.page.locator('.sidebar .monaco-list').first();
    await list.waitFor();
    const holder = below === undefined ? undefined : await this.#rowIndex(list, below, -1);
    const index = await this.#rowIndex(list, text, holder ?? -1);
    await list.locator(`.monaco-list-row[data-index="${index}"]`).click();
  }

  /** Where the first row behind `after` stands that holds `text`. Only what is on the screen is in the page. */
  async #rowIndex(list, text, after) {
    for (let turn = 0; turn < 20; turn++) {
      const rows = list.locator('.monaco-list-row', { hasText: text });
      const indices = await rows.evaluateAll((found) => found.map((row) => Number(row.getAttribute('data-index'))));
      const behind = indices.filter((index) => index > after);
      if (behind.length > 0) return Math.min(...behind);
      await list.hover();
      await this.page.mouse.wheel(0, 200);
      await this.page.waitForTimeout(150);
    }
    throw new Error(`No row of the tree holds ${JSON.stringify(text)}.`);
  }

  /** What the status bar shows, item by item. */
  async statusBar() {
    const texts = await this.page.locator('.statusbar-item').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  }

  /** The text of the lines on the screen, by line number: of the text editor in front, or of a notebook cell. */
  async visibleLines(cell) {
    const lines = await this.page.evaluate(readLines, cell);
    return Object.fromEntries(lines.map(({ number, text }) => [number, text]));
  }

  /** How many different colours the code on the screen has; plain text has one. */
  colours() {
    return this.page.evaluate(() => {
      const words = [...document.querySelectorAll('.view-line span span')];
      return new Set(words.map((word) => getComputedStyle(word).color)).size;
    });
  }

  /** Waits until the notebook in front shows its cells; how many there are on the screen. */
  async notebookCells({ timeout = 30_000 } = {}) {
    const cells = this.page.locator('.notebookOverlay .cell-list-container .monaco-list-row');
    await this.page.locator('.notebookOverlay .view-line').first().waitFor({ timeout });
    return cells.count();
  }

  /** Saves what is on the screen as `build/screenshots/<name>.png` and returns that path. */
  async screenshot(name) {
    await this.page.waitForTimeout(300);
    const path = screenshotPath(name);
    await this.page.screenshot({ path });
    return path;
  }

  /** Brings a line of the text editor in front onto the screen. */
  async goToLine(line) {
    await this.press('Control+g');
    await this.page.locator('.quick-input-widget:visible input').first().fill(`:${line}`);
    await this.press('Enter');
    await this.page.waitForTimeout(300);
  }

  async #lineAt(place) {
    const { cell, line } = typeof place === 'number' ? { line: place } : place;
    const look = async () => (await this.page.evaluate(readLines, cell)).find(({ number }) => number === line);
    const seen = await look();
    if (seen !== undefined) return seen;
    if (cell === undefined) await this.goToLine(line);
    const found = await look();
    if (found === undefined) throw new Error(`${JSON.stringify(place)} is not on the screen.`);
    return found;
  }

  async #find(place, text) {
    const { left, top } = await this.#lineAt(place);
    const spot = await this.page.evaluate(findText, { left, top, text });
    if (!spot) throw new Error(`${JSON.stringify(place)} does not show ${JSON.stringify(text)}.`);
    return spot;
  }
}
