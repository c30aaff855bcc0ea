// Made-up programs of loops, decisions, lists and functions, run by a small interpreter of their own: what the walk says
// of each call holds the number of times it really ran, and says `exact` only where it is that number.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '../flow/facts';

type Step =
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'move'; readonly by: number }
  | { readonly kind: 'bump' }
  | { readonly kind: 'if'; readonly test: Test; readonly yes: readonly Step[]; readonly otherwise: readonly Step[] }
  | { readonly kind: 'for'; readonly items: readonly number[]; readonly body: readonly Step[] }
  | { readonly kind: 'each'; readonly body: readonly Step[] }
  | { readonly kind: 'while'; readonly below: number; readonly body: readonly Step[] }
  | { readonly kind: 'jump'; readonly how: 'break' | 'continue'; readonly test: Test };

type Test =
  | { readonly kind: 'even' }
  | { readonly kind: 'above'; readonly limit: number }
  | { readonly kind: 'moved'; readonly limit: number }
  | { readonly kind: 'many'; readonly limit: number }
  | { readonly kind: 'seen' }
  | { readonly kind: 'bumped'; readonly limit: number };

const test: fc.Arbitrary<Test> = fc.oneof(
  fc.constant<Test>({ kind: 'even' }),
  fc.record({ kind: fc.constant<'above'>('above'), limit: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant<'moved'>('moved'), limit: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant<'many'>('many'), limit: fc.integer({ min: 0, max: 4 }) }),
  fc.constant<Test>({ kind: 'seen' }),
  fc.record({ kind: fc.constant<'bumped'>('bumped'), limit: fc.integer({ min: 0, max: 6 }) }),
);

const plain: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant<'call'>('call'), name: fc.constantFrom('a', 'b', 'c') }),
  fc.constant<Step>({ kind: 'add' }),
  fc.constant<Step>({ kind: 'bump' }),
  fc.record({ kind: fc.constant<'move'>('move'), by: fc.integer({ min: 1, max: 3 }) }),
);

const { block } = fc.letrec<{ step: Step; block: readonly Step[] }>((tie) => ({
  block: fc.array(tie('step'), { minLength: 1, maxLength: 4 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    plain,
    fc.record({
      kind: fc.constant<'if'>('if'),
      test,
      yes: tie('block'),
      otherwise: fc.oneof(fc.constant<readonly Step[]>([]), tie('block')),
    }),
    fc.record({
      kind: fc.constant<'for'>('for'),
      items: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
      body: tie('block'),
    }),
    fc.record({ kind: fc.constant<'each'>('each'), body: tie('block') }),
    fc.record({ kind: fc.constant<'while'>('while'), below: fc.integer({ min: 1, max: 6 }), body: tie('block') }),
    fc.record({
      kind: fc.constant<'jump'>('jump'),
      how: fc.constantFrom<'break' | 'continue'>('break', 'continue'),
      test,
    }),
  ),
})) as unknown as { block: fc.Arbitrary<readonly Step[]> };

const HEAD = [
  'import lib',
  'xs = []',
  'n = 0',
  'x = 0',
  'total = 0',
  'def bump():',
  '  global total',
  '  total += 1',
  '  return total',
];

function written(steps: readonly Step[], depth: number, isInLoop: boolean): string[] {
  const pad = '  '.repeat(depth);
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'call':
        return [`${pad}lib.${step.name}(x)`];
      case 'add':
        return [`${pad}xs.append(x)`];
      case 'bump':
        return [`${pad}bump()`];
      case 'move':
        return [`${pad}n += ${step.by}`];
      case 'if': {
        const otherwise = written(step.otherwise, depth + 1, isInLoop);
        return [
          `${pad}if ${asked(step.test)}:`,
          ...written(step.yes, depth + 1, isInLoop),
          ...(otherwise.length > 0 ? [`${pad}else:`, ...otherwise] : []),
        ];
      }
      case 'for':
        return [`${pad}for x in [${step.items.join(', ')}]:`, ...written(step.body, depth + 1, true)];
      case 'each':
        return [`${pad}for x in list(xs):`, ...written(step.body, depth + 1, true)];
      case 'while':
        return [
          `${pad}k${depth} = 0`,
          `${pad}while k${depth} < ${step.below}:`,
          `${pad}  k${depth} += 1`,
          ...written(step.body, depth + 1, true),
        ];
      case 'jump':
        return isInLoop ? [`${pad}if ${asked(step.test)}: ${step.how}`] : [`${pad}pass`];
      default:
        return [];
    }
  });
}

function asked(question: Test): string {
  switch (question.kind) {
    case 'even':
      return 'x % 2 == 0';
    case 'above':
      return `x > ${question.limit}`;
    case 'moved':
      return `n > ${question.limit}`;
    case 'many':
      return `len(xs) > ${question.limit}`;
    case 'seen':
      return 'x in xs';
    case 'bumped':
      return `total > ${question.limit}`;
  }
}

/** What the program does when it runs; undefined when that takes too long to be worth it. */
function ran(steps: readonly Step[]): ReadonlyMap<string, number> | undefined {
  const counts = new Map<string, number>();
  const state = { xs: [] as number[], n: 0, x: 0, total: 0, left: 20_000 };
  const holds = (question: Test): boolean => {
    switch (question.kind) {
      case 'even':
        return state.x % 2 === 0;
      case 'above':
        return state.x > question.limit;
      case 'moved':
        return state.n > question.limit;
      case 'many':
        return state.xs.length > question.limit;
      case 'seen':
        return state.xs.includes(state.x);
      case 'bumped':
        return state.total > question.limit;
    }
  };
  const loop = (items: readonly number[], body: readonly Step[], binds: boolean): void => {
    for (const item of items) {
      if (binds) state.x = item;
      if (block(body, true) === 'break') return;
    }
  };
  const block = (body: readonly Step[], isInLoop: boolean): 'on' | 'break' | 'continue' => {
    for (const step of body) {
      if (state.left-- < 0) return 'break';
      if (step.kind === 'call') counts.set(step.name, (counts.get(step.name) ?? 0) + 1);
      else if (step.kind === 'add') state.xs.push(state.x);
      else if (step.kind === 'bump') state.total++;
      else if (step.kind === 'move') state.n += step.by;
      else if (step.kind === 'for') loop(step.items, step.body, true);
      else if (step.kind === 'each') loop([...state.xs], step.body, true);
      else if (step.kind === 'while')
        loop(
          Array.from({ length: step.below }, () => 0),
          step.body,
          false,
        );
      else if (step.kind === 'jump') {
        if (isInLoop && holds(step.test)) return step.how;
      } else {
        const end = block(holds(step.test) ? step.yes : step.otherwise, isInLoop);
        if (end !== 'on') return end;
      }
    }
    return 'on';
  };
  block(steps, false);
  return state.left > 0 ? counts : undefined;
}

it('counts what made-up programs do', () => {
  fc.assert(
    fc.property(block, (steps) => {
      const truth = ran(steps);
      fc.pre(truth !== undefined);
      const text = [...HEAD, ...written(steps, 0, false)].join('\n');
      const told = new Map<string, { low: number; high: number; isExact: boolean }>();
      for (const call of factsOf(`${text}\n`).calls) {
        const name = call.paths.find((path) => path.startsWith('lib.'))?.slice(4);
        if (name === undefined) continue;
        const { range, certainty } = call.times;
        const known = told.get(name) ?? { low: 0, high: 0, isExact: true };
        told.set(name, {
          low: known.low + range.low,
          high: known.high + range.high,
          isExact: known.isExact && certainty === 'exact',
        });
      }
      for (const name of ['a', 'b', 'c']) {
        const count = truth?.get(name) ?? 0;
        const { low, high, isExact } = told.get(name) ?? { low: 0, high: 0, isExact: true };
        expect(count, `${name} is ${low}..${high} in\n${text}`).toBeGreaterThanOrEqual(low);
        expect(count, `${name} is ${low}..${high} in\n${text}`).toBeLessThanOrEqual(high);
        if (isExact) expect(low, `${name} is exact in\n${text}`).toBe(high);
      }
    }),
    {
      numRuns: Number(process.env.LAW_RUNS ?? 100),
      seed: Number(process.env.LAW_SEED ?? 20261130),
    },
  );
}, 120_000);
