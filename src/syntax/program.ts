// Our small tree: the one shape that every language is lowered to, and all that the floors above know of
// syntax. It keeps what matters for "which call runs, how often, with what": names, calls, literals, loops,
// branches, functions, classes, imports. What it has no word for becomes `unknown` with its parts kept,
// so that calls inside are still seen. Plain data, no parser object inside.

import type { Range } from '../base/range';
import type { Span } from '../base/span';
import type { Language } from '../source/document';
import type { Annotation } from './annotate';
import type { Told, ToldBy } from './told';

export interface Program {
  readonly language: Language;
  readonly body: readonly Statement[];
  /** Every comment with its text after the marker (`#`, `//`), in order. */
  readonly comments: readonly Comment[];
  /** What comments tell that the code cannot show, and what is wrong with it; the statements carry what holds. */
  readonly annotations: readonly Annotation[];
  /** What the settings tell of everything in the file. */
  readonly told?: Told | undefined;
  /** The assumptions of the settings that tell the size of something here. */
  readonly sized?: readonly string[] | undefined;
  /** How many stretches of the text the parser could not read. */
  readonly damage: number;
}

export interface Comment extends Span {
  readonly text: string;
  /** True when only white space stands before it on its line. */
  readonly isOwnLine: boolean;
}

// --- expressions -----------------------------------------------------------------------------------------

export type Expression =
  | Literal
  | Template
  | Name
  | Attribute
  | Index
  | Slice
  | Call
  | Sequence
  | Mapping
  | Unary
  | Binary
  | Conditional
  | FunctionExpression
  | Comprehension
  | Await
  | Yield
  | Spread
  | NamedExpression
  | Unknown;

interface Node extends Span {
  readonly kind: string;
}

/** A constant. Bytes and docstrings are strings; `None`, `null`, `undefined` are null; `...` is Unknown. */
export interface Literal extends Node {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** A string with holes: f-string, template literal. */
export interface Template extends Node {
  readonly kind: 'template';
  readonly parts: readonly (string | Expression)[];
}

/** As a target it may carry how many items it holds, told by the settings. */
export interface Name extends Node {
  readonly kind: 'name';
  readonly name: string;
  readonly size?: ToldBy<Range> | undefined;
}

export interface Attribute extends Node {
  readonly kind: 'attribute';
  readonly object: Expression;
  readonly name: string;
  readonly size?: ToldBy<Range> | undefined;
}

export interface Index extends Node {
  readonly kind: 'index';
  readonly object: Expression;
  readonly index: Expression;
}

/** Only as the index of an Index: `xs[1:10:2]`. */
export interface Slice extends Node {
  readonly kind: 'slice';
  readonly lower: Expression | undefined;
  readonly upper: Expression | undefined;
  readonly step: Expression | undefined;
}

export interface Call extends Node {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
}

/** `f(x)`, `f(name=x)`; `f(*x)` and `f(**x)` carry a Spread as value. */
export interface Argument extends Span {
  readonly name: string | undefined;
  readonly value: Expression;
}

export interface Sequence extends Node {
  readonly kind: 'sequence';
  readonly form: 'list' | 'tuple' | 'set';
  readonly items: readonly Expression[];
}

export interface Mapping extends Node {
  readonly kind: 'mapping';
  readonly entries: readonly MappingEntry[];
}

/** `{key: value}`; a spread entry (`{**x}`) has no key. */
export interface MappingEntry {
  readonly key: Expression | undefined;
  readonly value: Expression;
}

export interface Unary extends Node {
  readonly kind: 'unary';
  readonly operator: 'not' | '-' | '+' | '~';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '//'
  | '%'
  | '**'
  | '@'
  | '<<'
  | '>>'
  | '&'
  | '|'
  | '^'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | 'not in'
  | 'is'
  | 'is not'
  | 'and'
  | 'or'
  | '??';

/** Comparison chains (`a < b < c`) are lowered to `and` of two. */
export interface Binary extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface Conditional extends Node {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `lambda x: …`, an arrow function. */
export interface FunctionExpression extends Node {
  readonly kind: 'function';
  readonly function: FunctionNode;
}

export interface Comprehension extends Node {
  readonly kind: 'comprehension';
  readonly form: 'list' | 'set' | 'mapping' | 'generator';
  readonly element: Expression;
  /** The value of a mapping comprehension, whose `element` is the key. */
  readonly value: Expression | undefined;
  readonly clauses: readonly ComprehensionClause[];
}

export interface ComprehensionClause extends Span {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
  readonly isAsync: boolean;
}

export interface Await extends Node {
  readonly kind: 'await';
  readonly argument: Expression;
}

export interface Yield extends Node {
  readonly kind: 'yield';
  readonly argument: Expression | undefined;
  /** `yield from xs`, `yield* xs`. */
  readonly isDelegate: boolean;
}

/** `*xs` (positional) or `**xs` (named), in calls, lists and targets. */
export interface Spread extends Node {
  readonly kind: 'spread';
  readonly form: 'positional' | 'named';
  readonly argument: Expression;
}

/** `(n := len(xs))`. */
export interface NamedExpression extends Node {
  readonly kind: 'named';
  readonly target: Expression;
  readonly value: Expression;
}

/** Anything else. `parts` are the expressions inside, so that their calls are not lost. */
export interface Unknown extends Node {
  readonly kind: 'unknown';
  readonly parts: readonly Expression[];
  /** What a format tells of it: `{share:.1%}` is a number. */
  readonly form?: 'number' | 'stamp' | undefined;
}

// --- statements ------------------------------------------------------------------------------------------

export type Statement =
  | ExpressionStatement
  | Assign
  | Delete
  | If
  | For
  | While
  | Try
  | With
  | FunctionDefinition
  | ClassDefinition
  | Return
  | Raise
  | Jump
  | Import
  | Match
  | ScopeDeclaration
  | Shell;

interface StatementNode extends Node {
  /** What a comment or the settings tell of it that the code cannot show. */
  readonly told?: Told | undefined;
}

export interface ExpressionStatement extends StatementNode {
  readonly kind: 'expression';
  readonly expression: Expression;
}

/** `a = b = value` has two targets; `a += v` has an operator; `x: int` alone is not kept unless in a class body. */
export interface Assign extends StatementNode {
  readonly kind: 'assign';
  /** Name, Attribute, Index, Sequence of those, or Spread inside a Sequence. */
  readonly targets: readonly Expression[];
  /** Undefined for a bare annotated field (`name: str`). */
  readonly value: Expression | undefined;
  readonly operator: BinaryOperator | undefined;
  /** The annotation as written, e.g. `Optional[str]`. */
  readonly annotation: Expression | undefined;
}

/** `del x, d[k]`. */
export interface Delete extends StatementNode {
  readonly kind: 'delete';
  readonly targets: readonly Expression[];
}

export interface If extends StatementNode {
  readonly kind: 'if';
  readonly test: Expression;
  readonly then: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface For extends StatementNode {
  readonly kind: 'for';
  readonly target: Expression;
  readonly iterable: Expression;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
  readonly isAsync: boolean;
}

/** `update` runs after each turn (the third part of a C-style `for`, whose first part is a statement before it). */
export interface While extends StatementNode {
  readonly kind: 'while';
  readonly test: Expression;
  readonly body: readonly Statement[];
  readonly update: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface Try extends StatementNode {
  readonly kind: 'try';
  readonly body: readonly Statement[];
  readonly handlers: readonly Handler[];
  readonly otherwise: readonly Statement[];
  readonly finally: readonly Statement[];
}

export interface Handler extends Span {
  readonly type: Expression | undefined;
  readonly name: string | undefined;
  readonly body: readonly Statement[];
}

export interface With extends StatementNode {
  readonly kind: 'with';
  readonly items: readonly WithItem[];
  readonly body: readonly Statement[];
}

export interface WithItem extends Span {
  readonly context: Expression;
  readonly target: Expression | undefined;
}

export interface FunctionNode extends Span {
  /** Empty for a lambda. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly Statement[];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** The last names of what it calls: `create` of `client.create(x)`. Those of lambdas inside are among them, those of other functions not. */
  readonly calls: ReadonlySet<string>;
}

export interface Parameter extends Span {
  /** Undefined for a destructuring pattern, which stands in `pattern`. */
  readonly name: string;
  readonly pattern: Expression | undefined;
  readonly default: Expression | undefined;
  readonly annotation: Expression | undefined;
  readonly form: 'plain' | 'keyword-only' | 'rest' | 'rest-named';
  readonly size?: ToldBy<Range> | undefined;
}

export interface FunctionDefinition extends StatementNode {
  readonly kind: 'function-definition';
  readonly name: string;
  readonly nameSpan: Span;
  readonly decorators: readonly Expression[];
  readonly function: FunctionNode;
}

export interface ClassDefinition extends StatementNode {
  readonly kind: 'class-definition';
  readonly name: string;
  readonly nameSpan: Span;
  readonly bases: readonly Expression[];
  /** `metaclass=…`, `table=True` and their like. */
  readonly keywords: readonly Argument[];
  readonly decorators: readonly Expression[];
  readonly body: readonly Statement[];
}

export interface Return extends StatementNode {
  readonly kind: 'return';
  readonly value: Expression | undefined;
}

export interface Raise extends StatementNode {
  readonly kind: 'raise';
  readonly value: Expression | undefined;
}

export interface Jump extends StatementNode {
  readonly kind: 'break' | 'continue';
}

/**
 * `import a.b as c` is { module: 'a.b', names: [], alias: 'c' };
 * `from ..a import b as c` is { module: 'a', level: 2, names: [{ name: 'b', alias: 'c' }] }; `*` is a name.
 */
export interface Import extends StatementNode {
  readonly kind: 'import';
  readonly module: string;
  /** Leading dots of a relative Python import; 0 otherwise. */
  readonly level: number;
  /** Of `import a.b as c`; undefined binds the first segment (`a`). */
  readonly alias: string | undefined;
  /** Undefined for `import a`, a list for `from a import …`. */
  readonly names: readonly ImportedName[] | undefined;
}

export interface ImportedName {
  readonly name: string;
  readonly alias: string;
}

export interface Match extends StatementNode {
  readonly kind: 'match';
  readonly subject: Expression;
  readonly cases: readonly MatchCase[];
}

export interface MatchCase extends Span {
  /** A literal, name or `unknown` pattern; undefined for the default case. */
  readonly pattern: Expression | undefined;
  readonly guard: Expression | undefined;
  readonly body: readonly Statement[];
}

/** `global x, y` and `nonlocal x`. */
export interface ScopeDeclaration extends StatementNode {
  readonly kind: 'scope';
  readonly scope: 'global' | 'nonlocal';
  readonly names: readonly string[];
}

/** A line given to the shell from a notebook: `!python train.py --lr {lr}`; holes are expressions. */
export interface Shell extends StatementNode {
  readonly kind: 'shell';
  readonly command: Expression;
  /** IPython does it itself, in this namespace: `%run setup.ipynb` (as `python setup.ipynb`), `%cd app`. */
  readonly isHere?: boolean;
}
