// Which file a value stands for: a path as text, a path object, a handle that was opened with it, what was read from
// it. What library calls do to paths is data of the signatures.

import { loadSignatures } from '../../catalogue/signatures';
import { firstAt } from '../place';
import { constant } from '../values/construct';
import type { ExternalValue, Value } from '../values/value';
import type { Walk } from '../walk';
import type { ModuleSummary } from './module';

/**
 * The path from the folder of the program, `/` between its parts: `conf/train.yaml`, `../data/rows.csv`. Undefined for
 * one that is not known, or that leads elsewhere: absolute, of a home folder, of the web.
 */
export function filePathOf(value: Value): string | undefined {
  const parts = partsOf(value, 0);
  if (parts === undefined || /^([\\/~]|[A-Za-z]:|\w+:\/\/)/.test(parts)) return undefined;
  return normalised(parts);
}

/** A path as it is written, wherever it leads: `/data/imagenet/train`. */
export function writtenPathOf(value: Value | undefined): string | undefined {
  return value && partsOf(value, 0);
}

/** A path as what the program writes is told apart by, also outside the workspace; undefined for one that is not known. */
export function pathTextOf(walk: Walk, value: Value): string | undefined {
  const parts = partsOf(value, 0);
  if (parts === undefined || parts === '') return undefined;
  if (/^([\\/~]|[A-Za-z]:|\w+:\/\/)/.test(parts)) return parts;
  const { folder } = walk;
  const module = walk.imported.size > 0 && restsOnScript(value, 0) ? moduleAt(walk) : undefined;
  if (module) return `<${module.file.slice(0, module.file.lastIndexOf('/') + 1)}>/${normalised(parts)}`;
  return folder === undefined ? undefined : normalised(`${folder}/${parts}`);
}

/** The module of the workspace whose text is walked, where that is not the program's own: its `__file__` is another. */
function moduleAt({ scope, imported }: Walk): ModuleSummary | undefined {
  for (const module of imported) if (module.scope === scope.module) return module;
  return undefined;
}

/** `Path(__file__).parent / "cache.json"`. */
function restsOnScript(value: Value | undefined, depth: number): boolean {
  if (value === undefined || depth > DEEPEST) return false;
  const isInside = (one: Value | undefined) => restsOnScript(one, depth + 1);
  if (value.kind === 'unknown') return value.label === SCRIPT;
  if (value.kind === 'text') return value.parts.some((part) => typeof part !== 'string' && isInside(part));
  if (value.kind === 'sequence') return isInside(value.library);
  if (value.kind !== 'external') return false;
  if (value.path === SCRIPT || value.path.endsWith(`.${SCRIPT}`)) return true;
  return isInside(value.origin) || (value.arguments?.positional.some(isInside) ?? false);
}

const DEEPEST = 24;

/** What a script is called here; only its folder matters. */
const SCRIPT = '__file__';

function partsOf(value: Value, depth: number): string | undefined {
  if (depth > DEEPEST) return undefined;
  switch (value.kind) {
    case 'constant':
      return typeof value.value === 'string' ? value.value : undefined;
    case 'unknown':
      return value.label === SCRIPT ? SCRIPT : undefined;
    case 'text':
      return joined(value.parts, depth, '');
    case 'sequence':
      return value.library && partsOf(value.library, depth + 1);
    case 'external':
      return ofExternal(value, depth);
    default:
      return undefined;
  }
}

function ofExternal(value: ExternalValue, depth: number): string | undefined {
  const path = value.path.replace(/\(\)$/, '');
  if (path === SCRIPT || path.endsWith(`.${SCRIPT}`)) return SCRIPT;
  const rule = loadSignatures().of(path).path;
  if (rule === undefined) return undefined;
  // The receiver of a call stands before its name: `p.parent.joinpath("x")`.
  const before = value.origin?.kind === 'external' ? value.origin.origin : undefined;
  const receiver = value.path.endsWith('()') ? before : value.origin;
  const site = {
    path,
    receiver,
    given: value.arguments ?? { positional: [], named: new Map(), hasUnknownRest: false },
  };
  if (rule.form === 'join') {
    const first = rule.places.includes('receiver') && receiver ? [receiver] : [];
    return joined([...first, ...site.given.positional], depth, '/');
  }
  const base = firstAt(site, rule.places);
  const text = base && partsOf(base, depth + 1);
  if (text === undefined || rule.form === 'same') return text;
  if (rule.form === 'name' || rule.form === 'stem' || rule.form === 'suffix') return lastOf(text, rule.form);
  // `path.with_name("rows.csv")` lies in the same folder.
  const folder = parentOf(text);
  return rule.form === 'beside'
    ? joined([...(folder === '' ? [] : [folder]), ...site.given.positional], depth, '/')
    : folder;
}

function joined(parts: readonly (string | Value)[], depth: number, between: string): string | undefined {
  let text = '';
  for (const part of parts) {
    const one = typeof part === 'string' ? part : partsOf(part, depth + 1);
    if (one === undefined) return undefined;
    text = between !== '' && (text === '' || /^[\\/]/.test(one)) ? one : `${text}${between}${one}`;
  }
  return text;
}

function lastOf(path: string, form: 'name' | 'stem' | 'suffix'): string | undefined {
  const name = normalised(path).split('/').at(-1) ?? '';
  if (name === '' || name === '..' || name === SCRIPT) return undefined;
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 && dot < name.length - 1 ? name.slice(0, dot) : name;
  return form === 'name' ? name : form === 'stem' ? stem : name.slice(stem.length);
}

/** `path.stem` as a text, where the path is known. */
export function partOfPath(value: ExternalValue): Value | undefined {
  const form = loadSignatures().of(value.path.replace(/\(\)$/, '')).path?.form;
  if (form !== 'name' && form !== 'stem' && form !== 'suffix') return undefined;
  const text = partsOf(value, 0);
  return text === undefined ? undefined : { ...constant(text), default: labelOf(value, 0) };
}

/** What a path rests on. */
function labelOf(value: Value | undefined, depth: number): string | undefined {
  if (value?.kind === 'constant') return value.default;
  if (value?.kind !== 'external' || depth > DEEPEST) return undefined;
  for (const part of [value.origin, ...(value.arguments?.positional ?? [])]) {
    const label = labelOf(part, depth + 1);
    if (label !== undefined) return label;
  }
  return undefined;
}

function parentOf(path: string): string {
  const parts = normalised(path).split('/');
  const last = parts.pop();
  if (last === '' || last === '..') return path === '' ? '..' : `${path}/..`;
  return parts.join('/');
}

function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
