// The body of an SDK is no use of it: `openai-python/src/openai/resources/embeddings.py`. A file is that when its
// folder is the package by name, below a project of that name, and it imports its neighbours the way a body does.

import { memoised } from '../base/memo';
import type { Facts } from '../flow/facts';
import { ALL } from './all';
import type { Recogniser } from './recogniser';

/** `isOwnPackage('file:///code/dspy/dspy/evaluate/evaluate.py', facts, ALL)` */
export function isOwnPackage(uri: string, facts: Facts, recognisers: readonly Recogniser[]): boolean {
  return bodyIn(uri, silentProjects(recognisers), (name) => isBody(name, facts)) !== undefined;
}

/** The same by the folder alone, before anything is read. */
export function isOwnFolder(uri: string): boolean {
  return bodyIn(uri, silentProjects(ALL)) !== undefined;
}

/**
 * True where a file outside the body of a package that is known by name imports that body, as the examples in its own
 * repository do: what they call is told as anywhere else, and not followed.
 */
export function isFrontDoor(from: string, to: string): boolean {
  const body = knownBody(to);
  return body !== undefined && !from.startsWith(body);
}

const allProjects = keptFor(projectsOf);
const knownBody = memoised((uri: string) => bodyIn(uri, allProjects(ALL)), String);

/** The folder with the package's body that the file lies in. */
function bodyIn(
  uri: string,
  projects: Projects,
  isItsBody: (name: string) => boolean = () => true,
): string | undefined {
  const folders = uri.split('/').slice(0, -1);
  const at = folders.findIndex((name, at) => {
    const project = projects.get(name);
    if (project === undefined) return false;
    const above = folders.slice(0, at);
    const nearest = above.findLast((folder) => !SOURCE_FOLDERS.test(folder)) ?? '';
    return plain(nearest) === plain(project) || (isProjectOf(project, above) && isItsBody(name));
  });
  return at < 0 ? undefined : `${folders.slice(0, at + 1).join('/')}/`;
}

/** The project that each package's body lives in. */
type Projects = ReadonlyMap<string, string>;

/** Those whose body is not read as a program. */
const silentProjects = keptFor((recognisers) =>
  projectsOf(recognisers.filter(({ hasWorkInside }) => hasWorkInside !== true)),
);

function projectsOf(recognisers: readonly Recogniser[]): Projects {
  // `agents` is what many call a folder: there the project must have the registry's name, `openai-agents`.
  return new Map(
    recognisers.flatMap(({ imports, sdk }) => imports.map((name) => [name, WORDS.test(name) ? sdk : name] as const)),
  );
}

function keptFor<Made>(
  make: (recognisers: readonly Recogniser[]) => Made,
): (recognisers: readonly Recogniser[]) => Made {
  const known = new WeakMap<readonly Recogniser[], Made>();
  return (recognisers) => {
    const found = known.get(recognisers) ?? make(recognisers);
    known.set(recognisers, found);
    return found;
  };
}

const WORDS = /^(agents|clip|phi|adk|ax|surprise|implicit|bark|camel|supervised|whisper|nemo|shap|llm)$/;
const CLIENT = /^((client|sdk)python|python(client|sdk))$/;
const SOURCE_FOLDERS = /^(src|lib|libs|python|packages)$/;

/** `openai-python/src/openai`, `anthropic-sdk-python/src/anthropic`, `autogen-agentchat/src/autogen_agentchat`; not `langchain-examples/langchain`. */
function isProjectOf(name: string, above: readonly string[]): boolean {
  const projects = above
    .filter((folder) => !SOURCE_FOLDERS.test(folder))
    .map(plain)
    .slice(-3);
  if (
    projects.some((project) => /example|tutorial|demo|cookbook|course|playground|learn|workshop|sample/.test(project))
  )
    return false;
  return projects.some((project) => {
    const bare = project.replace(/(python|py|sdk|client|harness)+$/, '');
    // `client-python/src/mistralai`: such a project is called by what it is, and its package by whose it is.
    return [project, bare].some((one) => one.endsWith(plain(name))) || (CLIENT.test(project) && !WORDS.test(name));
  });
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
