"""YAML as the programs write it: mappings, lists, plain and quoted scalars."""

import json


def safe_load(source):
    text = source if isinstance(source, str) else source.read()
    lines = [line for line in text.split("\n") if line.strip() and not line.strip().startswith("#")]
    return _block(lines, 0)[0]


def load(source, Loader=None):
    return safe_load(source)


SafeLoader = FullLoader = None


def _indent(line):
    return len(line) - len(line.lstrip())


def _block(lines, at):
    depth = _indent(lines[at])
    if lines[at].lstrip().startswith("- "):
        items = []
        while at < len(lines) and _indent(lines[at]) == depth and lines[at].lstrip().startswith("- "):
            body = lines[at].lstrip()[2:]
            if ": " in body and body[0] not in "\"'[{" or body.endswith(":"):
                nested = [" " * (depth + 2) + body]
                at += 1
                while at < len(lines) and _indent(lines[at]) > depth:
                    nested.append(lines[at])
                    at += 1
                items.append(_block(nested, 0)[0])
            else:
                items.append(_scalar(body))
                at += 1
        return items, at
    found = {}
    while at < len(lines) and _indent(lines[at]) == depth:
        key, _, rest = lines[at].strip().partition(":")
        at += 1
        if rest.strip():
            found[key] = _scalar(rest.strip())
        elif at < len(lines) and (_indent(lines[at]) > depth or lines[at].lstrip().startswith("- ")):
            found[key], at = _block(lines, at)
        else:
            found[key] = None
    return found, at


def _scalar(text):
    text = text.split(" #")[0].strip()
    if text.startswith("[") and text.endswith("]"):
        return [_scalar(each.strip()) for each in text[1:-1].split(",") if each.strip()]
    if text[:1] in "\"'":
        return text[1:-1]
    try:
        return json.loads(text.lower() if text.lower() in ("true", "false", "null") else text)
    except ValueError:
        return text
