// Which scripts and notebooks a document may start, found by text as imports are (`mentions.ts`): on lines of a shell,
// behind `%run`, in the arguments of `subprocess.run`. Texts that start nothing are not searched.

import type { Document } from '../source/document';

export interface ScriptMentions {
  /** As written: `train.py`, `../tools/prepare.py`, `helpers` (of `%run helpers`). */
  readonly scripts: readonly string[];
  /** Folders that are gone to before: `cd yolov5`, `cwd="yolov5"`. */
  readonly folders: readonly string[];
  /** `python -m app.train`. */
  readonly modules: readonly string[];
}

const NONE: ScriptMentions = { scripts: [], folders: [], modules: [] };

/** `scriptMentionsOf(notebook).scripts` is `['train.py']` for `!python train.py --lr 0.1`. */
export function scriptMentionsOf({ original, magics }: Document): ScriptMentions {
  if (magics.length === 0 && !STARTS.test(original)) return NONE;
  const scripts = new Set<string>();
  for (const [, name = ''] of original.matchAll(SCRIPT)) scripts.add(name);
  for (const { name, body } of magics) {
    const [path = ''] = name === 'run' ? (RUN.exec(body)?.slice(1).filter(Boolean) ?? []) : [];
    if (path !== '') scripts.add(path);
  }
  const modules = new Set([...original.matchAll(MODULE)].map(([, name = '']) => name));
  if (scripts.size === 0) return { ...NONE, modules: [...modules] };
  const folders = new Set([...original.matchAll(FOLDER)].flatMap((match) => match.slice(1).filter(Boolean)));
  return { scripts: [...scripts], folders: [...folders], modules: [...modules] };
}

/** Calls that start another program, or that run the text of a file. */
const STARTS =
  /\bsubprocess\b|\bos\.(?:system|popen|exec|spawn)|\bcreate_subprocess_|\bget_ipython\(|\brunpy\b|\bexec\(/;
/** A path of one word, or in quotes. Written so that no text can be read in two ways: rulers of slashes are common. */
const SCRIPT = /(?<![\w./\\-])([\\/]*(?:[\w.-]+[\\/]+)*[\w-][\w.-]*\.(?:py|ipynb))(?![\w/\\])/g;
/** Behind the options of `%run`; what ends the file's name may be left out. */
const RUN = /^(?:-[a-zA-Z](?:[ \t]*\d+)?[ \t]+)*(?:"([^"]+)"|'([^']+)'|([^\s"']+))/;
const MODULE = /(?:^|[\s'"])-m(?:[ \t]+|['"],\s*['"])([A-Za-z_][\w.]*)/g;
const FOLDER = /(?:\bcd[ \t]+["']?|\bchdir\(\s*["']|\bcwd\s*=\s*["'])([^\s"';&|)]+)/g;
