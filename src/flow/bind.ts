// Puts values into targets: names, attributes, items, patterns of those.

import { loadSignatures } from '../catalogue/signatures';
import type { Expression, Slice } from '../syntax/program';
import { hold } from './calls/held';
import { memberOf } from './calls/member';
import { iterate } from './loops/iterate';
import { take } from './loops/lazy';
import { change } from './loops/touched';
import type { Scope } from './scope';
import { asNumber, asText, constant, external, sequence, UNKNOWN, UNKNOWN_LENGTH, unknown } from './values/construct';
import { changeFrame } from './values/frame-change';
import { join, joinAll, optionsOf } from './values/join';
import { withKey } from './values/mapping';
import { placesOf } from './values/slice';
import { isTable, withoutCells } from './values/table';
import { truthOf } from './values/truth';
import type { ExternalValue, InstanceValue, SequenceValue, Table, Value } from './values/value';
import { isOff, type Walk } from './walk';

/** Binds a target of any shape: a name, an attribute, an item, a pattern of those. */
export function bindTarget(walk: Walk, target: Expression, value: Value): void {
  switch (target.kind) {
    case 'name': {
      const { module } = walk.scope;
      const known = module.own(target.name);
      const owner = walk.scope.ownerOf(target.name);
      if (owner === walk.scope) owner.set(target.name, value);
      else write(walk, owner, target.name, value);
      if (module.own(target.name) === value) noteReset(walk, module, target.name, known, value);
      return;
    }
    case 'attribute': {
      hold(walk, value);
      const object = walk.evaluate(target.object);
      if (isTable(object) && target.object.kind === 'name')
        bindFrame(walk, target.object, object, withoutCells(object));
      else bindAttribute(walk, object, target.name, value);
      return;
    }
    case 'index':
      hold(walk, value);
      bindItem(walk, target, value);
      return;
    case 'sequence':
      take(walk, value);
      unpack(walk, target.items, value);
      return;
    case 'spread':
      walk.bind(target.argument, value);
      return;
    default:
      walk.evaluate(target);
  }
}

/** `object.name = value`, `setattr(object, "name", value)`. */
export function bindAttribute(walk: Walk, object: Value, name: string, value: Value): void {
  for (const option of optionsOf(object)) {
    if (option.kind === 'instance') {
      if (walk.doubt > 0) noteFirst(walk, option, name);
      write(walk, option.attributes, name, value);
    } else if (option.kind === 'class') write(walk, option.scope, name, value);
    else if (option.kind === 'module') write(walk, option.module.scope, name, value);
  }
  if (object.kind === 'external') writeLibrary(walk, object, name, value);
}

function write(walk: Walk, scope: Scope, name: string, value: Value): void {
  const known = scope.own(name);
  if (isOff(walk)) {
    if (!walk.writtenOff) return;
    walk.writtenOff.push({ scope, name, before: known });
  }
  scope.set(name, known && walk.doubt > 0 && !isNewState(known, value) ? join(known, value) : value);
  if (!isOff(walk)) noteReset(walk, scope, name, known, value);
}

function noteFirst(walk: Walk, { attributes, class: type }: InstanceValue, name: string): void {
  const isFirst = attributes.own(name) === undefined;
  walk.firstWrites.note(attributes, name, isFirst ? (memberOf(type, name) ?? 'none') : undefined);
}

/** The same list or mapping after a change, which counts by itself how often it was made. */
function isNewState(known: Value, value: Value): boolean {
  const identity = known.kind === 'sequence' || known.kind === 'mapping' ? known.identity : undefined;
  return (
    identity !== undefined && (value.kind === 'sequence' || value.kind === 'mapping') && value.identity === identity
  );
}

/** `self.client = None` in a `close()` that nothing here calls holds for nobody else, nor does what a setter is given. */
function noteReset(walk: Walk, scope: Scope, name: string, known: Value | undefined, value: Value): void {
  if (known === undefined || isNone(known) || isFromElsewhere(known)) return;
  if (!isNone(value) && !isFromElsewhere(value)) return;
  walk.resets?.push(() => {
    if (scope.own(name) === value) scope.set(name, known);
  });
}

/** Unknown, or made of what is: `name.strip()` of a parameter. */
function isFromElsewhere(value: Value): boolean {
  return value.kind === 'unknown' || (value.kind === 'external' && value.path.startsWith('?'));
}

function isNone(value: Value): boolean {
  return value.kind === 'constant' && value.value === null;
}

/** What a branch that is off sets is not set; what one may set joins what was there. */
export function writeLibrary(walk: Walk, object: ExternalValue, name: string, value: Value): void {
  const isAside = isOff(walk);
  if (isAside && !walk.writtenOff) return;
  const isNew = walk.attributes.on(object) === undefined;
  const attributes = walk.attributes.of(object);
  const known = attributes.get(name);
  if (isAside) walk.writtenOff?.push(() => (known ? attributes.set(name, known) : attributes.delete(name)));
  const now = isOnlyFirst(object, value) ? join(value, unknown(`${object.path}.${name}`)) : value;
  if (walk.doubt > 0 && !isAside) {
    // Nothing was ever set on it: who makes it, sets it up.
    if (isNew && object.span) walk.firstWrites.made(attributes);
    walk.firstWrites.note(attributes, name, known ? undefined : external(`${object.path}.${name}`, object));
  }
  const mayBeOther = walk.doubt > 0 || (walk.isAfterRun && loadSignatures().of(object.path).keyed === true);
  attributes.set(name, known && mayBeOther ? join(known, now) : now);
}

/** Nothing, put where values outlive a run of the script (`st.session_state.answers = []`), holds for the first run. */
function isOnlyFirst(object: ExternalValue, value: Value): boolean {
  return truthOf(value) === false && loadSignatures().of(object.path).keptBetweenRuns === true;
}

function bindItem(walk: Walk, target: Extract<Expression, { kind: 'index' }>, value: Value): void {
  const holder = walk.evaluate(target.object);
  const key = walk.evaluate(target.index);
  if (holder.kind === 'external') {
    const name = asText(key);
    if (holder.path === 'builtins.globals()') bindGlobal(walk, key, value);
    else if (name !== undefined && loadSignatures().of(holder.path).keyed) writeLibrary(walk, holder, name, value);
  }
  if (holder.kind === 'mapping') {
    const changed = withKey(walk, holder, key, value);
    walk.bind(target.object, changed);
    change(walk, holder, changed);
  } else if (isTable(holder)) {
    if (holder.table.rows) bindFrame(walk, target.object, holder, withColumn(holder, key, value));
  } else if (holder.kind === 'external' && isTable(holder.origin) && target.object.kind === 'attribute') {
    // `df.loc[mask, "label"] = …`
    bindFrame(walk, target.object.object, holder.origin, withoutCells(holder.origin));
  } else if (holder.kind === 'sequence') {
    const changed =
      target.index.kind === 'slice'
        ? withSlice(walk, holder, target.index, value)
        : withItem(walk, holder, asNumber(key), value);
    if (changed === holder) return;
    walk.bind(target.object, changed);
    change(walk, holder, changed);
  }
}

function bindFrame(walk: Walk, target: Expression, before: Value, after: Value): void {
  walk.bind(target, after);
  changeFrame(walk, before, after);
}

/** `df["label"] = …`: a column holds what is written out, or nothing known; the others stay. */
function withColumn(table: SequenceValue & { readonly table: Table }, key: Value, value: Value): Value {
  const { rows, isColumn } = table.table;
  if (isColumn) return withoutCells(table);
  const items = value.kind === 'sequence' && value.items?.length === rows?.length ? value.items : undefined;
  const named = asText(key);
  const changed = rows?.map(({ index, cell }, at) => {
    if (cell.kind !== 'mapping') return { index, cell };
    const now = items?.[at] ?? (value.kind === 'constant' ? value : UNKNOWN);
    if (named !== undefined) return { index, cell: { ...cell, entries: new Map([...cell.entries, [named, now]]) } };
    const entries = [...cell.entries].map(([name, held]) => [name, mayBeNamed(key, name) ? UNKNOWN : held] as const);
    return { index, cell: { ...cell, entries: new Map(entries), isComplete: false } };
  });
  return { ...table, table: { rows: changed, isColumn } };
}

/** Whether a key of which only parts are known may be a name: `f"{model}/score"` is not `label`. */
function mayBeNamed(key: Value, name: string): boolean {
  if (key.kind === 'choice') return key.options.some((option) => mayBeNamed(option, name));
  if (key.kind === 'constant') return key.value === name;
  if (key.kind !== 'text') return true;
  let at = 0;
  for (const part of key.parts) {
    if (typeof part !== 'string') continue;
    at = name.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

/** `globals()[name] = value`: where the name is not known, whoever runs such a text takes what names hold for a default. */
function bindGlobal(walk: Walk, key: Value, value: Value): void {
  const name = asText(key);
  if (name !== undefined) write(walk, walk.scope.module, name, value);
}

function withItem(walk: Walk, holder: SequenceValue, index: number | undefined, value: Value): SequenceValue {
  const { items } = holder;
  if (!items) return holder;
  const element = join(holder.element, value);
  const at = index !== undefined && index < 0 ? items.length + index : index;
  const before = at === undefined ? undefined : items[at];
  if (at === undefined || before === undefined || walk.doubt > 0) return { ...holder, items: undefined, element };
  // `[[]] * 3` holds one list three times: what becomes of one becomes of all.
  const isOne = isChanged(before, value);
  const changed = items.map((item, i) => (i === at || (isOne && isChanged(item, value)) ? value : item));
  return { ...holder, items: changed, element };
}

function isChanged(item: Value, value: Value): boolean {
  const known = item.kind === 'sequence' || item.kind === 'mapping' ? item.identity : undefined;
  return known !== undefined && (value.kind === 'sequence' || value.kind === 'mapping') && value.identity === known;
}

/** `xs[a:b] = ys`: other items in their place, as many as come. An array keeps its length. */
export function withSlice(walk: Walk, holder: SequenceValue, index: Slice, value: Value): SequenceValue {
  const isArray = holder.library !== undefined || (value.kind !== 'sequence' && value.kind !== 'mapping');
  if (isArray || isOff(walk)) return holder;
  const more = iterate(value);
  const [lower, upper] = [index.lower, index.upper].map((end) => (end ? asNumber(walk.evaluate(end)) : undefined));
  const isKnown = (end: Expression | undefined, at: number | undefined) => end === undefined || at !== undefined;
  const isPlain = isKnown(index.lower, lower) && isKnown(index.upper, upper) && index.step === undefined;
  const element = holder.length.high === 0 ? more.element : join(holder.element, more.element);
  if (!isPlain || !holder.items || !more.items || walk.doubt > 0)
    return { ...holder, items: undefined, length: UNKNOWN_LENGTH, isLengthKnown: false, element };
  const items = [...holder.items];
  const [from, count] = placesOf(items.length, lower, upper, 1);
  items.splice(from, count, ...more.items.slice(0, MOST_SPLICED));
  return { ...sequence(items, element, holder.label), identity: holder.identity };
}

/** Far more than anybody writes out; lists that long are known by their length anyway. */
const MOST_SPLICED = 4096;

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
