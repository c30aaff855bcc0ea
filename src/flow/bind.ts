// Puts values into targets: names, attributes, items, patterns of those.

import type { Expression } from '../syntax/program';
import { constant, sequence, UNKNOWN } from './construct';
import { replaceEverywhere } from './growth';
import { join, joinAll, optionsOf } from './join';
import type { Scope } from './scope';
import type { ExternalValue, Value } from './value';
import type { Walk } from './walk';

/** Binds a target of any shape: a name, an attribute, an item, a pattern of those. */
export function bindTarget(walk: Walk, target: Expression, value: Value): void {
  switch (target.kind) {
    case 'name':
      walk.scope.assign(target.name, value);
      return;
    case 'attribute': {
      const object = walk.evaluate(target.object);
      for (const option of optionsOf(object)) {
        if (option.kind === 'instance') write(walk, option.attributes, target.name, value);
        else if (option.kind === 'class') write(walk, option.scope, target.name, value);
      }
      if (object.kind === 'external') writeLibrary(walk, object, target.name, value);
      return;
    }
    case 'index':
      bindItem(walk, target, value);
      return;
    case 'sequence':
      unpack(walk, target.items, value);
      return;
    case 'spread':
      walk.bind(target.argument, value);
      return;
    default:
      walk.evaluate(target);
  }
}

function write(walk: Walk, scope: Scope, name: string, value: Value): void {
  if (walk.context.times.high === 0) return;
  const known = scope.own(name);
  scope.set(name, known && walk.doubt > 0 ? join(known, value) : value);
}

/** What a branch that is off sets is not set; what one may set joins what was there. */
function writeLibrary(walk: Walk, object: ExternalValue, name: string, value: Value): void {
  if (walk.context.times.high === 0) return;
  const known = walk.attributes.get(identityOf(object))?.get(name);
  attributesOf(walk, object).set(name, known && walk.doubt > 0 ? join(known, value) : value);
}

function bindItem(walk: Walk, target: Extract<Expression, { kind: 'index' }>, value: Value): void {
  const holder = walk.evaluate(target.object);
  const key = walk.evaluate(target.index);
  if (holder.kind === 'mapping') {
    const entries = new Map(holder.entries);
    let isComplete = holder.isComplete;
    if (key.kind === 'constant')
      entries.set(
        String(key.value),
        walk.doubt > 0 && entries.has(String(key.value))
          ? join(entries.get(String(key.value)) as Value, value)
          : value,
      );
    else isComplete = false;
    const changed = { ...holder, entries, isComplete };
    walk.bind(target.object, changed);
    replaceEverywhere(walk, holder.identity, changed);
  } else if (holder.kind === 'sequence' && holder.items) {
    walk.bind(target.object, { ...holder, items: undefined, element: join(holder.element, value) });
  }
}

function unpack(walk: Walk, targets: readonly Expression[], value: Value): void {
  const items = value.kind === 'sequence' ? value.items : undefined;
  const starAt = targets.findIndex((target) => target.kind === 'spread');
  targets.forEach((target, index) => {
    if (items === undefined || (starAt < 0 && items.length !== targets.length)) {
      walk.bind(target, value.kind === 'sequence' ? value.element : walk.item(value, constant(index)));
    } else if (starAt < 0 || index < starAt) {
      walk.bind(target, items[index] ?? UNKNOWN);
    } else if (index === starAt) {
      const rest = items.slice(starAt, items.length - (targets.length - 1 - starAt));
      walk.bind(target, sequence(rest, joinAll(rest)));
    } else {
      walk.bind(target, items[items.length - (targets.length - index)] ?? UNKNOWN);
    }
  });
}

/** What the program set on a library object, by the object's identity: its path and where it was made. */
export function attributesOf(walk: Walk, object: ExternalValue): Map<string, Value> {
  const identity = identityOf(object);
  const known = walk.attributes.get(identity);
  if (known) return known;
  const attributes = new Map<string, Value>();
  walk.attributes.set(identity, attributes);
  return attributes;
}

function identityOf(object: ExternalValue): string {
  return `${object.path}@${object.span?.start ?? ''}`;
}
