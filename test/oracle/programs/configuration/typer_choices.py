from enum import Enum
from pathlib import Path
from typing import List, Optional

import typer
from typing_extensions import Annotated

from openai import OpenAI

app = typer.Typer(help="Write product texts.")


class Size(str, Enum):
    short = "short"
    long = "long"


PRODUCTS = {Size.short: ["lamp", "chair"], Size.long: ["sofa", "desk", "shelf", "wardrobe"]}


@app.command()
def write(
    size: Annotated[Size, typer.Option(case_sensitive=False)] = Size.long,
    languages: Annotated[List[str], typer.Option("--lang", "-l")] = ["en", "sv"],
    variants: Annotated[int, typer.Option(min=1, max=9)] = 2,
    limit: Annotated[Optional[int], typer.Option()] = 3,
    output: Annotated[Path, typer.Option()] = Path("texts"),
    review: Annotated[bool, typer.Option("--review/--no-review")] = False,
):
    """Texts for the products of a size."""
    client = OpenAI()
    products = PRODUCTS[size]
    if limit is not None:
        products = products[:limit]
    for product in products:
        for language in languages:
            texts = []
            for v in range(variants):
                r = client.chat.completions.create(
                    model="gpt-4o-mini" if size is Size.short else "gpt-4o",
                    messages=[{"role": "user", "content": f"{product} {language} #{v}"}],
                )
                texts.append(r.choices[0].message.content)
            if review or language != "en":
                client.responses.create(model="gpt-4.1", input="\n".join(texts))
            typer.echo(f"{output}/{product}.{language}.txt")


if __name__ == "__main__":
    app()
