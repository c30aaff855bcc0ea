// The fenced blocks of a page. `python` and `ipynb` are tests; `python fixed` is what the block before it must
// become when its fixes are applied. In an `ipynb` block, `# %%` lines part the cells (`# %% [markdown]` too).

export interface Block {
  /** From 1, in the page. */
  readonly line: number;
  readonly language: 'python' | 'ipynb';
  readonly text: string;
  readonly fixed: string | undefined;
}

const FENCE = /^```(\w+)( fixed)?\n([\s\S]*?)^```$/gm;

export function readBlocks(page: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const { 1: language, 2: fixed, 3: text = '', index } of page.matchAll(FENCE)) {
    if (language !== 'python' && language !== 'ipynb') continue;
    const last = blocks.at(-1);
    if (fixed && last) blocks[blocks.length - 1] = { ...last, fixed: text };
    else blocks.push({ line: page.slice(0, index).split('\n').length, language, text, fixed: undefined });
  }
  return blocks;
}

/** The notebook that such a text stands for, as its file. */
export function toNotebook(text: string): string {
  const cells = text
    .split(/^(?=# %%)/m)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const isMarkdown = part.startsWith('# %% [markdown]');
      const source = part.replace(/^# %%.*\n/, '').replace(/\n$/, '');
      return isMarkdown
        ? { cell_type: 'markdown', metadata: {}, source }
        : { cell_type: 'code', metadata: {}, execution_count: null, outputs: [], source };
    });
  return JSON.stringify({ cells, metadata: { language_info: { name: 'python' } }, nbformat: 4, nbformat_minor: 5 });
}
