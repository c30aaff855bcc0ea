"""Translates a file's lines through a command built with click."""
import click
from openai import OpenAI


@click.command()
@click.option("--model", default="gpt-4o-mini", show_default=True)
@click.option("--limit", default=12, type=int, help="lines at most")
@click.option("--languages", "-l", multiple=True, default=["de", "fr"])
@click.option("--check/--no-check", "check", default=False)
def translate(model, limit, languages, check):
    client = OpenAI()
    lines = [f"Line {i}: the quick brown fox." for i in range(100)][:limit]
    for language in languages:
        for line in lines:
            reply = client.chat.completions.create(
                model=model, messages=[{"role": "user", "content": f"Translate to {language}: {line}"}]
            )
            click.echo(reply.choices[0].message.content)
        if check:
            client.chat.completions.create(
                model="gpt-4o", messages=[{"role": "user", "content": f"Check the {language} translation."}]
            )


if __name__ == "__main__":
    translate()
