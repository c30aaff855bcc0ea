// What a text refers to outside itself, without parsing it: modules it imports, data files it names. A reference too
// many costs a look into a folder; one in a string or a comment does no harm.

export interface Mentions {
  readonly imports: readonly ImportMention[];
  /** Paths of data files, as written in a string: `conf/train.yaml`. */
  readonly files: readonly string[];
}

export interface ImportMention {
  /** Dots before the name: `from ..llm import ask` is `llm` at level 2. */
  readonly level: number;
  readonly module: string;
  /** What is imported from it: each may be a module of its own. */
  readonly names: readonly string[];
}

/** `mentionsOf('from .llm import ask').imports[0]` is `{ level: 1, module: 'llm', names: ['ask'] }`. */
export function mentionsOf(text: string): Mentions {
  const imports: ImportMention[] = [];
  for (const [, dots = '', module = '', grouped, listed] of text.matchAll(FROM))
    imports.push({ level: dots.replace(/\s/g, '').length, module, names: namesIn(grouped ?? listed ?? '') });
  for (const [, listed = ''] of text.matchAll(IMPORT))
    for (const module of namesIn(listed)) imports.push({ level: 0, module, names: [] });
  for (const [, module = ''] of text.matchAll(BY_NAME)) imports.push({ level: 0, module, names: [] });
  const files = [...text.matchAll(DATA_FILE)].map(([, path = '']) => path);
  return { imports, files: [...new Set(files)] };
}

const FROM = /^[ \t]*from[ \t]+(\.*)[ \t]*([\w.]*)[ \t]+import[ \t]*(?:\(([^)]*)\)|((?:\\\r?\n|[^\n;#])+))/gm;
const IMPORT = /(?:^|;)[ \t]*import[ \t]+((?:\\\r?\n|[^\n;#])+)/gm;
const BY_NAME = /\b(?:import_module|__import__)\(\s*['"]([A-Za-z_][\w.]*)['"]/g;
const DATA_FILE = /['"]((?:[\w.-]+[\\/])*[\w.-]+\.(?:ya?ml|jsonl?|toml|csv|tsv))['"]/g;

/** `a, b as c, d  # why` as `a`, `b`, `d`. */
function namesIn(list: string): readonly string[] {
  return list
    .replace(/#[^\n]*/g, '')
    .split(',')
    .map((part) => /^[\s\\(]*([\w.]+)/.exec(part)?.[1] ?? '')
    .filter((name) => name !== '');
}
