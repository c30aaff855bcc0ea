"""Rewrites the sections of a README, headings found by a regular expression."""
import re
import string

from google import genai

client = genai.Client()

README = """# Tool

Does things.

## Install

    pip install tool

## Usage

Run `tool`. Then run it again.

### Options

- `--fast`
- `--slow`
- `--dry-run`

## License

MIT
"""

HEADING = re.compile(r"^(#{1,6})\s+(.+)$", re.M)
KEEP = ("License", "Install")
TEMPLATE = string.Template("Rewrite the section $title (level $level).")


def sections(text):
    marks = list(HEADING.finditer(text))
    for here, following in zip(marks, marks[1:] + [None]):
        end = following.start() if following else len(text)
        yield len(here.group(1)), here.group(2), text[here.end():end].strip()


done = 0
for level, title, body in sections(README):
    if title in KEEP:
        continue
    if level > 2 and not body:
        continue
    client.models.generate_content(
        model="gemini-2.0-flash",
        contents=TEMPLATE.substitute(title=title, level=level) + "\n" + body,
    )
    done += 1

flags = re.findall(r"`(--[\w-]+)`", README)
for flag in flags:
    name = flag.lstrip("-").replace("-", "_")
    client.models.generate_content(model="gemini-2.0-flash-lite", contents=f"Explain the option {name}")

code_lines = sum(line.startswith("    ") for line in README.splitlines())
for _ in range(code_lines):
    client.models.generate_content(model="gemini-2.0-flash", contents="Check this command: pip install tool")
print(done, len(flags))
