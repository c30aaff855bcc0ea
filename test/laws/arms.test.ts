// Made-up programs whose decisions nobody can know, with functions, returns, errors and kept results, run by a small
// interpreter that tosses coins: the times told of a place that several arms reach hold how often it really ran.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { factsOf } from '../flow/facts';

type Leave = 'break' | 'continue' | 'return' | 'raise';
type Name = 'f' | 'g' | 'kept';

type Step =
  | { readonly kind: 'call' }
  | { readonly kind: 'run'; readonly name: Name }
  | { readonly kind: 'if'; readonly arms: readonly Block[]; readonly hasElse: boolean }
  | { readonly kind: 'for'; readonly turns: number; readonly body: Block }
  | { readonly kind: 'try'; readonly body: Block; readonly otherwise: Block }
  | { readonly kind: 'leave'; readonly how: Leave };

type Block = readonly Step[];

const { block } = fc.letrec<{ step: Step; block: Block }>((tie) => ({
  block: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant<Step>({ kind: 'call' }),
    fc.record({ kind: fc.constant<'run'>('run'), name: fc.constantFrom<Name>('f', 'g', 'kept') }),
    fc.record({
      kind: fc.constant<'if'>('if'),
      arms: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      hasElse: fc.boolean(),
    }),
    fc.record({ kind: fc.constant<'for'>('for'), turns: fc.integer({ min: 1, max: 12 }), body: tie('block') }),
    fc.record({ kind: fc.constant<'try'>('try'), body: tie('block'), otherwise: tie('block') }),
    fc.record({
      kind: fc.constant<'leave'>('leave'),
      how: fc.constantFrom<Leave>('break', 'continue', 'return', 'raise'),
    }),
  ),
})) as unknown as { block: fc.Arbitrary<Block> };

interface Program {
  readonly kept: Block;
  readonly f: Block;
  readonly g: Block;
  readonly main: Block;
}

/** What each may call, so that nothing calls itself. */
const BELOW: Readonly<Record<keyof Program, readonly Name[]>> = {
  kept: [],
  f: ['kept'],
  g: ['kept', 'f'],
  main: ['kept', 'f', 'g'],
};

function textOf(program: Program): string {
  const define = (name: Name) => [`def ${name}():`, ...written(program[name], name, '  ', false)];
  return [
    'import lib',
    'from functools import lru_cache',
    'def ask():',
    '  lib.a()',
    '@lru_cache',
    ...define('kept'),
    ...define('f'),
    ...define('g'),
    'def main():',
    ...written(program.main, 'main', '  ', false),
    'try:',
    '  main()',
    'except ValueError:',
    '  pass',
    '',
  ].join('\n');
}

function written(steps: Block, owner: keyof Program, pad: string, isInLoop: boolean): string[] {
  const inner = (body: Block, inLoop = isInLoop) => written(body, owner, `${pad}  `, inLoop);
  return steps.flatMap((step): string[] => {
    switch (step.kind) {
      case 'call':
        return [`${pad}ask()`];
      case 'run':
        return [`${pad}${BELOW[owner].includes(step.name) ? `${step.name}()` : 'ask()'}`];
      case 'if':
        return step.arms.flatMap((arm, at) => {
          const isElse = step.hasElse && at > 0 && at === step.arms.length - 1;
          const head = isElse ? 'else:' : `${at === 0 ? 'if' : 'elif'} lib.coin():`;
          return [`${pad}${head}`, ...inner(arm)];
        });
      case 'for':
        return [`${pad}for i in range(${step.turns}):`, ...inner(step.body, true)];
      case 'try':
        return [`${pad}try:`, ...inner(step.body), `${pad}except ValueError:`, ...inner(step.otherwise)];
      case 'leave':
        return [`${pad}if lib.coin(): ${leaving(step.how, owner, isInLoop)}`];
      default:
        return [];
    }
  });
}

/** What raises is not kept, so the kept one never does. */
function leaving(how: Leave, owner: keyof Program, isInLoop: boolean): string {
  if (how === 'raise') return owner === 'kept' ? 'pass' : 'raise ValueError()';
  return isInLoop || how === 'return' ? how : 'pass';
}

/** How often `ask` ran; undefined when that takes too long to be worth it. */
function ran(program: Program, coin: () => boolean): number | undefined {
  let [count, left, isKept] = [0, 30_000, false];
  const run = (name: keyof Program): Leave | undefined => {
    if (name === 'kept' && isKept) return undefined;
    const end = go(program[name], name, false);
    if (end === 'raise') return 'raise';
    if (name === 'kept') isKept = true;
    return undefined;
  };
  const go = (steps: Block, owner: keyof Program, isInLoop: boolean): Leave | undefined => {
    for (const step of steps) {
      const end = left-- < 0 ? 'return' : one(step, owner, isInLoop);
      if (end !== undefined) return end;
    }
    return undefined;
  };
  const one = (step: Step, owner: keyof Program, isInLoop: boolean): Leave | undefined => {
    switch (step.kind) {
      case 'call':
        count++;
        return undefined;
      case 'run':
        if (BELOW[owner].includes(step.name)) return run(step.name);
        count++;
        return undefined;
      case 'if': {
        const last = step.hasElse && step.arms.length > 1 ? step.arms.length - 1 : undefined;
        const taken = step.arms.findIndex((_, at) => at === last || coin());
        return taken < 0 ? undefined : go(step.arms[taken] ?? [], owner, isInLoop);
      }
      case 'for':
        for (let turn = 0; turn < step.turns; turn++) {
          const end = go(step.body, owner, true);
          if (end === 'break') break;
          if (end === 'return' || end === 'raise') return end;
        }
        return undefined;
      case 'try': {
        const end = go(step.body, owner, isInLoop);
        return end === 'raise' ? go(step.otherwise, owner, isInLoop) : end;
      }
      case 'leave':
        return leaving(step.how, owner, isInLoop) !== 'pass' && coin() ? step.how : undefined;
    }
  };
  run('main');
  return left > 0 ? count : undefined;
}

/** Coins that fall the same way each time a test is run again. */
function coins(seed: number): () => boolean {
  const share = (seed % 7) / 6;
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 < share;
  };
}

it('counts what arms, returns and errors share', () => {
  fc.assert(
    fc.property(fc.record({ kept: block, f: block, g: block, main: block }), fc.nat(), (program, seed) => {
      const text = textOf(program);
      const told = { low: 0, high: 0 };
      for (const call of factsOf(text).calls) {
        if (!call.paths.includes('lib.a') || call.times.basis !== 'run') continue;
        told.low += call.times.range.low;
        told.high += call.times.range.high;
      }
      for (let toss = 0; toss < 21; toss++) {
        const count = ran(program, coins(seed + toss));
        if (count === undefined) continue;
        // A program is taken to go through: what an error cuts short is told as if none came. Of a place that kept and
        // other calls reach, only the most is told.
        if (!/raise| {2}kept\(/.test(text))
          expect(count, `${told.low}..${told.high} in\n${text}`).toBeGreaterThanOrEqual(told.low);
        expect(count, `${told.low}..${told.high} in\n${text}`).toBeLessThanOrEqual(told.high);
      }
    }),
    { numRuns: Number(process.env.LAW_RUNS ?? 100), seed: Number(process.env.LAW_SEED ?? 20261201) },
  );
}, 120_000);
