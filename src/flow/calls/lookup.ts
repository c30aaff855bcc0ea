// Lookups that fail the first time: `try: return cache[key] except KeyError: cache[key] = ask(key)`. What the handler does
// is no error path, it fills what was asked for, as the arm of `if key not in cache` does.

import type { Expression, If, Try } from '../../syntax/program';
import { fills, type Slot } from './once';

const guards = new WeakMap<Try, If | undefined>();

/** The same said as a question before the lookup; undefined where a handler does anything else. */
export function asGuard(statement: Try): If | undefined {
  if (!guards.has(statement)) guards.set(statement, guardOf(statement));
  return guards.get(statement);
}

function guardOf(statement: Try): If | undefined {
  const [lookup, ...more] = statement.body;
  const [handler, ...others] = statement.handlers;
  const isPlain = more.length + others.length + statement.otherwise.length + statement.finally.length === 0;
  if (!isPlain || !lookup || handler?.type?.kind !== 'name') return undefined;
  const asked =
    lookup.kind === 'return' || lookup.kind === 'assign'
      ? lookup.value
      : lookup.kind === 'expression'
        ? lookup.expression
        : undefined;
  const question = asked && questionOf(asked, handler.type.name);
  if (!question || !fills(handler.body, question.slot)) return undefined;
  const { start, end } = statement;
  // biome-ignore lint/suspicious/noThenProperty: a node is never awaited.
  return { kind: 'if', start, end, test: question.test, then: handler.body, otherwise: statement.body };
}

interface Question {
  readonly test: Expression;
  readonly slot: Slot;
}

/** `key not in cache` for `cache[key]`, `not hasattr(self, "model")` for `self.model`. */
function questionOf(asked: Expression, error: string): Question | undefined {
  const { start, end } = asked;
  if (asked.kind === 'index' && (error === 'KeyError' || error === 'LookupError')) {
    const { object, index } = asked;
    if (object.kind !== 'name' && object.kind !== 'attribute') return undefined;
    const test = { kind: 'binary', operator: 'not in', left: index, right: object, start, end } as const;
    return { test, slot: { container: object, key: index } };
  }
  if (asked.kind !== 'attribute' || error !== 'AttributeError') return undefined;
  const name = { kind: 'literal', value: asked.name, start, end } as const;
  const callee = { kind: 'name', name: 'hasattr', start, end } as const;
  const given = [asked.object, name].map((value) => ({ name: undefined, value, start, end }));
  const operand = { kind: 'call', callee, arguments: given, start, end } as const;
  return {
    test: { kind: 'unary', operator: 'not', operand, start, end },
    slot: { container: asked, key: undefined },
  };
}
