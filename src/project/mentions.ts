// What a text refers to outside itself, without parsing it: modules it imports, data files it names. A reference too
// many costs a look into a folder; one in a string or a comment does no harm.

export interface Mentions {
  readonly imports: readonly ImportMention[];
  /** Paths of data files, as written in a string: `conf/train.yaml`. Of one made of parts, the last: `train.yaml`. */
  readonly files: readonly string[];
  /** Where there are such: texts that may name the folder of one. */
  readonly folders: readonly string[];
  /** Extensions of files that are found by looking into a folder: `md` of `glob("*.md")`; undefined where none is looked into. */
  readonly listed: ReadonlySet<string> | undefined;
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
  const files = new Set(dataFilesIn(text));
  for (const [, name = ''] of text.matchAll(CONFIG_NAME)) files.add(/\.ya?ml$/.test(name) ? name : `${name}.yaml`);
  const options = [...text.matchAll(FOLDER_OPTION)].map(([, path = '']) => plain(path));
  const isListing = LISTING.test(text) || options.length > 0;
  const listed = isListing ? new Set([...text.matchAll(EXTENSION)].map(([, name = '']) => name)) : undefined;
  if (files.size === 0 && !listed) return { imports, files: [], folders: [], listed };
  const bases = listed ? [...[...text.matchAll(PATTERN)].map(([, path = '']) => plain(path)), ...options] : [];
  const folders = new Set([...bases, ...[...text.matchAll(FOLDER)].map(([, path = '']) => plain(path))]);
  folders.delete('');
  return { imports, files: [...files], folders: [...folders], listed };
}

/** Reads a line in one way only, however many blanks and dots it has. */
const FROM =
  /^[ \t]*from(?:[ \t]+|(?=\.))(?:(\.+)[ \t]*)?(?:(\w[\w.]*)[ \t]+)?import[ \t]*(?:\(([^)]*)\)|((?:\\\r?\n|[^\n;#])+))/gm;
const IMPORT = /(?:^|;)[ \t]*import[ \t]+((?:\\\r?\n|[^\n;#])+)/gm;
const BY_NAME = /\b(?:import_module|__import__)\(\s*['"]([A-Za-z_][\w.]*)['"]/g;
/** Where the name of a data file ends. */
const NAME_END = /\.(?:ya?ml|jsonl?|ndjson|toml|csv|tsv|txt|md|jinja2?|j2|prompt)['"]/g;
/** The path before it. */
const PATH = /(?:(?:[\w-][\w.-]*[\\/]+|\.{1,2}[\\/])*[\w-][\w.-]*)$/;
/** Longer paths are not written out in code. */
const LONGEST_PATH = 260;
/** Hydra's settings have no extension where they are named. */
const CONFIG_NAME = /\bconfig_name\s*=\s*['"]([\w./-]+)['"]/g;
const FOLDER = /['"]((?:\.{1,2}\/)*[\w-][\w.-]*(?:\/[\w-][\w.-]*)*)\/?(?=['"{])/g;
const LISTING =
  /\b(?:listdir|iterdir|i?glob)\(|\}\.(?:ya?ml|jsonl?|ndjson|toml|csv|tsv|txt|md|jinja2?|j2|prompt)['"]/;
/** Behind a star, a hole or alone: `*.md`, `{name}.json`, `.endswith(".yaml")`. */
const EXTENSION = /[*}'"]\.(ya?ml|jsonl?|ndjson|toml|csv|tsv|txt|md|jinja2?|j2|prompt)['"]/g;
/** A folder that another module may look into. */
const FOLDER_OPTION = /\bdefault\s*=\s*(?:Path\()?['"]([\w-][\w./-]*)['"]/g;
/** The folder that a pattern begins with. */
const PATTERN = /['"]((?:[\w.-]+\/)*[\w.-]+)\/[\w.-]*\*/g;

/** Names end seldom, but could begin anywhere. */
function* dataFilesIn(text: string): Generator<string> {
  for (const { 0: end, index } of text.matchAll(NAME_END)) {
    const path = PATH.exec(text.slice(Math.max(0, index - LONGEST_PATH), index))?.[0];
    if (path) yield plain(path + end.slice(0, -1));
  }
}

/** `..\\conf//x.yaml` as `conf/x.yaml`: what lies above is looked for above. */
function plain(path: string): string {
  return path.replace(/[\\/]+/g, '/').replace(/^(?:\.{0,2}\/)+|\/$/g, '');
}

/** `a, b as c, d  # why` as `a`, `b`, `d`. */
function namesIn(list: string): readonly string[] {
  return list
    .replace(/#[^\n]*/g, '')
    .split(',')
    .map((part) => /^[\s\\(]*([\w.]+)/.exec(part)?.[1] ?? '')
    .filter((name) => name !== '');
}
