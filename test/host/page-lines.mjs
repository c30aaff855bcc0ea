// Reads lines of code off the page: both functions run inside the browser, so each stands on its own. A place is
// a line number of the text editor in front, or `{ cell, line }` in the notebook in front (cells count from 0).

/** The lines on the screen: `{ number, text, left, top, bottom }`, of one cell or of the text editor in front. */
export function readLines(cell) {
  const group = document.querySelector('.editor-group-container.active') ?? document;
  // A notebook is drawn over the editor group, not inside it; those behind it are hidden.
  const notebook = [...document.querySelectorAll('.notebookOverlay')].find((overlay) =>
    overlay.checkVisibility({ visibilityProperty: true }),
  );
  const scope =
    cell === undefined
      ? group.querySelector('.editor-instance .monaco-editor')
      : notebook?.querySelector(`.cell-list-container .monaco-list-row[data-index="${cell}"] .monaco-editor`);
  if (!scope) return [];
  const boxed = (element) => ({ element, box: element.getBoundingClientRect() });
  const byTop = (a, b) => a.box.top - b.box.top;
  const numbers = [...scope.querySelectorAll('.margin-view-overlays .line-numbers')]
    .map(boxed)
    .filter(({ element }) => element.textContent !== '');
  const lines = [...scope.querySelectorAll('.view-lines .view-line')].map(boxed).sort(byTop);
  return lines.flatMap(({ element, box }, index) => {
    // A cell shows no line numbers; its lines are counted instead.
    const label = numbers.find((number) => Math.abs(number.box.top - box.top) < 3);
    const number = numbers.length > 0 ? Number(label?.element.textContent) : index + 1;
    const text = element.textContent.replaceAll('\u00a0', ' ');
    return Number.isNaN(number) ? [] : [{ number, text, left: box.left, top: box.top, bottom: box.bottom }];
  });
}

/** The middle of `text` in the line that is drawn at height `top`, or undefined. */
export function findText({ left, top, text }) {
  const line = [...document.querySelectorAll('.view-lines .view-line')].find((element) => {
    const box = element.getBoundingClientRect();
    return Math.abs(box.top - top) < 1 && Math.abs(box.left - left) < 1;
  });
  if (!line) return undefined;
  const start = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
  if (start < 0) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent.length;
    if (start >= passed && start < passed + length) range.setStart(node, start - passed);
    if (start + text.length > passed && start + text.length <= passed + length)
      range.setEnd(node, start + text.length - passed);
    passed += length;
  }
  const box = range.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
