import { describe, expect, it } from 'vitest';
import { print, read } from './read';

/** Source and what it is lowered to, one pair a line. */
function table(pairs: Readonly<Record<string, string>>): void {
  for (const [source, expected] of Object.entries(pairs)) {
    it(source, () => {
      expect(print(source)).toBe(expected);
      expect(read(source).damage).toBe(0);
    });
  }
}

describe('literals', () => {
  table({
    '1_000': '1000',
    '0xFF': '255',
    '0b101': '5',
    '0o17': '15',
    '1.5e-3': '0.0015',
    '.5': '0.5',
    '2j': '(?)',
    'True, False, None': '(tuple true false null)',
    '...': '(?)',
    '"a\\tb\\x41\\u00e9\\U0001F600\\101\\q"': '"a\\tbAé😀A\\\\q"',
    "r'\\d'": '"\\\\d"',
    'b"\\x00\\u1234"': '"\\u0000\\\\u1234"',
    '"""a\nb"""': '"a\\nb"',
    '"a\\\nb"': '"ab"',
    '"a" \'b\' r"\\c"': '"ab\\\\c"',
    '""': '""',
  });
});

describe('f-strings', () => {
  table({
    'f"a{b}c"': '(template "a" b "c")',
    'f"{a!r:>10}"': '(template (? a))',
    'f"{a:{width}.{precision}}"': '(template (? a width precision))',
    'f"{a = }"': '(template "a = " a)',
    'f"{{a}}"': '"{a}"',
    'f"{f(1)}{g(2)}"': '(template (call f 1) (call g 2))',
    'f"{f\'{a}\'}"': '(template (template a))',
    '"a" f"{b}" "c" f"d"': '(template "a" b "cd")',
    'rf"\\d{a}"': '(template "\\\\d" a)',
    'f"{a, b}"': '(template (tuple a b))',
    'f"{d["key"]}"': '(template ([] d "key"))',
    'f"""{\n  a\n}"""': '(template a)',
  });
});

describe('operators', () => {
  table({
    'not a and b': '(and (not a) b)',
    'a and not b or c': '(or (and a (not b)) c)',
    'not a == b': '(not (== a b))',
    'a or b and c': '(or a (and b c))',
    'a < b <= c': '(and (< a b) (<= b c))',
    'a < f() < c': '(and (< a (call f)) (< (?) c))',
    '(a < b) < c': '(< (< a b) c)',
    'a not in b': '(not in a b)',
    'a is not b': '(is not a b)',
    '-a ** -b': '(- (** a (- b)))',
    'a ** b ** c': '(** a (** b c))',
    'a - b - c': '(- (- a b) c)',
    'a | b ^ c & d << e': '(| a (^ b (& c (<< d e))))',
    'await f(x) + 1': '(+ (await (call f x)) 1)',
    'await a ** 2': '(** (await a) 2)',
    'a if b else c if d else e': '(if b a (if d c e))',
    'not a if b else c': '(if b (not a) c)',
    '~a @ +b // c % d': '(% (// (@ (~ a) (+ b)) c) d)',
  });
});

describe('calls, attributes, indexes', () => {
  table({
    'a.b.c(1)(x=2)': '(call (call (. (. a b) c) 1) x=2)',
    'f(*a, b, **c, d=e)': '(call f *a b **c d=e)',
    'f(x for x in y)': '(call f (generator-for x [x in y]))',
    'f(x := 1)': '(call f (:= x 1))',
    'f(\n    a,\n    b,\n)': '(call f a b)',
    'x[1]': '([] x 1)',
    'x[1, 2]': '([] x (tuple 1 2))',
    'x[1,]': '([] x (tuple 1))',
    'x[1:2:3]': '([] x (slice 1 2 3))',
    'x[:, ::2]': '([] x (tuple (slice _ _ _) (slice _ _ 2)))',
    'x[a:]': '([] x (slice a _ _))',
    'x[(a, b)]': '([] x (tuple a b))',
  });
});

describe('collections and comprehensions', () => {
  table({
    '[1, *a], {2, *b}, (3, *c), (4,), ()': '(tuple (list 1 *a) (set 2 *b) (tuple 3 *c) (tuple 4) (tuple))',
    '{"a": 1, **b}': '(mapping "a": 1 **b)',
    '{}': '(mapping)',
    '[x for x in y if x if z]': '(list-for x [x in y if x if z])',
    '{k: v for k, v in d.items()}': '(mapping-for k: v [(tuple k v) in (call (. d items))])',
    '{x for y in z for x in y}': '(set-for x [y in z] [x in y])',
    '[x async for x in y]': '(list-for x [async x in y])',
    '(x for x in y)': '(generator-for x [x in y])',
    '[(a, b) for a in c]': '(list-for (tuple a b) [a in c])',
  });
});

describe('lambdas, walrus, yield', () => {
  table({
    'lambda: 0': '(lambda => (return 0))',
    'lambda a, b=1, *c, d, **e: a': '(lambda a b=1 *c !d **e => (return a))',
    'lambda *, a: a': '(lambda !a => (return a))',
    '(n := f())': '(:= n (call f))',
    'x = yield a, b': '(= x (yield (tuple a b)))',
    'yield from f()': '(yield-from (call f))',
    'lambda: (yield)': '(lambda* => (return (yield)))',
  });
});
