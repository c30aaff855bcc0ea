// The body of an SDK is no use of it: `openai-python/src/openai/resources/embeddings.py`. A file is that when its
// folder is the package by name, below a project of that name, and it imports its neighbours the way a body does.

import type { Facts } from '../flow/facts';
import type { Recogniser } from './recogniser';

/** `isOwnPackage('file:///code/dspy/dspy/evaluate/evaluate.py', facts, ALL)` */
export function isOwnPackage(uri: string, facts: Facts, recognisers: readonly Recogniser[]): boolean {
  const folders = uri.split('/').slice(0, -1);
  const names = new Set(recognisers.flatMap((recogniser) => recogniser.imports));
  return folders.some(
    (name, at) => names.has(name) && isProjectOf(name, folders.slice(0, at)) && isBody(name, facts),
  );
}

const SOURCE_FOLDERS = /^(src|lib|libs|python|packages)$/;

/** `dspy/dspy`, `openai-python/src/openai`, `autogen-agentchat/src/autogen_agentchat`; not `langchain-examples/langchain`. */
function isProjectOf(name: string, above: readonly string[]): boolean {
  const project = plain(above.findLast((folder) => !SOURCE_FOLDERS.test(folder)) ?? '');
  if (/example|tutorial|demo|cookbook|course|playground|learn|workshop|sample/.test(project)) return false;
  return project.replace(/(python|py|sdk|harness)$/, '').endsWith(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/%2b|[^a-z0-9]/g, '');
}

/** Its neighbours are imported relatively, or by their modules; who imports the package's front door is a user. */
function isBody(name: string, facts: Facts): boolean {
  const paths = facts.calls.flatMap((call) => call.paths);
  if (paths.some((path) => path.startsWith(`${name}.`) && /^[A-Z]/.test(path.slice(name.length + 1)))) return false;
  return paths.some((path) => path.startsWith('.') || path.startsWith(`${name}.`));
}
