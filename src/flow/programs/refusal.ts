// What a program refuses to do without: `if args.model is None: raise ValueError("needed")` says that an option, a key
// or a placeholder is to be filled in. Whoever runs it does so, so that what follows is counted as run.

import type { If, Statement } from '../../syntax/program';
import { asDefault, constant } from '../values/construct';
import { defaultOf, truthOf } from '../values/truth';
import type { Value } from '../values/value';
import type { Walk } from '../walk';

const FILLED_IN = 'what has to be filled in';

/** The test as it comes out once that is given, which its default or a placeholder at the top of a program does not. */
export function decidedByRefusal(walk: Walk, test: Value, { then, otherwise }: If): Value | undefined {
  const truth = truthOf(test);
  if (truth === undefined) return undefined;
  const last = (truth ? then : otherwise).at(-1);
  const label = defaultOf(test);
  if (!last || !(label === undefined ? isPlaceholder(walk, last) : refuses(last, label))) return undefined;
  return asDefault(constant(!truth), label ?? FILLED_IN);
}

/** `KEY = "<your key>"`, `if KEY == "<your key>": raise`: not in a loop or a function, which may be tried with anything. */
function isPlaceholder(walk: Walk, last: Statement): boolean {
  return isError(last) && walk.loops.length === 0 && walk.activation.function === undefined;
}

/** `raise ValueError(…)`; `raise SystemExit(main())` is how a program is run. */
function isError(last: Statement): boolean {
  if (last.kind !== 'raise') return false;
  const { value } = last;
  return !(value?.kind === 'call' && value.callee.kind === 'name' && value.callee.name === 'SystemExit');
}

function refuses(last: Statement, label: string): boolean {
  if (last.kind === 'raise') return isError(last);
  if (last.kind === 'return') return CREDENTIAL.test(label);
  if (last.kind !== 'expression' || last.expression.kind !== 'call') return false;
  const { callee, arguments: given } = last.expression;
  if (given[0]?.value.kind === 'call') return false;
  return (callee.kind === 'name' || callee.kind === 'attribute') && /^_?(exit|quit)$/.test(callee.name);
}

/** `default of $OPENAI_API_KEY`: a setting that is off by default would be a feature, a key is not. */
const CREDENTIAL = /\$\w*(KEY|TOKEN|SECRET|PASSWORD)/i;
