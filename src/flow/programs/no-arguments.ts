// What a script finds that is told nothing on the command line: `len(sys.argv)` is one. That is how it is counted, unless
// it would then only say how it is used.

import type { Expression, If, Statement } from '../../syntax/program';
import { isPlain } from '../plain';
import { asDefault, constant } from '../values/construct';
import { operate } from '../values/operate';
import { truthOf } from '../values/truth';
import type { Value } from '../values/value';
import type { Walk } from '../walk';

/** `sys.argv[1] if len(sys.argv) > 1 else "gpt-5"`: a script that is told nothing takes the default. */
export function withoutArguments(walk: Walk, test: Expression): Value | undefined {
  if (test.kind === 'unary' && test.operator === 'not') {
    const inner = withoutArguments(walk, test.operand);
    return inner && asDefault(constant(!truthOf(inner)), TOLD_NOTHING);
  }
  if (test.kind !== 'binary') return undefined;
  if (test.operator === 'and' || test.operator === 'or') {
    const decides = test.operator === 'or';
    return [test.left, test.right]
      .map((part) => withoutArguments(walk, part))
      .find((part) => part !== undefined && truthOf(part) === decides);
  }
  if (test.left.kind !== 'call' || test.left.arguments.length !== 1 || !isPlain(test.right)) return undefined;
  const { callee, arguments: given } = test.left;
  if (callee.kind !== 'name' || callee.name !== 'len' || !given[0] || !isPlain(given[0].value)) return undefined;
  const list = walk.evaluate(given[0].value);
  if (list.kind !== 'external' || list.path !== 'sys.argv') return undefined;
  return operate(test.operator, asDefault(constant(1), TOLD_NOTHING), walk.evaluate(test.right));
}

const TOLD_NOTHING = 'no arguments given';

/** The same for an `if`, where the arm that is then taken goes on. */
export function decidedWithoutArguments(walk: Walk, { test, then, otherwise }: If): Value | undefined {
  const value = withoutArguments(walk, test);
  const truth = value && truthOf(value);
  if (truth === undefined) return undefined;
  return endsEarly(truth ? then : otherwise) ? undefined : value;
}

function endsEarly(arm: readonly Statement[]): boolean {
  const last = arm.at(-1);
  if (last?.kind === 'raise' || last?.kind === 'return') return true;
  if (last?.kind !== 'expression' || last.expression.kind !== 'call') return false;
  const { callee } = last.expression;
  return (callee.kind === 'name' || callee.kind === 'attribute') && /^_?(exit|quit)$/.test(callee.name);
}
