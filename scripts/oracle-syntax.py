"""What CPython's own parser sees in Python files, for `scripts/oracle-syntax.mjs` to compare with ours.

Reads file names from standard input and writes a JSON object a line: the program in the form of `src/syntax/print.ts`,
every call outside f-strings as [start, end, loop depth] in UTF-16 offsets of the text with plain line feeds, and the
number of calls inside f-strings (whose positions CPython gets wrong before 3.12). Needs Python 3.11 or later.
"""

import ast
import json
import re
import sys
import tokenize
import warnings
from decimal import Decimal

OPERATORS = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.MatMult: "@", ast.LShift: "<<", ast.RShift: ">>", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^",
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.In: "in",
    ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not", ast.And: "and", ast.Or: "or", ast.Not: "not",
    ast.USub: "-", ast.UAdd: "+", ast.Invert: "~",
}  # fmt: skip
COMPREHENSIONS = {ast.ListComp: "list", ast.SetComp: "set", ast.GeneratorExp: "generator", ast.DictComp: "mapping"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20_000)
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", errors="surrogatepass", closefd=False)
    for path in sys.stdin.read().splitlines():
        try:
            with open(path, "rb") as file:
                tree = ast.parse(file.read())
            with tokenize.open(path) as file:
                text = file.read()
        except (SyntaxError, ValueError, UnicodeDecodeError, RecursionError):
            continue  # No Python 3, so there is no truth to compare with.
        lines = []
        print_block(tree.body, 0, False, lines)
        calls, formatted = find_calls(tree, text)
        out.write(json.dumps({"path": path, "printed": "\n".join(lines), "calls": calls, "formatted": formatted}) + "\n")


# --- expressions ---------------------------------------------------------------------------------------------------


def literal(value):
    """As JSON.stringify writes it."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)
        return re.sub("[\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return number(value)


def number(value):
    """As JavaScript writes a number."""
    try:
        value = float(value)
    except OverflowError:
        return "null"
    if value in (float("inf"), float("-inf")):
        return "null"
    if value == 0:
        return "0"
    decimal = Decimal(repr(value))
    digits = "".join(map(str, decimal.as_tuple().digits)).rstrip("0")
    point = decimal.adjusted() + 1
    if len(digits) <= point <= 21:
        return digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return f"{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"0.{'0' * -point}{digits}"
    return f"{digits[0]}{'.' + digits[1:] if digits[1:] else ''}e{point - 1:+d}"


def is_plain(node):
    """Shared between the two halves of `a < b < c` without being evaluated twice."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) or isinstance(node, ast.Constant) and is_literal(node.value)


def is_literal(value):
    return value is not ... and not isinstance(value, complex)


def show(*parts):
    return "(" + " ".join(part for part in parts if part) + ")"


def show_all(nodes):
    return [express(node) for node in nodes]


def express(node):
    match node:
        case None:
            return "_"
        case ast.Constant(value):
            return literal(value) if is_literal(value) else "(?)"
        case ast.JoinedStr(values):
            return template(values)
        case ast.FormattedValue(value, _, spec):
            inner = [express(part.value) for part in formatted_parts(spec)]
            return show("?", express(value), *inner) if inner else express(value)
        case ast.Name(name):
            return name
        case ast.Attribute(value, name):
            return show(".", express(value), name)
        case ast.Subscript(value, index):
            return show("[]", express(value), express(index))
        case ast.Slice(lower, upper, step):
            return show("slice", express(lower), express(upper), express(step))
        case ast.Call(function, positional, keywords):
            given = sorted([*positional, *keywords], key=lambda part: (part.lineno, part.col_offset))
            return show("call", express(function), *[argument(part) for part in given])
        case ast.List(items) | ast.Tuple(items) | ast.Set(items):
            return show(type(node).__name__.lower(), *show_all(items))
        case ast.Dict(keys, values):
            entries = [f"{express(k)}: {express(v)}" if k else f"**{express(v)}" for k, v in zip(keys, values)]
            return show("mapping", *entries)
        case ast.UnaryOp(operator, operand):
            return show(OPERATORS[type(operator)], express(operand))
        case ast.BinOp(left, operator, right):
            return show(OPERATORS[type(operator)], express(left), express(right))
        case ast.BoolOp(operator, [first, *rest]):
            shown = express(first)
            for value in rest:
                shown = show(OPERATORS[type(operator)], shown, express(value))
            return shown
        case ast.Compare(left, operators, operands):
            return comparison(left, operators, operands)
        case ast.IfExp(test, then, otherwise):
            return show("if", express(test), express(then), express(otherwise))
        case ast.Lambda(_, body):
            return f"({head(node, 'lambda', '')} => (return {express(body)}))"
        case ast.ListComp(element, clauses) | ast.SetComp(element, clauses) | ast.GeneratorExp(element, clauses):
            return show(f"{COMPREHENSIONS[type(node)]}-for", express(element), *map(clause, clauses))
        case ast.DictComp(key, value, clauses):
            return show("mapping-for", f"{express(key)}: {express(value)}", *map(clause, clauses))
        case ast.Await(value):
            return show("await", express(value))
        case ast.Yield(value):
            return show("yield", value and express(value))
        case ast.YieldFrom(value):
            return show("yield-from", express(value))
        case ast.Starred(value):
            return f"*{express(value)}"
        case ast.NamedExpr(target, value):
            return show(":=", express(target), express(value))
    raise TypeError(node)


def template(values):
    parts = []
    for value in values:
        if not isinstance(value, ast.Constant):
            parts.append(express(value))
        elif parts and isinstance(parts[-1], ast.Constant):
            parts[-1] = ast.Constant(parts[-1].value + value.value)
        elif value.value:
            parts.append(value)
    shown = [literal(part.value) if isinstance(part, ast.Constant) else part for part in parts]
    if not parts:
        return '""'
    return shown[0] if len(parts) == 1 and isinstance(parts[0], ast.Constant) else show("template", *shown)


def formatted_parts(spec):
    """The holes in a format specification, and in theirs."""
    for part in spec.values if spec else ():
        if isinstance(part, ast.FormattedValue):
            yield part
            yield from formatted_parts(part.format_spec)


def argument(node):
    if not isinstance(node, ast.keyword):
        return express(node)
    return f"{node.arg}={express(node.value)}" if node.arg else f"**{express(node.value)}"


def comparison(left, operators, operands):
    shown = show(OPERATORS[type(operators[0])], express(left), express(operands[0]))
    for shared, operator, right in zip(operands, operators[1:], operands[1:]):
        again = express(shared) if is_plain(shared) else "(?)"
        shown = show("and", shown, show(OPERATORS[type(operator)], again, express(right)))
    return shown


def clause(node):
    head_words = f"{'async ' if node.is_async else ''}{express(node.target)} in {express(node.iter)}"
    return "[" + " ".join([head_words, *[f"if {express(test)}" for test in node.ifs]]) + "]"


def head(node, word, name):
    given = node.args
    positional = given.posonlyargs + given.args
    defaults = [None] * (len(positional) - len(given.defaults)) + given.defaults
    shown = [parameter("", each, value) for each, value in zip(positional, defaults)]
    if given.vararg:
        shown.append(parameter("*", given.vararg, None))
    shown += [parameter("!", each, value) for each, value in zip(given.kwonlyargs, given.kw_defaults)]
    if given.kwarg:
        shown.append(parameter("**", given.kwarg, None))
    mark = "async " if isinstance(node, ast.AsyncFunctionDef) else ""
    return " ".join(part for part in [f"{mark}{word}{'*' if has_yield(node) else ''}", name, *shown] if part)


def parameter(mark, node, default):
    note = f":{express(node.annotation)}" if node.annotation else ""
    return f"{mark}{node.arg}{note}{'=' + express(default) if default else ''}"


def has_yield(function):
    """True when a yield stands in the function itself, defaults and decorators of inner ones included."""
    work = list(function.body) if isinstance(function.body, list) else [function.body]
    while work:
        node = work.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if isinstance(node, FUNCTIONS):
            work += [*node.args.defaults, *filter(None, node.args.kw_defaults), *getattr(node, "decorator_list", [])]
        else:
            work += ast.iter_child_nodes(node)
    return False


# --- statements ----------------------------------------------------------------------------------------------------


def print_block(body, depth, is_class, lines):
    for node in body:
        print_statement(node, depth, is_class, lines)


def print_section(name, body, depth, is_class, lines):
    inner = []
    print_block(body, depth + 1, is_class, inner)
    if inner:
        add(lines, depth, name)
        lines += inner


def add(lines, depth, text):
    lines.append("  " * min(depth, 40) + text)


def print_statement(node, depth, is_class, lines):
    def line(*parts):
        add(lines, depth, show(*parts))

    def block(body):
        print_block(body, depth + 1, is_class, lines)

    def section(name, body):
        print_section(name, body, depth, is_class, lines)

    match node:
        case ast.Expr(value):
            add(lines, depth, express(value))
        case ast.Assign(targets, value):
            line("=", *show_all(targets), express(value))
        case ast.AugAssign(target, operator, value):
            line(f"{OPERATORS[type(operator)]}=", express(target), express(value))
        case ast.AnnAssign(target, annotation, value):
            if value or is_class:
                line("=", express(target), ":", express(annotation), value and express(value))
            elif any(isinstance(part, ast.Call) for part in ast.walk(node)):
                add(lines, depth, express(annotation))
        case ast.If(test, body, otherwise):
            line("if", express(test))
            block(body)
            section("else", otherwise)
        case ast.For(target, iterable, body, otherwise) | ast.AsyncFor(target, iterable, body, otherwise):
            line("async-for" if isinstance(node, ast.AsyncFor) else "for", express(target), express(iterable))
            block(body)
            section("else", otherwise)
        case ast.While(test, body, otherwise):
            line("while", express(test))
            block(body)
            section("else", otherwise)
        case ast.Try(body, handlers, otherwise, finale) | ast.TryStar(body, handlers, otherwise, finale):
            line("try")
            block(body)
            for handler in handlers:
                name = f"as {handler.name}" if handler.name else ""
                line("except", handler.type and express(handler.type), name)
                block(handler.body)
            section("else", otherwise)
            section("finally", finale)
        case ast.With(items, body) | ast.AsyncWith(items, body):
            line("with", *map(with_item, items))
            block(body)
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            for decorator in node.decorator_list:
                add(lines, depth, f"@{express(decorator)}")
            line(head(node, "def", node.name))
            print_block(node.body, depth + 1, False, lines)
        case ast.ClassDef(name, bases, keywords, body):
            for decorator in node.decorator_list:
                add(lines, depth, f"@{express(decorator)}")
            line("class", name, *show_all(bases), *map(argument, keywords))
            print_block(body, depth + 1, True, lines)
        case ast.Return(value):
            line("return", value and express(value))
        case ast.Raise(exception, cause):
            if cause and not isinstance(cause, (ast.Name, ast.Constant)):
                line("raise", show("?", express(exception), express(cause)))
            else:
                line("raise", exception and express(exception))
        case ast.Break() | ast.Continue():
            line(type(node).__name__.lower())
        case ast.Import(names):
            for each in names:
                line("import", each.name, f"as {each.asname}" if each.asname else "")
        case ast.ImportFrom(module, names, level):
            shown = [f"{n.name} as {n.asname}" if n.asname and n.asname != n.name else n.name for n in names]
            line("from", "." * level + (module or ""), ", ".join(shown))
        case ast.Match(subject, cases):
            line("match", express(subject))
            for each in cases:
                line("case", pattern(each.pattern), f"if {express(each.guard)}" if each.guard else "")
                block(each.body)
        case ast.Global(names) | ast.Nonlocal(names):
            line(type(node).__name__.lower(), *names)
        case ast.Delete(targets):
            line("?", *show_all(targets))
        case ast.Assert(test, message):
            line("?", express(test), message and express(message))
        case ast.Pass():
            pass
        case _ if type(node).__name__ != "TypeAlias":
            raise TypeError(node)


def with_item(item):
    context = express(item.context_expr)
    return show("as", context, express(item.optional_vars)) if item.optional_vars else context


def pattern(node):
    match node:
        case ast.MatchAs(None, name):
            return name or "_"
        case ast.MatchValue(value):
            return "(?)" if isinstance(value, ast.BinOp) else express(value)
        case ast.MatchSingleton(value):
            return literal(value)
    return show("?", *pattern_parts(node))


def pattern_parts(node):
    """The literals a pattern compares to and the names it binds, in order."""
    match node:
        case ast.MatchAs(inner, name):
            yield from pattern_parts(inner) if inner else ()
            if name:
                yield name
        case ast.MatchValue(value) if not isinstance(value, ast.Attribute):
            yield "(?)" if isinstance(value, ast.BinOp) else express(value)
        case ast.MatchSingleton(value):
            yield literal(value)
        case ast.MatchOr(patterns) | ast.MatchSequence(patterns):
            for each in patterns:
                yield from pattern_parts(each)
        case ast.MatchStar(name) if name:
            yield name
        case ast.MatchMapping(keys, patterns, rest):
            for key, each in zip(keys, patterns):
                yield express(key)
                yield from pattern_parts(each)
            if rest:
                yield rest
        case ast.MatchClass(_, patterns, _, keyword_patterns):
            for each in [*patterns, *keyword_patterns]:
                yield from pattern_parts(each)


# --- calls ---------------------------------------------------------------------------------------------------------


def find_calls(tree, text):
    offset = offsets(text)
    calls = []
    formatted = 0

    def walk(node, depth, is_formatted):
        nonlocal formatted

        def all_of(nodes, at):
            for each in nodes:
                walk(each, at, is_formatted)

        match node:
            case ast.Call():
                if is_formatted:
                    formatted += 1
                else:
                    start = offset(node.lineno, node.col_offset)
                    calls.append([start, offset(node.end_lineno, node.end_col_offset), depth])
            case ast.For() | ast.AsyncFor():
                all_of([node.target, node.iter, *node.orelse], depth)
                return all_of(node.body, depth + 1)
            case ast.While():
                all_of([node.test, *node.body], depth + 1)
                return all_of(node.orelse, depth)
            case ast.ListComp() | ast.SetComp() | ast.GeneratorExp() | ast.DictComp():
                for each in node.generators:
                    walk(each.iter, depth, is_formatted)
                    depth += 1
                    all_of([each.target, *each.ifs], depth)
                return all_of([node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt], depth)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                all_of([*node.decorator_list, node.args], depth)
                return all_of(node.body, 0)
            case ast.Lambda():
                walk(node.args, depth, is_formatted)
                return walk(node.body, 0, is_formatted)
            case ast.MatchValue():
                return
            case ast.JoinedStr():
                is_formatted = True
        all_of(ast.iter_child_nodes(node), depth)

    walk(tree, 0, False)
    return calls, formatted


def offsets(text):
    """From line and UTF-8 column, as `ast` counts, to a UTF-16 offset."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + units(line) + 1)

    def offset(line, column):
        written = lines[line - 1]
        before = column if written.isascii() else units(written.encode()[:column].decode())
        return starts[line - 1] + before

    return offset


def units(text):
    return len(text) if text.isascii() else sum(2 if ord(character) > 0xFFFF else 1 for character in text)


main()
