"""Fills the gaps of the locale files and checks what it wrote."""
import json
import os
from pathlib import Path
from typing import Iterable

from openai import OpenAI

ROOT = Path(__file__).parent / "locales"
TARGETS = ["de", "fr", "nl"]
CHUNK = 3
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])


def read(lang: str) -> dict[str, str]:
    path = ROOT / f"{lang}.json"
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def chunked(keys: list[str], size: int) -> Iterable[list[str]]:
    return (keys[i : i + size] for i in range(0, len(keys), size))


def translate(texts: dict[str, str], lang: str) -> dict[str, str]:
    response = client.chat.completions.create(
        model="gpt-4o-mini",
        response_format={"type": "json_object"},
        messages=[{"role": "system", "content": f"Translate to {lang}."}, {"role": "user", "content": json.dumps(texts)}],
    )
    return {key: response.choices[0].message.content for key in texts}


def back_translate(text: str) -> str:
    return client.responses.create(model="gpt-4.1-mini", input=f"To English: {text}").output_text


def main() -> None:
    source = read("en")
    for lang in TARGETS:
        existing = read(lang)
        missing = [key for key in source if key not in existing]
        for chunk in chunked(missing, CHUNK):
            existing.update(translate({key: source[key] for key in chunk}, lang))
        for key in missing:
            if key.startswith("app."):
                back_translate(existing[key])
        stale = existing.keys() - source.keys()
        for key in stale:
            del existing[key]
        (ROOT / f"{lang}.json").write_text(json.dumps(existing, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
