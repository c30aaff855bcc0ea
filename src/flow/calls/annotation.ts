// What a type annotation promises: `client: OpenAI` is an `openai.OpenAI` object even where nobody in the file makes
// one. Only classes count; containers and primitives promise nothing that counting rests on.

import type { Expression } from '../../syntax/program';
import { external, UNKNOWN, UNKNOWN_ARGUMENTS } from '../values/construct';
import type { Value } from '../values/value';
import type { Walk } from '../walk';

/** An object of the annotated class; undefined when the annotation names none. */
export function promisedBy(walk: Walk, annotation: Expression | undefined): Value | undefined {
  const named = annotation && classNamed(annotation);
  if (!named) return undefined;
  const type = walk.evaluate(named);
  // A name starting in lower case is a module or a primitive, not a class.
  if (type.kind === 'external')
    return /^[A-Z]/.test(lastSegment(type.path)) ? external(`${type.path}()`, type) : undefined;
  if (type.kind !== 'class') return undefined;
  const known = walk.instances.get(type.definition);
  if (known) return known;
  return walk.active.length > 3 ? UNKNOWN : walk.invoke(type, UNKNOWN_ARGUMENTS, annotation);
}

/** `X` of `X`, `Optional[X]`, `X | None`, `Annotated[X, …]`, `"X"`. */
function classNamed(node: Expression): Expression | undefined {
  switch (node.kind) {
    case 'name':
    case 'attribute':
      return node;
    case 'index': {
      const wrapper =
        node.object.kind === 'name' ? node.object.name : node.object.kind === 'attribute' ? node.object.name : '';
      if (wrapper !== 'Optional' && wrapper !== 'Annotated') return undefined;
      return classNamed(node.index.kind === 'sequence' && node.index.items[0] ? node.index.items[0] : node.index);
    }
    case 'binary':
      return node.operator === '|' ? classNamed(isNone(node.left) ? node.right : node.left) : undefined;
    case 'literal':
      return typeof node.value === 'string' && /^[A-Za-z_][\w]*$/.test(node.value)
        ? { kind: 'name', name: node.value, start: node.start, end: node.end }
        : undefined;
    default:
      return undefined;
  }
}

function isNone(node: Expression): boolean {
  return node.kind === 'literal' && node.value === null;
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
