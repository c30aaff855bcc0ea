// The body of an SDK is no use of it: `openai-python/src/openai/resources/embeddings.py`. A file is that when its
// folder is the package by name, below a project of that name, and it imports its neighbours the way a body does.

import type { Facts } from '../flow/facts';
import { ALL } from './all';
import type { Recogniser } from './recogniser';

/** `isOwnPackage('file:///code/dspy/dspy/evaluate/evaluate.py', facts, ALL)` */
export function isOwnPackage(uri: string, facts: Facts, recognisers: readonly Recogniser[]): boolean {
  return isBelowProject(uri, recognisers, (name) => isBody(name, facts));
}

/** The same by the folder alone, before anything is read. */
export function isOwnFolder(uri: string): boolean {
  return isBelowProject(uri, ALL, () => true);
}

function isBelowProject(
  uri: string,
  recognisers: readonly Recogniser[],
  isItsBody: (name: string) => boolean,
): boolean {
  const folders = uri.split('/').slice(0, -1);
  const projects = projectsOf(recognisers);
  return folders.some((name, at) => {
    const project = projects.get(name);
    if (project === undefined) return false;
    const above = folders.slice(0, at);
    const nearest = above.findLast((folder) => !SOURCE_FOLDERS.test(folder)) ?? '';
    return plain(nearest) === plain(project) || (isProjectOf(project, above) && isItsBody(name));
  });
}

const PROJECTS = new WeakMap<readonly Recogniser[], ReadonlyMap<string, string>>();

/** The project that each package's body lives in. */
function projectsOf(recognisers: readonly Recogniser[]): ReadonlyMap<string, string> {
  const known = PROJECTS.get(recognisers);
  if (known !== undefined) return known;
  // `agents` is what many call a folder: there the project must have the registry's name, `openai-agents`.
  const projects = new Map(
    recognisers
      .filter(({ hasWorkInside }) => hasWorkInside !== true)
      .flatMap(({ imports, sdk }) => imports.map((name) => [name, WORDS.test(name) ? sdk : name] as const)),
  );
  PROJECTS.set(recognisers, projects);
  return projects;
}

const WORDS = /^(agents|clip|phi|adk|ax|surprise|implicit|bark|camel|supervised|whisper|nemo|shap|llm)$/;
const SOURCE_FOLDERS = /^(src|lib|libs|python|packages)$/;

/** `dspy/dspy`, `openai-python/src/openai`, `autogen-agentchat/src/autogen_agentchat`; not `langchain-examples/langchain`. */
function isProjectOf(name: string, above: readonly string[]): boolean {
  const projects = above
    .filter((folder) => !SOURCE_FOLDERS.test(folder))
    .map(plain)
    .slice(-3);
  if (
    projects.some((project) => /example|tutorial|demo|cookbook|course|playground|learn|workshop|sample/.test(project))
  )
    return false;
  return projects.some((project) =>
    [project, project.replace(/(python|py|sdk|harness)$/, '')].some((one) => one.endsWith(plain(name))),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/%2b|[^a-z0-9]/g, '');
}

/** Its neighbours are imported relatively, or by their modules; who knows only the package's front door is a user. */
function isBody(name: string, facts: Facts): boolean {
  const paths = facts.calls.flatMap((call) => call.paths);
  return paths.some(
    (path) =>
      path.startsWith('.') || (path.startsWith(`${name}.`) && /^[a-z_]\w*\./.test(path.slice(name.length + 1))),
  );
}
